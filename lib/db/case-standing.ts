import { afterFact, inOrder } from '../domain/request/stages'
import type { Standing, StandingFact } from '../domain/request/stages'
import type { Outcome, Stage } from '../domain/request/words'
import { caseDates } from './case-dates'
import type { CaseRow } from './case-dates'
import type { Db, Tx } from './client'
import { factDay } from './facts'
import type { DatedFact } from './facts'

export type Claim = { rule: string; on: string; outcome: Outcome }

/**
 * The silence that a complaint or a demand for delivery relies on: the reply term had run out unanswered on that day. Its legal effect sets the outcome
 * (product.md, "silence"). Null when there was a decision, or the term still ran.
 */
export function claimedSilence(tx: Db | Tx, row: CaseRow, facts: readonly DatedFact[], fact: { type: string; day: string }): Claim | null {
  if (fact.type !== 'complaint_filed' && fact.type !== 'delivery_requested') return null
  if (facts.some((one) => one.type === 'decided' && factDay(one) <= fact.day)) return null
  const before = facts.filter((one) => factDay(one) <= fact.day && one.type !== fact.type)
  const reply = caseDates(tx, row, before, fact.day).rows.find((one) => one.whose === 'authority' && one.silenceFrom !== null && one.silenceFrom <= fact.day)
  if (!reply) return null
  return { rule: reply.rule, on: fact.day, outcome: reply.effect === 'deemed_refused' || reply.effect === 'deemed_granted' ? reply.effect : 'none' }
}

/** A fact as the stage asks it. */
export function asStandingFact(fact: DatedFact): StandingFact {
  return { type: fact.type, day: factDay(fact), result: typeof fact.extra.result === 'string' ? fact.extra.result : undefined }
}

/** Every silence that a complaint or a demand for delivery among the facts relies on. */
export function claimsOf(tx: Db | Tx, row: CaseRow, facts: readonly DatedFact[]): Claim[] {
  return facts.flatMap((fact) => claimedSilence(tx, row, facts, asStandingFact(fact)) ?? [])
}

/** Outcomes that a person gave, and that no clock fact takes away. */
const BY_HAND: readonly Outcome[] = ['withdrawn', 'already_public']
const UNSENT: readonly Stage[] = ['draft', 'in_review', 'approved']

/** Where a case stands by all its facts, in the order in which they happened. A case closed by hand stays closed. */
export function standingOf(tx: Db | Tx, row: CaseRow & Standing, facts: readonly DatedFact[]): Standing {
  const start: Standing = { stage: UNSENT.includes(row.stage) ? row.stage : 'awaiting_response', outcome: 'none' }
  const replayed = inOrder(facts.map(asStandingFact))
    .reduce((at, fact) => afterFact(at, { ...fact, silent: silentOutcome(claimedSilence(tx, row, facts, fact)) }), start)
  return { stage: row.stage === 'closed' ? 'closed' : replayed.stage, outcome: BY_HAND.includes(row.outcome) ? row.outcome : replayed.outcome }
}

const silentOutcome = (claim: Claim | null) => (claim && claim.outcome !== 'none' ? claim.outcome : undefined)
