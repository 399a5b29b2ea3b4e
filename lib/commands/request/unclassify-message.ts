import { and, asc, desc, eq, gt, sql } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { caseSubject } from '../../db/history'
import { event, eventDetail, message } from '../../db/schema/record'
import { organisation } from '../../db/schema/people'
import { request } from '../../db/schema/request'
import { transact } from '../../db/transact'
import type { Recorder, Stamp } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import type { EventDetails, Moved } from '../../domain/request/events'
import { isLanguage } from '../../i18n/languages'
import { sentenceFor } from '../../i18n/translator'
import type { MessageOnly } from '../../inputs/classify-message'
import { currentRow, openCase } from './open-case'
import type { CaseRow } from './open-case'
import { touch } from './touch'
import { withdrawFactsOf } from './withdraw-facts-of'
import { questionOf, standingAnswer, writeAnswer } from './write-answer'

/**
 * Takes back what a message was classified as: the facts that it proved are withdrawn, so that dates, stage and outcome are computed anew, the questions that were given an
 * outcome with it get back what they had, unless somebody has decided them since, and it waits to be classified again. Refused (nothing_changed) while it waits.
 */
export function unclassifyMessage(actor: Actor, input: MessageOnly): { moved: Moved[] } {
  return transact(actor, (tx, record, stamp) => {
    const row = openCase(tx, actor, input.requestId, 'classify')
    openCase(tx, actor, input.requestId, 'record_fact')
    const read = tx.select().from(message).where(and(eq(message.id, input.messageId), eq(message.requestId, row.id))).get()
    if (!read) throw new NotFound()
    const classified = lastOf(tx, row.id, read.id)
    if (read.needsTriage || !classified) throw new Refusal('nothing_changed')
    const before = row.outcome
    const moved = withdrawFactsOf(tx, record, stamp, row, read.id, wordedReason(tx))
    takeBackAnswers(tx, record, stamp, currentRow(tx, row.id), classified)
    takeBackGrounds(tx, record, row.id, before, classified)
    tx.update(message).set({ needsTriage: true }).where(eq(message.id, read.id)).run()
    record(caseSubject(row.id), 'message_unclassified', { messageId: read.id })
    touch(tx, row.id, stamp.at, 'message_unclassified')
    return { moved }
  })
}

type Classified = { seq: number; at: string; actor: string }

function lastOf(tx: Tx, requestId: string, messageId: string): Classified | null {
  return tx.select({ seq: event.seq, at: event.at, actor: event.actor }).from(event).innerJoin(eventDetail, eq(eventDetail.eventId, event.id))
    .where(and(eq(event.subject, caseSubject(requestId)), eq(event.type, 'message_classified'), sql`json_extract(${eventDetail.detail}, '$.messageId') = ${messageId}`)).orderBy(desc(event.seq)).get() ?? null
}

type Stored = { type: string; detail: Record<string, unknown> | null }

/** What was recorded in one go with the classification (the events after it, up to what came at another instant, by another hand, or with another message), and what later. */
function withIt(tx: Tx, requestId: string, { seq, at, actor }: Classified): { same: Stored[]; later: Stored[] } {
  const after = tx.select({ type: event.type, at: event.at, actor: event.actor, detail: eventDetail.detail }).from(event).leftJoin(eventDetail, eq(eventDetail.eventId, event.id))
    .where(and(eq(event.subject, caseSubject(requestId)), gt(event.seq, seq))).orderBy(asc(event.seq)).all()
  const end = after.findIndex((one) => one.at !== at || one.actor !== actor || one.type === 'message_classified')
  const read = (events: typeof after): Stored[] => events.map(({ type, detail }) => ({ type, detail: detail === null ? null : JSON.parse(detail) as Record<string, unknown> }))
  return { same: read(end < 0 ? after : after.slice(0, end)), later: read(end < 0 ? [] : after.slice(end)) }
}

function takeBackAnswers(tx: Tx, record: Recorder, stamp: Stamp, row: CaseRow, classified: Classified): void {
  const { same, later } = withIt(tx, row.id, classified)
  for (const { type, detail } of same) {
    if (type !== 'question_answered' || !detail) continue
    const { questionId, was, now, documentId } = detail as EventDetails['question_answered']
    const asked = questionOf(tx, row.id, questionId)
    const stands = standingAnswer(asked)
    if (stands.outcome !== now || later.some((one) => one.type === 'question_answered' && one.detail?.questionId === questionId)) continue
    const untouched = stands.documentId === (documentId ?? '') && stands.page === '' && stands.answer === '' && stands.value === ''
    writeAnswer(tx, record, stamp, row, asked, { ...stands, outcome: was, ...(untouched && was === 'none' ? { documentId: '' } : {}) })
  }
}

/** Grounds go with the outcome that they were given for; where the outcome is as it was, those that came with this message go by themselves. */
function takeBackGrounds(tx: Tx, record: Recorder, requestId: string, before: CaseRow['outcome'], classified: Classified): void {
  const row = currentRow(tx, requestId)
  const given = withIt(tx, requestId, classified).same.some(({ type, detail }) => type === 'outcome_changed' && Array.isArray(detail?.grounds))
  if (!given || row.outcome !== before || row.refusalGrounds.length === 0) return
  tx.update(request).set({ refusalGrounds: [] }).where(eq(request.id, requestId)).run()
  record(caseSubject(requestId), 'outcome_changed', { from: row.outcome, to: row.outcome, grounds: [] })
}

// The reason stands in the history in the organisation's language, as if a person had written it.
function wordedReason(tx: Tx): string {
  const language = tx.select({ language: organisation.language }).from(organisation).get()?.language ?? 'en'
  return sentenceFor(isLanguage(language) ? language : 'en', 'events', 'message_unclassified')
}
