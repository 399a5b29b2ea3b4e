import type { RemedyRule } from '../law/rule-types'
import type { CaseContext } from './case-context'
import type { Seen } from './fact-book'
import type { Window } from './remedy-row'
import type { Step } from './types'

export function remedySteps(_context: CaseContext, _remedy: RemedyRule, _window: Window, _taken: Seen | null): Step[] {
  return []
}
