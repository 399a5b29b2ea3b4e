import type { EpochDay } from '../calendar/days'
import type { ClockRule } from '../law/rule-types'
import type { End } from './end-of-term'
import type { FactType, Provisional, Sentence } from './types'

/** Where a count begins: the day that itself doesn't count, the fact behind it, and what is missing. `open`: it waits for a correction of ours. */
export type Start = { early: EpochDay; late: EpochDay; index: number; code: FactType; wanted: FactType | null; open: boolean; at: string | null }

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
