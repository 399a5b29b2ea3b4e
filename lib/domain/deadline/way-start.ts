import type { EpochDay } from '../calendar/days'
import type { Way } from '../law/rule-types'
import type { CaseContext } from './case-context'
import { lastDue } from './clock-row'
import { counting } from './term-outcome'
import { startOf } from './term-start'
import type { Provisional } from './types'

/** From where a window counts: for each reading the nominal end (safe) and the rolled end (latest) of what went before, and the first day it is open. */
export type WayStart = {
  spans: readonly { label: string; cite: string; safeFrom: EpochDay; latestFrom: EpochDay }[]
  opens: EpochDay
  verified: boolean
  provisional: readonly Provisional[]
  factIndex: number | null
  rule: string | null
}

/** What a way into a remedy has to go on: its start, `waiting` when that is only coming, or null when there is none. */
export function wayStart(context: CaseContext, way: Way, takenOn: EpochDay): WayStart | 'waiting' | null {
  if ((way.onlyKind && way.onlyKind !== context.input.kind) || (way.notKind && way.notKind === context.input.kind)) return null
  if (way.unlessMet !== undefined && metBy(context, way.unlessMet, takenOn)) return null
  if (way.anchor.event !== 'expiry') {
    const start = startOf(context, way.anchor, takenOn)
    return start && {
      spans: [{ label: way.label, cite: way.cite ?? '', safeFrom: start.early, latestFrom: start.late }], opens: start.late, verified: true,
      provisional: [], factIndex: start.index, rule: null,
    }
  }
  const { rule } = way.anchor
  const outcome = context.outcomes.get(rule)
  if (!outcome?.start || metBy(context, rule, takenOn)) return null
  const last = lastDue(outcome)
  const runs = counting(outcome)
  if (last === null || runs.length === 0 || outcome.suspended) return 'waiting'
  return {
    spans: runs.map((run) => ({ label: run.label.code, cite: run.cite, safeFrom: run.early.nominal, latestFrom: run.late.due })),
    opens: last + 1, verified: outcome.verified, provisional: outcome.provisional, factIndex: null, rule,
  }
}

/** Whether a term was met, by what was there when the remedy was taken. */
function metBy(context: CaseContext, rule: string, takenOn: EpochDay): boolean {
  const met = context.outcomes.get(rule)?.met
  return met !== undefined && met !== null && met.early <= takenOn
}
