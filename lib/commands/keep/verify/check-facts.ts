import type Database from 'better-sqlite3'
import { canonicalJson } from '../../../domain/canonical'
import { asFactDetail } from '../../../db/facts'
import type { FactRow } from '../../../db/facts'
import { caseSubject, detailHash } from '../../../db/history'
import type { FactDetail } from '../../../domain/request/events'
import type { Report } from './problem'

type Event = { subject: string; type: string; detailHash: string; salt: string; detail: string }
type Row = FactRow & { ref: string; extra: unknown }
/** What the history last said of a fact. */
type Said = { detail: FactDetail; withdrawn: boolean }

/** Compares each clock fact with the event that recorded it, and whether it still counts with the one that took it out: dates follow from nothing else. */
export function checkFacts(raw: Database.Database, report: Report): void {
  const said = readHistory(raw)
  const rows = raw.prepare(`
    SELECT f.id, f.request_id AS requestId, r.ref, f.type, f."on", f.at, f.earliest, f.latest, f.extra, f.register_number AS registerNumber, f.evidence_note AS evidenceNote,
      f.evidence_document_id AS evidenceDocumentId, f.message_id AS messageId, f.withdrawn_at AS withdrawnAt
    FROM clock_fact f JOIN request r ON r.id = f.request_id`).iterate() as IterableIterator<Row>
  for (const row of rows) {
    const known = said.get(`${caseSubject(row.requestId)} ${row.id}`)
    if (!known) continue
    const differs = canonicalJson(asFactDetail({ ...row, extra: extraOf(row.extra) })) !== canonicalJson(known.detail) || (row.withdrawnAt !== null) !== known.withdrawn
    if (differs) report('fact_differs', row.ref, `The fact ${row.id} is not the one that the history recorded.`)
  }
}

function extraOf(text: unknown): Record<string, unknown> {
  try {
    return JSON.parse(String(text)) as Record<string, unknown>
  } catch {
    return { unreadable: String(text) }
  }
}

function readHistory(raw: Database.Database): Map<string, Said> {
  const said = new Map<string, Said>()
  const events = raw.prepare(`
    SELECT e.subject, e.type, e.detail_hash AS detailHash, d.salt, d.detail FROM event e JOIN event_detail d ON d.event_id = e.id
    WHERE e.type IN ('fact_recorded', 'fact_corrected', 'fact_withdrawn') AND d.detail IS NOT NULL ORDER BY e.subject, e.seq`).iterate() as IterableIterator<Event>
  for (const { subject, type, detail: text, ...event } of events) {
    // A detail that was changed is named by the walk along the chains; it proves nothing here.
    if (detailHash(event.salt, text) !== event.detailHash) continue
    const { moved: _moved, was, now, why: _why, ...own } = JSON.parse(text) as FactDetail & { moved: unknown; was?: FactDetail; now?: FactDetail; why?: string }
    const put = (detail: FactDetail, withdrawn: boolean) => said.set(`${subject} ${detail.factId}`, { detail, withdrawn })
    if (type === 'fact_recorded') put(own, false)
    if (was) put(was, true)
    if (now) put(now, false)
  }
  return said
}
