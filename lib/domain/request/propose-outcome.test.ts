import { expect, it } from 'vitest'
import { proposeOutcome } from './propose-outcome'
import type { Outcome, QuestionOutcome } from './words'

it.each([
  [[], null], [['none'], null], [['granted', 'none'], null], [['granted', 'granted'], 'granted'], [['granted', 'already_public'], 'granted'], [['already_public'], 'already_public'],
  [['granted', 'refused'], 'granted_in_part'], [['granted_in_part'], 'granted_in_part'], [['already_public', 'not_held'], 'granted_in_part'], [['granted', 'ignored'], 'granted_in_part'],
  [['refused', 'refused'], 'refused'], [['refused', 'not_held'], 'refused'], [['refused', 'ignored'], 'refused'], [['not_held', 'not_held'], 'not_held'],
  [['not_held', 'ignored'], null], [['ignored', 'ignored'], null],
] as [QuestionOutcome[], Outcome | null][])('%j: %s', (questions, outcome) => {
  expect(proposeOutcome(questions)).toBe(outcome)
})
