import type { EpochDay } from '../calendar/days'
import type { ClockRule } from '../law/rule-types'
import type { End } from './end-of-term'
import type { Start } from './term-start'
import type { Provisional, Sentence } from './types'

/** One reading of a term, from the early and from the late side of an uncertain trigger. `counts` false: shown only (a late extension, an excess). */
export type TermRun = { label: Sentence; cite: string; early: End; late: End; counts: boolean }

/** A term as computed: its readings (the row's own first), what met it, and how sure it is. `unknown`: a calendar year without a list of days. */
export type TermOutcome = {
  rule: ClockRule
  start: Start | null
  runs: readonly TermRun[]
  suspended: boolean
  unknown: boolean
  met: { early: EpochDay; late: EpochDay; index: number } | null
  extended: { index: number; late: boolean } | null
  dueAt: string | null
  verified: boolean
  provisional: readonly Provisional[]
}

/** The readings that move other dates. */
export const counting = (outcome: TermOutcome): readonly TermRun[] => outcome.runs.filter((run) => run.counts && !run.late.suspended)
