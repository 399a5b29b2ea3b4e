import type { Outcome, Stage } from './words'

/** The moves that product.md allows ("Where a case stands"); `closed` also returns to the stage it had. */
const MOVES: Record<Stage, readonly Stage[]> = {
  draft: ['in_review', 'awaiting_response', 'closed'],
  in_review: ['draft', 'approved', 'awaiting_response', 'closed'],
  approved: ['draft', 'in_review', 'awaiting_response', 'closed'],
  awaiting_response: ['clarification_needed', 'decided', 'in_complaint', 'closed'],
  clarification_needed: ['awaiting_response', 'decided', 'in_complaint', 'closed'],
  decided: ['in_complaint', 'awaiting_response', 'closed'],
  in_complaint: ['decided', 'awaiting_response', 'closed'],
  closed: [],
}

/** Whether a case may go from one stage to another. */
export function mayMove(from: Stage, to: Stage, beforeClose: Stage | null = null): boolean {
  return from === 'closed' ? to === beforeClose : MOVES[from].includes(to)
}

/** Where a case stands: its stage, and apart from it its outcome. */
export type Standing = { stage: Stage; outcome: Outcome }

/** What the stage needs to know of a clock fact. `day` orders facts; `result` is that of a decision. */
export type StandingFact = { type: string; day: string; result?: string | undefined; silent?: Outcome | undefined }

const ORDER = [
  'sent', 'received', 'registered', 'acknowledged', 'clarification_asked', 'clarified', 'hearing_started', 'hearing_ended', 'extension_notified',
  'fee_notified', 'fee_paid', 'transferred', 'notice_available', 'notice_opened', 'decided', 'delivery_requested', 'delivered', 'complaint_filed',
  'mediation_started', 'mediation_ended', 'complaint_decided',
]

/** Facts in the order in which they happened; on one day, in the order of a procedure. */
export function inOrder<T extends StandingFact>(facts: readonly T[]): T[] {
  return [...facts].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : ORDER.indexOf(a.type) - ORDER.indexOf(b.type)))
}

/**
 * Where a case stands after one more fact. `silent` on a complaint or a demand for delivery says that it relies on silence, and with which effect
 * (product.md: it then sets the outcome). A late answer changes the outcome to what was decided; the claimed silence stays in the history.
 */
export function afterFact(at: Standing, fact: StandingFact): Standing {
  const open = at.stage === 'awaiting_response' || at.stage === 'clarification_needed'
  switch (fact.type) {
    case 'sent': case 'received': case 'registered':
      return { ...at, stage: at.stage === 'draft' || at.stage === 'in_review' || at.stage === 'approved' ? 'awaiting_response' : at.stage }
    case 'clarification_asked':
      return { ...at, stage: at.stage === 'awaiting_response' ? 'clarification_needed' : at.stage }
    case 'clarified':
      return { ...at, stage: at.stage === 'clarification_needed' ? 'awaiting_response' : at.stage }
    case 'decided':
      return { stage: open || at.stage === 'in_complaint' || at.stage === 'decided' ? 'decided' : at.stage, outcome: decidedOutcome(fact.result) }
    case 'delivery_requested':
      return { ...at, outcome: fact.silent ?? at.outcome }
    case 'delivered':
      return open && at.outcome !== 'none' ? { ...at, stage: 'decided' } : at
    case 'complaint_filed':
      return { stage: open || at.stage === 'decided' ? 'in_complaint' : at.stage, outcome: fact.silent ?? at.outcome }
    case 'complaint_decided':
      return { ...at, stage: at.stage === 'in_complaint' ? 'decided' : at.stage }
    default:
      return at
  }
}

/** Where a case stands after all its facts, whatever order they were recorded in. */
export function afterFacts(start: Standing, facts: readonly StandingFact[]): Standing {
  return inOrder(facts).reduce(afterFact, start)
}

function decidedOutcome(result: string | undefined): Outcome {
  switch (result) {
    case 'granted': case 'granted_in_part': case 'refused': case 'not_held': case 'inadmissible': return result
    default: return 'none'
  }
}
