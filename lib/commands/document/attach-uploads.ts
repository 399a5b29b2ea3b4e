import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { document, file, upload } from '../../db/schema/record'
import { actorName } from '../../db/transact'
import type { Recorder, Stamp } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import { isThere } from '../../files/settle'
import { keepDocument } from './keep-document'

export type AttachedDocument = { documentId: string; filename: string; sha256: string; size: number }

/**
 * Makes documents of a case out of uploads, inside the caller's transaction; the caller has asked for permission. A document keeps the id of its upload, so
 * attaching one twice gives the same document and no second event. Refuses with no_such_file: another person's upload, one swept, or one for another case.
 */
export function attachUploads(
  tx: Tx, record: Recorder, stamp: Stamp, actor: Actor, to: { requestId: string; messageId: string | null; uploadIds: readonly string[] },
): AttachedDocument[] {
  return [...new Set(to.uploadIds)].map((id) => attached(tx, to.requestId, id) ?? attach(tx, record, stamp, actor, to, id))
}

function attach(tx: Tx, record: Recorder, stamp: Stamp, actor: Actor, to: { requestId: string; messageId: string | null }, id: string): AttachedDocument {
  const found = tx.select({ upload, size: file.size }).from(upload).innerJoin(file, eq(file.sha256, upload.sha256)).where(eq(upload.id, id)).get()
  if (!found || found.upload.personId !== actorName(actor) || found.upload.usedAt !== null) throw new Refusal('no_such_file')
  const { sha256, filename, requestId } = found.upload
  if ((requestId !== null && requestId !== to.requestId) || !isThere(sha256)) throw new Refusal('no_such_file')
  keepDocument(tx, record, stamp, { id, ...to, filename, sha256, size: found.size })
  tx.update(upload).set({ usedAt: stamp.at }).where(eq(upload.id, id)).run()
  return { documentId: id, filename, sha256, size: found.size }
}

/** The document that an upload already became in this case, or null. */
export function attached(tx: Tx, requestId: string, uploadId: string): AttachedDocument | null {
  const row = tx.select({ documentId: document.id, requestId: document.requestId, filename: document.filename, sha256: document.sha256, size: file.size })
    .from(document).innerJoin(file, eq(file.sha256, document.sha256)).where(eq(document.id, uploadId)).get()
  if (!row || row.requestId !== requestId) return null
  return { documentId: row.documentId, filename: row.filename, sha256: row.sha256, size: row.size }
}
