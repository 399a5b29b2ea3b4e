import type { Outcome, QuestionOutcome } from './words'

const GIVEN: readonly QuestionOutcome[] = ['granted', 'already_public', 'granted_in_part']

/**
 * The outcome of a case that those of its questions speak for (of parts, where a question has some), for a person to confirm; null while one of them has none,
 * or where they don't say. A decision that leaves questions out gives in part, or refuses, as the others do.
 */
export function proposeOutcome(questions: readonly QuestionOutcome[]): Outcome | null {
  if (questions.length === 0 || questions.includes('none')) return null
  const all = (...outcomes: QuestionOutcome[]) => questions.every((one) => outcomes.includes(one))
  if (all('already_public')) return 'already_public'
  if (all('granted', 'already_public')) return 'granted'
  if (questions.some((one) => GIVEN.includes(one))) return 'granted_in_part'
  if (all('not_held')) return 'not_held'
  return questions.includes('refused') ? 'refused' : null
}
