import { and, asc, desc, eq, gt, lt, sql } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { caseSubject } from '../../db/history'
import { event, eventDetail } from '../../db/schema/record'
import type { EventDetails } from '../../domain/request/events'

type Stored = { type: string; detail: Record<string, unknown> | null }
/** A classification in the history of its case: what was recorded in one go with it (up to what came at another instant, by another hand, or with another message), and what later. */
export type Classified = { seq: number; same: Stored[]; later: Stored[] }

/** The last classification of a message; null where nobody has classified it. */
export function lastClassified(tx: Tx, requestId: string, messageId: string): Classified | null {
  const found = tx.select({ seq: event.seq, at: event.at, actor: event.actor }).from(event).innerJoin(eventDetail, eq(eventDetail.eventId, event.id))
    .where(and(ofCase(requestId), eq(event.type, 'message_classified'), sql`json_extract(${eventDetail.detail}, '$.messageId') = ${messageId}`)).orderBy(desc(event.seq)).get()
  if (!found) return null
  const after = tx.select({ type: event.type, at: event.at, actor: event.actor, detail: eventDetail.detail }).from(event).leftJoin(eventDetail, eq(eventDetail.eventId, event.id))
    .where(and(ofCase(requestId), gt(event.seq, found.seq))).orderBy(asc(event.seq)).all()
  const end = after.findIndex((one) => one.at !== found.at || one.actor !== found.actor || one.type === 'message_classified')
  const read = (events: typeof after): Stored[] => events.map(({ type, detail }) => ({ type, detail: detail === null ? null : JSON.parse(detail) as Record<string, unknown> }))
  return { seq: found.seq, same: read(end < 0 ? after : after.slice(0, end)), later: read(end < 0 ? [] : after.slice(end)) }
}

/** What came of a question by the last decision before an event; null where nobody had decided it. */
export function answeredBefore(tx: Tx, requestId: string, seq: number, questionId: string): EventDetails['question_answered'] | null {
  return lastBefore(tx, requestId, seq, 'question_answered', sql`json_extract(${eventDetail.detail}, '$.questionId') = ${questionId}`)
}

/** The outcome that stood before an event, as it was given, with its grounds of refusal (they go with each change); null where none had been. */
export function outcomeBefore(tx: Tx, requestId: string, seq: number): EventDetails['outcome_changed'] | null {
  return lastBefore(tx, requestId, seq, 'outcome_changed')
}

const ofCase = (requestId: string) => eq(event.subject, caseSubject(requestId))

function lastBefore<D>(tx: Tx, requestId: string, seq: number, type: string, further = sql`1`): D | null {
  const found = tx.select({ detail: eventDetail.detail }).from(event).innerJoin(eventDetail, eq(eventDetail.eventId, event.id))
    .where(and(ofCase(requestId), eq(event.type, type), lt(event.seq, seq), further)).orderBy(desc(event.seq)).get()
  return found?.detail ? JSON.parse(found.detail) as D : null
}
