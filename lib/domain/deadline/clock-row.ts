import { fromEpochDay } from '../calendar/days'
import type { CaseContext } from './case-context'
import { counting } from './term-outcome'
import type { TermOutcome } from './term-outcome'
import { termSteps } from './term-steps'
import type { DeadlineRow, DeadlineState, Reading } from './types'

/** The row of a clock: dates of its own reading, silence after the latest one, state as of today. */
export function clockRow(context: CaseContext, outcome: TermOutcome): DeadlineRow {
  const { rule } = outcome
  const first = outcome.runs[0]
  const shown = first && !outcome.suspended ? first : null
  const ours = rule.whose === 'requester'
  const dueOn = shown ? fromEpochDay(shown.early.due) : null
  const state = stateOf(context, outcome)
  const silent = silenceFrom(outcome)
  return {
    rule: rule.id,
    whose: rule.whose,
    nominalOn: shown ? fromEpochDay(shown.early.nominal) : null,
    dueOn,
    dueAt: outcome.dueAt,
    silenceFrom: silent,
    opensOn: ours && outcome.start ? fromEpochDay(outcome.start.early) : null,
    safeUntil: ours ? dueOn : null,
    latestUntil: ours && shown ? fromEpochDay(shown.late.due) : null,
    effect: rule.effect,
    cite: rule.cite,
    verified: outcome.verified,
    provisional: outcome.provisional,
    state,
    late: state === 'met_late' || (outcome.extended?.late ?? false),
    readings: outcome.runs.length > 1 && shown ? outcome.runs.map(readingOf) : [],
    steps: termSteps(context, outcome, silent),
  }
}

function readingOf(run: TermOutcome['runs'][number]): Reading {
  const open = run.early.suspended
  return {
    label: run.label,
    nominalOn: open ? null : fromEpochDay(run.early.nominal),
    dueOn: open ? null : fromEpochDay(run.early.due),
    opensOn: null, closesOn: null, cite: run.cite,
  }
}

/** The first day on which silence is certain: after the latest reading, seen from the latest trigger; null where silence has no effect. */
export function silenceFrom(outcome: TermOutcome): string | null {
  const { rule } = outcome
  if (rule.whose === 'requester' || !(rule.silence ?? rule.effect !== 'none')) return null
  const last = lastDue(outcome)
  return last === null ? null : fromEpochDay(last + 1)
}

/** The rolled end of the latest reading that counts; null while one of them stands still or none is known. */
export function lastDue(outcome: TermOutcome): number | null {
  const runs = counting(outcome)
  if (runs.length === 0 || outcome.runs.some((run) => run.counts && run.late.suspended)) return null
  return Math.max(...runs.map((run) => run.late.due))
}

function stateOf(context: CaseContext, outcome: TermOutcome): DeadlineState {
  const { start, met, runs } = outcome
  const first = runs[0]
  if (!start) return 'not_started'
  if (met) return first && !outcome.suspended && met.early > first.late.due ? 'met_late' : 'met'
  if (outcome.suspended) return 'suspended'
  if (!first) return 'open'
  if (first.late.stops.some((stop) => stop.code !== 'decree' && unended(context, stop.factIndex) && context.today >= stop.begins && context.today <= stop.to)) return 'suspended'
  return context.today > first.late.due ? 'lapsed' : 'open'
}

/** A stop that ends by its cap stands still until then, unless a fact ended it. */
function unended(context: CaseContext, index: number | null): boolean {
  const type = index === null ? undefined : context.input.facts[index]?.type
  if (type === 'hearing_started') return context.facts.of('hearing_ended').length === 0
  return type === 'mediation_started' && context.facts.of('mediation_ended').length === 0
}
