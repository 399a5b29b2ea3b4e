import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { eq, inArray } from 'drizzle-orm'
import { db } from '../../db/client'
import { file, upload } from '../../db/schema/record'
import { actorName, write } from '../../db/transact'
import { MOST_MAIL_FILE_BYTES } from '../../domain/inbox/limits'
import { looksLikeMail } from '../../domain/inbox/mbox'
import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import { isThere } from '../../files/settle'
import { filePath } from '../../files/store'
import type { TakeInFiles } from '../../inputs/inbox'
import { keepMails, mailsIn } from './keep-mail'

/** How many mails were new, and how many were here already. */
export type TakenIn = { taken: number; known: number }

/**
 * Keeps the mails of uploaded .eml and .mbox files; the worker reads them. Doing it twice adds nothing. Refuses with no_such_file (another person's upload, or one swept),
 * too_large or not_a_mail (with the file's name): then nothing of any is kept; and with storage_full, where the mails before it stay.
 */
export async function takeInFiles(actor: Actor, { uploadIds }: TakeInFiles): Promise<TakenIn> {
  if (!mayInHouse(actor, 'sort_mail')) throw new NotFound()
  const files = uploadIds.map((id) => ownFile(actor, id))
  const kept = []
  for (const { path } of files) kept.push(...await keepMails(actor, mailsIn(readFileSync(path)), 'upload'))
  write((tx, { at }) => tx.update(upload).set({ usedAt: at }).where(inArray(upload.id, uploadIds)).run())
  const known = kept.filter((one) => one.known).length
  return { taken: kept.length - known, known }
}

function ownFile(actor: Actor, uploadId: string): { path: string } {
  const found = db().select({ of: upload, size: file.size }).from(upload).innerJoin(file, eq(file.sha256, upload.sha256)).where(eq(upload.id, uploadId)).get()
  if (!found || found.of.personId !== actorName(actor) || !isThere(found.of.sha256)) throw new Refusal('no_such_file')
  const { sha256, filename } = found.of
  if (found.size > MOST_MAIL_FILE_BYTES) throw new Refusal('too_large')
  if (!looksLikeMail(headOf(filePath(sha256)))) throw new Refusal('not_a_mail', { name: filename })
  return { path: filePath(sha256) }
}

function headOf(path: string): Uint8Array {
  const head = Buffer.alloc(4096), handle = openSync(path, 'r')
  try {
    return head.subarray(0, readSync(handle, head))
  } finally {
    closeSync(handle)
  }
}
