import type { Purpose } from '../letter/words'
import type { Stage } from '../request/words'

/** What the rules ask before a message may leave: where the case stands, the clock facts that the message answered proves, and the letters that the law knows. */
export type At = { stage: Stage; answersFacts: readonly string[]; purposes: readonly Purpose[] }

/**
 * The letter that must be written where a message would be the wrong means: the request itself before it has gone, and the answer to a request for clarification, which
 * ends a stop of the clock. Null where a message harms nothing.
 */
export function letterInstead({ stage, answersFacts, purposes }: At): Purpose | null {
  if (stage === 'draft' || stage === 'in_review' || stage === 'approved') return 'initial_request'
  if (stage === 'clarification_needed' && answersFacts.includes('clarification_asked') && purposes.includes('clarification_reply')) return 'clarification_reply'
  return null
}
