import type { Outcome, Stage } from './words'

/** The six tones of a state (visual.md, "State"). */
export type StatusTone = 'idle' | 'wait' | 'act' | 'late' | 'good' | 'contest'

/** What a case's one pill says: a stage, an outcome or a mark of messages states.json, by its path there. */
export type CaseStatus = { tone: StatusTone; code: string }

/** What the pill needs to know. `replyDueOn` and `silenceFrom` are those of the authority's unanswered term, null when it is met or hasn't begun. */
export type StatusFacts = {
  stage: Stage
  outcome: Outcome
  replyDueOn: string | null
  silenceFrom: string | null
  needsTriage?: boolean
}

const OUTCOME_TONES: Record<Outcome, StatusTone> = {
  none: 'wait', granted: 'good', granted_in_part: 'good', already_public: 'good', deemed_granted: 'good', refused: 'contest', inadmissible: 'contest',
  not_held: 'contest', deemed_refused: 'contest', withdrawn: 'idle',
}

/** Whether the authority's time has passed unanswered on a day (product.md: derived, never stored). */
export function isOverdue(facts: Pick<StatusFacts, 'stage' | 'replyDueOn'>, today: string): boolean {
  return facts.stage === 'awaiting_response' && facts.replyDueOn !== null && facts.replyDueOn < today
}

/** Where a case stands on a day, as one pill. A reply that nobody has read yet never hides that the time has passed (product.md, "needs triage"). */
export function caseStatus(facts: StatusFacts, today: string): CaseStatus {
  switch (facts.stage) {
    case 'draft': case 'in_review': case 'approved':
      return { tone: 'idle', code: `stage.${facts.stage}` }
    case 'closed':
      return { tone: 'idle', code: facts.outcome === 'withdrawn' ? 'outcome.withdrawn' : 'stage.closed' }
    case 'in_complaint':
      return { tone: 'contest', code: 'stage.in_complaint' }
    case 'decided':
      return facts.outcome === 'none' ? { tone: 'good', code: 'stage.decided' } : { tone: OUTCOME_TONES[facts.outcome], code: `outcome.${facts.outcome}` }
    case 'clarification_needed':
      return { tone: 'act', code: 'stage.clarification_needed' }
    case 'awaiting_response':
      if (facts.silenceFrom !== null && facts.silenceFrom <= today) return { tone: 'late', code: 'mark.silence' }
      if (isOverdue(facts, today)) return { tone: 'late', code: 'mark.overdue' }
      return facts.needsTriage ? { tone: 'act', code: 'mark.to_classify' } : { tone: 'wait', code: 'stage.awaiting_response' }
  }
}
