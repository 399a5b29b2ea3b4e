import type Database from 'better-sqlite3'
import { caseSubject, detailHash } from '../../../db/history'
import type { Report } from './problem'

type Row = { id: string; requestId: string; ref: string; filename: string; sha256: string }
type Event = { subject: string; detailHash: string; salt: string; detail: string }
type Added = { documentId: string; filename: string; sha256: string }

/** Compares each document with the event that added it: its name, and which bytes it stands for. */
export function checkDocuments(raw: Database.Database, report: Report): void {
  const rows = raw.prepare(`
    SELECT d.id, d.request_id AS requestId, r.ref, d.filename, d.sha256 FROM document d JOIN request r ON r.id = d.request_id`).all() as Row[]
  const events = raw.prepare(`
    SELECT e.subject, e.detail_hash AS detailHash, d.salt, d.detail FROM event e JOIN event_detail d ON d.event_id = e.id
    WHERE e.type = 'document_added' AND d.detail IS NOT NULL`).all() as Event[]
  const added = new Map(events.flatMap((one) => {
    // A detail that was changed is named by the walk along the chains; it proves nothing here.
    if (detailHash(one.salt, one.detail) !== one.detailHash) return []
    const read = JSON.parse(one.detail) as Added
    return [[`${one.subject} ${read.documentId}`, read] as const]
  }))
  for (const row of rows) {
    const event = added.get(`${caseSubject(row.requestId)} ${row.id}`)
    if (event && (event.filename !== row.filename || event.sha256 !== row.sha256)) {
      report('document_differs', row.ref, `The history added the document ${row.id} under another name or with other bytes.`)
    }
  }
}
