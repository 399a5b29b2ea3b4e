import type { WorkingCalendar } from '../calendar/working-days'
import type { ClockRule } from '../law/rule-types'
import type { TermOutcome } from './term-outcome'
import type { Provisional } from './types'

/** What isn't sure in the calendar years that a term touched: a term of working days touches all of them, a roll-over only those of the last days. */
export function provisionalOf(calendar: WorkingCalendar, rule: ClockRule, outcome: Pick<TermOutcome, 'runs' | 'start'>): Provisional[] {
  const found: Provisional[][] = []
  const start = outcome.start?.early ?? 0
  for (const run of outcome.runs) {
    if (!run.counts || run.early.suspended || run.late.suspended) continue
    if (rule.duration.unit === 'working_days') found.push(calendar.provisional(start, run.late.due))
    else if (rule.rollOver !== 'none') found.push(calendar.provisional(run.early.nominal, run.late.due))
  }
  return together(found)
}

/** Each calendar year once. */
export function together(lists: readonly (readonly Provisional[])[]): Provisional[] {
  const seen = new Map<string, Provisional>()
  for (const list of lists) for (const one of list) seen.set(`${one.calendar} ${one.year}`, one)
  return [...seen.values()]
}
