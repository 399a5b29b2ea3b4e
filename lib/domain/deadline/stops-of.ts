import type { EpochDay } from '../calendar/days'
import type { WorkingCalendar } from '../calendar/working-days'
import type { Decree, StopRule } from '../law/rule-types'
import type { CaseContext } from './case-context'
import { endOfTerm } from './end-of-term'
import type { Stop } from './end-of-term'
import type { Seen } from './fact-book'

export type Variant = 'early' | 'late'
export type Pair = { begin: Seen; end: Seen | null }

/** What began and what ended it: each beginning with the first end that isn't before it. */
export function pairsOf(context: CaseContext, rule: Pick<StopRule, 'begins' | 'ends'>): readonly Pair[] {
  const ends = context.facts.notified(rule.ends)
  return context.facts.notified(rule.begins).map((begin) => ({ begin, end: ends.find((end) => end.late >= begin.early) ?? null }))
}

/** The times in which a clock stood by facts of the case (clarification, hearing, fee, mediation), seen from the early or the late side. */
export function stopsOf(context: CaseContext, rules: readonly StopRule[], calendar: WorkingCalendar, variant: Variant): Stop[] {
  const stops: Stop[] = []
  for (const rule of rules) {
    if (rule.how !== 'stop') continue
    for (const { begin, end } of pairsOf(context, rule)) {
      const begins = begin[variant]
      const cap = rule.cap ? endOfTerm(calendar, begins, [rule.cap], 'none', []).due : Infinity
      const to = Math.min(end ? end[variant] : Infinity, cap)
      stops.push({ code: rule.begins, begins, from: rule.inclusive ? begins - 1 : begins, to, factIndex: begin.index, cite: rule.cite })
    }
  }
  return stops
}

/** A time suspended by decree, as a stop. */
export function decreeStop(decree: Decree, from: EpochDay, to: EpochDay): Stop {
  return { code: 'decree', begins: from, from: from - 1, to, factIndex: null, cite: decree.cite }
}
