import { sql } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { caseSubject } from '../../db/history'
import { prepared } from '../../db/prepared'
import { fileReading } from '../../db/schema/inbox'
import { document } from '../../db/schema/record'
import type { Recorder, Stamp } from '../../db/transact'

export type NewDocument = { id: string; requestId: string; messageId: string | null; filename: string; sha256: string; size: number }

const of = sql.placeholder
const addDocument = prepared((on) => on.insert(document).values({
  id: of('id'), requestId: of('requestId'), messageId: of('messageId'), sha256: of('sha256'), filename: of('filename'), addedAt: of('at'), addedBy: of('actor'),
}).prepare())

const toRead = prepared((on) => on.insert(fileReading).values({ sha256: of('sha256'), state: 'waiting', nextAt: of('at') }).onConflictDoNothing().prepare())

/** Makes kept bytes a document of a case, or of one of its messages, and records it; the caller has asked for permission and made sure that the bytes are there. */
export function keepDocument(tx: Tx, record: Recorder, stamp: Stamp, { id, requestId, messageId, filename, sha256, size }: NewDocument): void {
  addDocument(tx).run({ id, requestId, messageId, sha256, filename, at: stamp.at, actor: stamp.actor })
  toRead(tx).run({ sha256, at: stamp.at })
  record(caseSubject(requestId), 'document_added', { documentId: id, filename, sha256, size })
}
