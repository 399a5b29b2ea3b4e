import type Database from 'better-sqlite3'
import { HOUSE, caseSubject, detailHash, eventHash } from '../../../db/history'
import { checkHeads } from './check-heads'
import { namesOf } from './names'
import type { Report } from './problem'

type Row = {
  subject: string; seq: number; at: string; actor: string; type: string; detailHash: string; prevHash: string; hash: string
  salt: string | null; detail: string | null; erasedAt: string | null
}
export type Last = { seq: number; hash: string }

/** Walks every chain of the history: each event's own hash, its link to the one before, its detail, gaps, and the ends against the kept heads. */
export function checkChains(raw: Database.Database, report: Report): void {
  const name = namesOf(raw)
  const lasts = new Map<string, Last>()
  let before: (Row & { trueHash: string }) | null = null
  const rows = raw.prepare(`
    SELECT e.subject, e.seq, e.at, e.actor, e.type, e.detail_hash AS detailHash, e.prev_hash AS prevHash, e.hash, d.salt, d.detail, d.erased_at AS erasedAt
    FROM event e LEFT JOIN event_detail d ON d.event_id = e.id ORDER BY e.subject, e.seq`).iterate() as IterableIterator<Row>
  for (const row of rows) {
    const previous: (Row & { trueHash: string }) | null = before?.subject === row.subject ? before : null
    checkRow(row, previous, name, report)
    before = { ...row, trueHash: eventHash(row) }
    lasts.set(row.subject, { seq: row.seq, hash: row.hash })
  }
  checkHeads(raw, lasts, name, report)
  checkBegun(raw, lasts, report)
}

function checkRow(row: Row, previous: (Row & { trueHash: string }) | null, name: (subject: string) => string, report: Report): void {
  const where = `${name(row.subject)} ${row.seq}`
  const whole = eventHash(row) === row.hash
  if (!whole) report('event_hash', where, 'This event is not the one that was recorded: its hash differs.')
  if (row.seq !== (previous?.seq ?? 0) + 1) report('event_missing', where, `Nothing stands between event ${previous?.seq ?? 0} and this one: at least one event is missing.`)
  else if (row.prevHash !== (previous?.hash ?? '') && row.prevHash !== previous?.trueHash && whole) {
    report('event_hash', previous ? `${name(row.subject)} ${previous.seq}` : where, 'The event after it was bound to another text: this event was replaced.')
  }
  if (row.detail === null && row.salt !== null && row.erasedAt !== null) return
  if (row.salt === null || row.detail === null) report('event_detail', where, 'The detail of this event is gone, and no erasure explains it.')
  else if (detailHash(row.salt, row.detail) !== row.detailHash) report('event_detail', where, 'The detail of this event is not the one that was recorded.')
}

// Every case begins with an event, and so does an organisation: a chain that is gone altogether leaves no gap to see.
function checkBegun(raw: Database.Database, lasts: ReadonlyMap<string, Last>, report: Report): void {
  const heads = new Set(raw.prepare('SELECT subject FROM event_head').pluck().all() as string[])
  const cases = raw.prepare('SELECT id, ref FROM request').all() as { id: string; ref: string }[]
  const gone = (subject: string) => !lasts.has(subject) && !heads.has(subject)
  for (const { id, ref } of cases) if (gone(caseSubject(id))) report('event_missing', `${ref} 1`, 'This case has no history at all.')
  if (raw.prepare('SELECT 1 FROM organisation').get() && gone(HOUSE)) report('event_missing', `${HOUSE} 1`, 'The organisation has no history at all.')
}
