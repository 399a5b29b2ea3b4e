import { addDays } from '../calendar/days'
import type { LawVersion } from '../law/rule-types'
import type { DeadlineRow, DeadlineState, Whose } from './types'

/** A rule for which a person may set a date, and whose date it is. */
export type RuleOf = { rule: string; whose: Whose }

/** The clocks and remedies of a law in any of its versions, each once: what a date can be set for, also where no version is loaded for the day. */
export function rulesOf(versions: readonly LawVersion[]): RuleOf[] {
  const rules = versions.flatMap((version) => [
    ...version.clocks.map((clock) => ({ rule: clock.id, whose: clock.whose })),
    ...version.remedies.map((remedy) => ({ rule: remedy.id, whose: 'requester' as const })),
  ])
  return [...new Map(rules.map((one) => [one.rule, one])).values()]
}

/** The row of a rule that has no date of its own: no version is loaded, or nothing has started it. It says nothing that a law would have to say. */
export function bareRow({ rule, whose }: RuleOf): DeadlineRow {
  return {
    rule, whose, nominalOn: null, dueOn: null, dueAt: null, silenceFrom: null, opensOn: null, safeUntil: null, latestUntil: null, effect: 'none', cite: '',
    verified: true, provisional: [], state: 'not_started', late: false, readings: [], steps: [],
  }
}

/**
 * A row with the date that a person set in place of its own: the day to act on, the silence after it, the end of our window, and the state follow from it.
 * What was met stays met; the computed date stays readable in the steps.
 */
export function withDateByHand(row: DeadlineRow, dueOn: string, today: string): DeadlineRow {
  const ours = row.whose === 'requester'
  const latestUntil = !ours ? row.latestUntil : row.dueOn === null || (row.latestUntil !== null && row.latestUntil < dueOn) ? dueOn : row.latestUntil
  return {
    ...row, dueOn, dueAt: null, latestUntil,
    safeUntil: ours ? dueOn : row.safeUntil,
    silenceFrom: !ours && (row.silenceFrom !== null || row.effect !== 'none') ? addDays(dueOn, 1) : row.silenceFrom,
    state: stateByHand(row, ours && row.dueOn !== null ? latestUntil : dueOn, today),
  }
}

/** `last`: the last day on which it can be done; null where the law sets none. */
function stateByHand(row: DeadlineRow, last: string | null, today: string): DeadlineState {
  if (row.state === 'met' || row.state === 'met_late') return row.state
  if (last !== null && last < today) return 'lapsed'
  return row.opensOn !== null && today < row.opensOn ? 'not_open' : 'open'
}
