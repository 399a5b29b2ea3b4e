import { createHash, randomBytes } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { canonicalJson } from '../domain/canonical'
import type { EventDetail, EventType } from '../domain/request/events'
import type { Db, Tx } from './client'
import { prepared } from './prepared'
import { event, eventDetail, eventHead } from './schema/record'

/** The chain of the house itself: people, settings, authorities, backups. A case's chain is `request:<id>`. */
export const HOUSE = 'house'

/** The subject of a case's chain. */
export function caseSubject(requestId: string): string {
  return `request:${requestId}`
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** SHA-256 (hex) of a text that is kept outside the history, as its event holds it. */
export function textHash(text: string): string {
  return sha256(text)
}

/** SHA-256 (hex) of an event's detail with its salt. */
export function detailHash(salt: string, detail: string): string {
  return sha256(`${salt}\n${detail}`)
}

/** SHA-256 (hex) that binds an event to its place, time, actor, type, detail and the event before it. */
export function eventHash(row: { subject: string; seq: number; at: string; actor: string; type: string; detailHash: string; prevHash: string }): string {
  return sha256(canonicalJson([row.subject, row.seq, row.at, row.actor, row.type, row.detailHash, row.prevHash]))
}

const of = sql.placeholder
const headOf = prepared((on) => on.select().from(eventHead).where(eq(eventHead.subject, of('subject'))).prepare())
const addEvent = prepared((on) => on.insert(event).values({
  subject: of('subject'), seq: of('seq'), at: of('at'), actor: of('actor'), type: of('type'), detailHash: of('detailHash'), prevHash: of('prevHash'), hash: of('hash'),
}).returning({ id: event.id }).prepare())
const addDetail = prepared((on) => on.insert(eventDetail).values({ eventId: of('eventId'), salt: of('salt'), detail: of('detail') }).prepare())
const moveHead = prepared((on) => on.insert(eventHead).values({ subject: of('subject'), seq: of('seq'), hash: of('hash') })
  .onConflictDoUpdate({ target: eventHead.subject, set: { seq: sql`excluded.seq`, hash: sql`excluded.hash` } }).prepare())

/** Appends one event to a chain; only `transact` calls it. */
export function appendEvent<T extends EventType>(
  tx: Db | Tx, stamp: { at: string; actor: string }, subject: string, type: T, detail: EventDetail<T>,
): void {
  const head = headOf(tx).get({ subject })
  const salt = randomBytes(16).toString('hex')
  const text = canonicalJson(detail)
  const row = {
    subject, seq: (head?.seq ?? 0) + 1, at: stamp.at, actor: stamp.actor, type,
    detailHash: detailHash(salt, text), prevHash: head?.hash ?? '',
  }
  const hash = eventHash(row)
  const added = addEvent(tx).get({ ...row, hash })
  addDetail(tx).run({ eventId: added.id, salt, detail: text })
  moveHead(tx).run({ subject, seq: row.seq, hash })
}
