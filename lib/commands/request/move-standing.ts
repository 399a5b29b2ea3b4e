import { eq } from 'drizzle-orm'
import { caseDates } from '../../db/case-dates'
import type { Tx } from '../../db/client'
import { factDay, liveFacts } from '../../db/facts'
import { caseSubject } from '../../db/history'
import { request } from '../../db/schema/request'
import type { Recorder } from '../../db/transact'
import { afterFact, inOrder } from '../../domain/request/stages'
import type { Standing, StandingFact } from '../../domain/request/stages'
import type { Outcome } from '../../domain/request/words'
import type { CaseRow } from './open-case'

type Claim = { rule: string; on: string; outcome: Outcome }

/**
 * The silence that a complaint or a demand for delivery relies on: the reply term had run out unanswered on that day. Its legal effect sets the outcome
 * (product.md, "silence"). Null when there was a decision, or the term still ran.
 */
export function claimedSilence(tx: Tx, row: CaseRow, fact: { type: string; day: string }): Claim | null {
  if (fact.type !== 'complaint_filed' && fact.type !== 'delivery_requested') return null
  const facts = liveFacts(tx, row.id)
  if (facts.some((one) => one.type === 'decided' && factDay(one) <= fact.day)) return null
  const before = facts.filter((one) => factDay(one) <= fact.day && one.type !== fact.type)
  const reply = caseDates(tx, row, before, fact.day).rows.find((one) => one.whose === 'authority' && one.silenceFrom !== null && one.silenceFrom <= fact.day)
  if (!reply) return null
  return { rule: reply.rule, on: fact.day, outcome: reply.effect === 'deemed_refused' || reply.effect === 'deemed_granted' ? reply.effect : 'none' }
}

/** Moves stage and outcome after one more fact, with an event for each change, and records a silence that was claimed. */
export function moveStanding(tx: Tx, record: Recorder, requestId: string, fact: StandingFact & { remedy?: string | undefined }): void {
  const row = tx.select().from(request).where(eq(request.id, requestId)).get()!
  const claim = claimedSilence(tx, row, fact)
  if (claim) record(caseSubject(requestId), 'silence_claimed', claim)
  const before: Standing = { stage: row.stage, outcome: row.outcome }
  const newest = !liveFacts(tx, requestId).some((one) => one.type === fact.type && factDay(one) > fact.day)
  if (newest) writeStanding(tx, record, row, before, afterFact(before, { ...fact, silent: claim && claim.outcome !== 'none' ? claim.outcome : undefined }))
}

/** Stage and outcome from all live facts, after one was corrected or withdrawn. A case closed by hand, or withdrawn, stays so. */
export function restand(tx: Tx, record: Recorder, requestId: string): void {
  const row = tx.select().from(request).where(eq(request.id, requestId)).get()!
  if (row.stage === 'closed' || row.outcome === 'withdrawn' || row.outcome === 'already_public') return
  const facts = liveFacts(tx, requestId).map((one): StandingFact => ({
    type: one.type, day: factDay(one), result: typeof one.extra.result === 'string' ? one.extra.result : undefined,
  }))
  const begun = facts.some((one) => one.type === 'sent' || one.type === 'received' || one.type === 'registered')
  let standing: Standing = { stage: begun ? 'awaiting_response' : row.stage, outcome: 'none' }
  for (const fact of inOrder(facts)) {
    const claim = claimedSilence(tx, row, fact)
    standing = afterFact(standing, { ...fact, silent: claim && claim.outcome !== 'none' ? claim.outcome : undefined })
  }
  writeStanding(tx, record, row, { stage: row.stage, outcome: row.outcome }, standing)
}

/** Writes a new standing, with an event for each part that changed. */
export function writeStanding(tx: Tx, record: Recorder, row: Pick<CaseRow, 'id'>, from: Standing, to: Standing): void {
  if (from.stage !== to.stage) {
    tx.update(request).set({ stage: to.stage }).where(eq(request.id, row.id)).run()
    record(caseSubject(row.id), 'stage_changed', { from: from.stage, to: to.stage })
  }
  if (from.outcome !== to.outcome) {
    tx.update(request).set({ outcome: to.outcome }).where(eq(request.id, row.id)).run()
    record(caseSubject(row.id), 'outcome_changed', { from: from.outcome, to: to.outcome })
  }
}
