import { addDays } from '../calendar/days'
import { isSideRule } from '../deadline/side-rule'
import type { DeadlineRow, Effect } from '../deadline/types'
import { nextStep } from './next-step'

/** What the calendar did to a case without anybody writing it down: a term ended unanswered, a window of ours opened or shut. */
export type PassedDate = { code: 'term_ended' | 'window_opened' | 'window_shut'; on: string; rule: string; effect: Effect; cite: string }

/** The dates that have passed by a day, for the record of a case. Derived, never stored; court is left out, since it is a choice. */
export function passedDates(rows: readonly DeadlineRow[], today: string): PassedDate[] {
  return rows.filter((row) => !isSideRule(row.rule)).flatMap((row) => (row.whose === 'requester' ? ourWindow(row) : theirTerm(row)))
    .filter((passed) => passed.on <= today)
}

function theirTerm(row: DeadlineRow): PassedDate[] {
  const unmet = row.state === 'lapsed' || row.state === 'met_late'
  const on = row.silenceFrom ?? (row.dueOn && addDays(row.dueOn, 1))
  return unmet && on ? [{ code: 'term_ended', on, rule: row.rule, effect: row.effect, cite: row.cite }] : []
}

function ourWindow(row: DeadlineRow): PassedDate[] {
  if (row.opensOn === null || row.rule.includes('#') || nextStep(row.rule, 'requester') === 'go_to_court') return []
  const opened: PassedDate = { code: 'window_opened', on: row.opensOn, rule: row.rule, effect: row.effect, cite: row.cite }
  const last = row.state === 'lapsed' ? row.latestUntil ?? row.dueOn : null
  return last ? [opened, { ...opened, code: 'window_shut', on: addDays(last, 1) }] : [opened]
}
