import { existsSync } from 'node:fs'
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { newId } from '../../db/ids'
import { patiently } from '../../db/patiently'
import { prepared } from '../../db/prepared'
import { inbound } from '../../db/schema/inbox'
import { actorName, write } from '../../db/transact'
import { mboxSpans } from '../../domain/inbox/mbox'
import type { InboundSource } from '../../domain/inbox/words'
import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { keepRaw, keepRawFile, keepRaws, rawPath } from '../../files/keep-raw'
import type { Raw } from '../../files/keep-raw'
import { faultAt } from '../../mail/fault-point'

/** `known`: the same bytes were here already, and no row was added. */
export type KeptMail = { inboundId: string; known: boolean }

/**
 * Keeps a mail as it came, its bytes or the file that holds them: durable under its SHA-256, then its row, and nothing of it is read yet (safety.md I1). The same
 * bytes again answer the row that is there. Refuses with storage_full or too_large; then nothing is kept.
 */
export async function keepMail(actor: Actor, mail: Buffer | string, source: InboundSource): Promise<KeptMail> {
  if (!mayInHouse(actor, 'sort_mail')) throw new NotFound()
  const keep = () => (typeof mail === 'string' ? keepRawFile(mail) : keepRaw(mail))
  const raw = await keep()
  faultAt('ingest.raw_written')
  const kept = keepRow(actor, raw, source)
  if (existsSync(rawPath(raw.sha256))) return kept
  // A sweep took the bytes of an earlier try between the two.
  await keep()
  return kept
}

/** The mails of a file, an .eml or an .mbox, in their order. */
export const mailsIn = (file: Buffer): Buffer[] => mboxSpans(file).map(({ from, to }) => file.subarray(from, to))

/** Keeps many mails in their order, as `keepMail` does each, and waits for the disk as seldom as can be: refused with storage_full, those before stay kept. */
export async function keepMails(actor: Actor, mails: readonly Buffer[], source: InboundSource): Promise<KeptMail[]> {
  if (!mayInHouse(actor, 'sort_mail')) throw new NotFound()
  const kept: KeptMail[] = []
  for (const some of heaps(mails)) kept.push(...await keepTogether(actor, some, source))
  return kept
}

/** So many mails, and bytes, are made durable together. */
const HEAP_MAILS = 64, HEAP_BYTES = 16 * 1024 * 1024

function heaps(mails: readonly Buffer[]): Buffer[][] {
  const found: Buffer[][] = []
  let size = Infinity
  for (const mail of mails) {
    const last = found.at(-1)
    if (!last || last.length === HEAP_MAILS || size + mail.length > HEAP_BYTES) {
      found.push([mail])
      size = mail.length
    } else {
      last.push(mail)
      size += mail.length
    }
  }
  return found
}

async function keepTogether(actor: Actor, mails: readonly Buffer[], source: InboundSource): Promise<KeptMail[]> {
  const raws = await keepRaws(mails)
  faultAt('ingest.raw_written')
  const kept = await patiently(() => write((tx, { at }) => raws.map((raw) => putRow(tx, actor, raw, source, at))))
  if (kept.some((one) => !one.known)) faultAt('ingest.row_in')
  for (const [index, { sha256 }] of raws.entries()) if (!existsSync(rawPath(sha256))) keepRaw(mails[index]!)
  return kept
}

function keepRow(actor: Actor, raw: Raw, source: InboundSource): KeptMail {
  const kept = write((tx, { at }) => putRow(tx, actor, raw, source, at))
  if (!kept.known) faultAt('ingest.row_in')
  return kept
}

const of = sql.placeholder
const known = prepared((on) => on.select({ id: inbound.id }).from(inbound).where(eq(inbound.sha256, of('sha256'))).prepare())
const put = prepared((on) => on.insert(inbound).values({
  id: of('id'), sha256: of('sha256'), size: of('size'), source: of('source'), arrivedAt: of('at'), arrivedBy: of('by'), state: 'kept', nextAt: of('at'),
}).prepare())

function putRow(tx: Tx, actor: Actor, { sha256, size }: Raw, source: InboundSource, at: string): KeptMail {
  const there = known(tx).get({ sha256 })
  if (there) return { inboundId: there.id, known: true }
  const id = newId()
  put(tx).run({ id, sha256, size, source, at, by: actorName(actor) })
  return { inboundId: id, known: false }
}
