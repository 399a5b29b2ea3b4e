import type { Tx } from '../../db/client'
import { caseSubject } from '../../db/history'
import { document } from '../../db/schema/record'
import type { Recorder, Stamp } from '../../db/transact'

export type NewDocument = { id: string; requestId: string; messageId: string | null; filename: string; sha256: string; size: number }

/** Makes kept bytes a document of a case, or of one of its messages, and records it; the caller has asked for permission and made sure that the bytes are there. */
export function keepDocument(tx: Tx, record: Recorder, stamp: Stamp, { id, requestId, messageId, filename, sha256, size }: NewDocument): void {
  tx.insert(document).values({ id, requestId, messageId, sha256, filename, addedAt: stamp.at, addedBy: stamp.actor }).run()
  record(caseSubject(requestId), 'document_added', { documentId: id, filename, sha256, size })
}
