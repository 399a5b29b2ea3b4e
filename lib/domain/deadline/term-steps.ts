import type { CaseContext } from './case-context'
import type { TermOutcome } from './term-outcome'
import type { Step } from './types'

export function termSteps(_context: CaseContext, _outcome: TermOutcome): Step[] {
  return []
}
