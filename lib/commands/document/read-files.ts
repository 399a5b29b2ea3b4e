import { and, asc, eq, sql } from 'drizzle-orm'
import { db } from '../../db/client'
import { patiently } from '../../db/patiently'
import { fileReading } from '../../db/schema/inbox'
import { document, file } from '../../db/schema/record'
import { request } from '../../db/schema/request'
import { write } from '../../db/transact'
import { isMailFile, servedType } from '../../domain/document/media-type'
import { readText } from '../../files/text/read-text'
import { scanner } from '../../files/text/scan'
import type { Scanner } from '../../files/text/scan'
import type { ReadText } from '../../files/text/words'
import { filePath } from '../../files/store'
import { faultAt } from '../../mail/fault-point'
import { claimReading, giveReadingBack, holding, keepPages } from './claim-reading'
import type { Reading } from './claim-reading'
import { mailText } from './mail-text'

/** A file at which whoever reads it dies so often is not tried again. */
const MOST_ATTEMPTS = 4
const BATCH = 200

/**
 * Reads the text of documents that nobody has read yet, one after the other, until none is left or `signal` says stop. Each is claimed with a lease and a fence;
 * its pages and what search knows of them come into the database in one transaction. Returns how many files came to an end.
 */
export async function readFiles(options: { signal?: AbortSignal; look?: boolean } = {}): Promise<number> {
  let scans: Scanner | null = null, done = 0
  if (options.look ?? true) {
    scans = await scanner()
    await patiently(() => lookForUnread(scans!))
  }
  while (!options.signal?.aborted) {
    const claimed = await patiently(claimReading)
    if (!claimed) break
    faultAt('text.after_claim')
    scans ??= await scanner()
    const read = claimed.attempts > MOST_ATTEMPTS ? GAVE_UP : await orGiveBack(claimed, holding(claimed, readOf(claimed, scans)))
    faultAt('text.after_reading')
    if (await patiently(() => keepPages(claimed, read))) done += 1
  }
  return done
}

/** What goes wrong with us and not with the file, such as no room on the disk, is said and doesn't count against the file. */
async function orGiveBack<T>(claimed: Reading, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (fault) {
    await patiently(() => giveReadingBack(claimed)).catch((second: unknown) => { throw new AggregateError([fault, second]) })
    throw fault
  }
}

const GAVE_UP: ReadText = { state: 'unreadable', count: 0, pages: [], why: 'broken' }

/** Puts every document's file on the list of what is to be read, and there again what this machine could not read before and now can. */
function lookForUnread(scans: Scanner): void {
  for (let more = true; more;) {
    more = write((tx, { at }) => {
      const rows = tx.selectDistinct({ sha256: document.sha256 }).from(document)
        .where(sql`NOT EXISTS (SELECT 1 FROM ${fileReading} WHERE ${fileReading.sha256} = ${document.sha256})`).limit(BATCH).all()
      for (const { sha256 } of rows) tx.insert(fileReading).values({ sha256, state: 'waiting', nextAt: at }).run()
      return rows.length === BATCH
    })
  }
  write((tx, { at }) => {
    const now = scans.languages.length > 0 && scans.draws ? sql`(${fileReading.why} = 'no_ocr' OR ${fileReading.nextAt} <= ${at})` : sql`0`
    tx.update(fileReading).set({ state: 'waiting', nextAt: at, attempts: 0, why: null }).where(and(eq(fileReading.state, 'not_readable_here'), now)).run()
  })
}

async function readOf({ sha256 }: Reading, scans: Scanner): Promise<ReadText> {
  const named = db().select({ mediaType: file.mediaType, filename: document.filename, language: request.language }).from(document).innerJoin(file, eq(file.sha256, document.sha256))
    .innerJoin(request, eq(request.id, document.requestId)).where(eq(document.sha256, sha256)).orderBy(asc(document.addedAt), asc(document.id)).all()
  const first = named[0]
  // Its last document is gone meanwhile: the sweep takes what is left of it.
  if (!first) return { state: 'no_text', count: 0, pages: [], why: 'format' }
  if (isMailFile(first.mediaType, first.filename)) return mailText(filePath(sha256))
  return readText(filePath(sha256), servedType(first.mediaType, first.filename), [...new Set(named.map(({ language }) => language))], scans)
}
