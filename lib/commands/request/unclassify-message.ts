import { isDeepStrictEqual } from 'node:util'
import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { caseSubject } from '../../db/history'
import { message } from '../../db/schema/record'
import { question, request } from '../../db/schema/request'
import { transact } from '../../db/transact'
import type { Recorder, Stamp } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import type { EventDetails, Moved } from '../../domain/request/events'
import type { MessageOnly } from '../../inputs/classify-message'
import { answeredBefore, lastClassified, outcomeBefore } from './classified-events'
import type { Classified } from './classified-events'
import { currentRow, openCase } from './open-case'
import type { CaseRow } from './open-case'
import { indexForSearch, touch } from './touch'
import { withdrawFactsOf } from './withdraw-facts-of'
import { wordedReason } from './worded-reason'
import { standingAnswer, writeAnswer } from './write-answer'

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
    const classified = lastClassified(tx, row.id, read.id)
    if (read.needsTriage || !classified) throw new Refusal('nothing_changed')
    const moved = withdrawFactsOf(tx, record, stamp, row, read.id, wordedReason(tx, 'message_unclassified'))
    takeBackAnswers(tx, record, stamp, currentRow(tx, row.id), classified)
    takeBackGrounds(tx, record, row.id, classified)
    tx.update(message).set({ needsTriage: true }).where(eq(message.id, read.id)).run()
    record(caseSubject(row.id), 'message_unclassified', { messageId: read.id })
    // A register number that came with it goes too.
    indexForSearch(tx, row.id)
    touch(tx, row.id, stamp.at, 'message_unclassified')
    return { moved }
  })
}

function takeBackAnswers(tx: Tx, record: Recorder, stamp: Stamp, row: CaseRow, { seq, same, later }: Classified): void {
  for (const { type, detail } of same) {
    if (type !== 'question_answered' || !detail) continue
    const { questionId, was, now } = detail as EventDetails['question_answered']
    if (later.some((one) => one.type === 'question_answered' && one.detail?.questionId === questionId)) continue
    const asked = tx.select().from(question).where(and(eq(question.id, questionId), eq(question.requestId, row.id))).get()
    // Questions that are not answered can be put in other words, as other rows.
    if (!asked || asked.outcome !== now) continue
    const before = answeredBefore(tx, row.id, seq, questionId)
    writeAnswer(tx, record, stamp, row, asked, { ...standingAnswer(asked), outcome: was, ground: before?.ground ?? '', documentId: before?.documentId ?? '', page: before?.page ?? '' })
  }
}

/** Grounds that came with this message go with it, and those that stood before come back, unless somebody has given others since, or the outcome is another one. */
function takeBackGrounds(tx: Tx, record: Recorder, requestId: string, { seq, same, later }: Classified): void {
  const given = same.some(({ type, detail }) => type === 'outcome_changed' && Array.isArray(detail?.grounds))
  if (!given || later.some(({ type }) => type === 'outcome_changed')) return
  const { outcome, refusalGrounds } = currentRow(tx, requestId)
  const before = outcomeBefore(tx, requestId, seq)
  const grounds = before?.to === outcome ? before.grounds ?? [] : []
  if (isDeepStrictEqual(grounds, refusalGrounds)) return
  tx.update(request).set({ refusalGrounds: [...grounds] }).where(eq(request.id, requestId)).run()
  record(caseSubject(requestId), 'outcome_changed', { from: outcome, to: outcome, grounds: [...grounds] })
}
