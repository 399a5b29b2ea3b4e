import { fromEpochDay, toEpochDay, weekdayOf } from '../calendar/days'
import type { EpochDay } from '../calendar/days'
import type { WorkingCalendar } from '../calendar/working-days'
import type { Unit } from '../law/rule-types'
import type { CaseContext } from './case-context'
import { stopSteps } from './stop-steps'
import type { TermOutcome, TermRun } from './term-outcome'
import { outOfDecree } from './term-start'
import type { Step, StepSource } from './types'

/** "Why this date?" of a term: what began it, how it counts, which days are off, what stopped or extended it, where it ends and what silence does. */
export function termSteps(context: CaseContext, outcome: TermOutcome, silenceFrom: string | null): Step[] {
  const { rule, start, runs } = outcome
  if (!start) return [{ code: 'waiting', on: null, params: {}, sources: [law(context, rule.cite)] }]
  const steps = startSteps(context, outcome)
  const first = runs[0]
  if (outcome.unknown) {
    return [...steps, ...outcome.provisional.map(({ calendar, year }): Step =>
      ({ code: 'year_not_loaded', on: null, params: { calendar, year: String(year) }, sources: [{ kind: 'calendar', calendar, year }] }))]
  }
  steps.push(countStep(rule.duration.unit, rule.duration.n, law(context, rule.cite)))
  if (first) steps.push(...stopSteps(context, first.early))
  if (!first || outcome.suspended) return [...steps, { code: 'standing_still', on: null, params: {}, sources: [law(context, rule.cite)] }]
  if (outcome.extended) {
    steps.push({
      code: outcome.extended.late ? 'extended_late' : 'extended', on: dayOf(context, outcome.extended.index), params: {},
      sources: [law(context, rule.extension?.cite ?? rule.cite), { kind: 'fact', index: outcome.extended.index }],
    })
  }
  const calendar = context.calendar(rule.scope)
  const { nominal, due } = first.early
  if (rule.duration.unit === 'working_days') steps.push(...offDays(calendar, start.early + 1, due, false))
  steps.push(...endSteps(calendar, nominal, due, rule.duration.unit, law(context, rule.cite)))
  if (silenceFrom !== null && rule.effect !== 'none') {
    steps.push({ code: `silence_${rule.effect}`, on: silenceFrom, params: {}, sources: [law(context, rule.cite)] })
  }
  for (const run of runs.slice(1)) if (!run.early.suspended) steps.push(otherReading(context, run))
  if (outcome.met) {
    const code = outcome.met.early > first.late.due ? 'met_late' : 'met'
    steps.push({ code, on: fromEpochDay(outcome.met.early), params: {}, sources: [{ kind: 'fact', index: outcome.met.index }] })
  }
  return steps
}

function startSteps(context: CaseContext, outcome: TermOutcome): Step[] {
  const { start, rule } = outcome
  if (!start) return []
  const fact: StepSource = { kind: 'fact', index: start.index }
  const steps: Step[] = [{ code: `began_${start.code}`, on: fromEpochDay(start.early), params: {}, sources: [fact] }]
  if (start.wanted) steps.push({ code: 'trigger_missing', on: null, params: { wanted: start.wanted }, sources: [law(context, rule.cite), fact] })
  if (start.late !== start.early) {
    steps.push({ code: 'trigger_uncertain', on: null, params: { earliestOn: fromEpochDay(start.early), latestOn: fromEpochDay(start.late) }, sources: [fact] })
  }
  const inside = context.version.decrees.find((decree) => outOfDecree(start.early, [decree]) !== start.early)
  if (inside && rule.duration.unit !== 'hours') {
    steps.push({ code: 'inside_decree', on: null, params: { untilOn: inside.to }, sources: [law(context, inside.cite)] })
  }
  const counted = context.version.countingFrom
  if (counted && start.early < toEpochDay(counted.on)) {
    steps.push({ code: 'older_counting', on: null, params: { sinceOn: counted.on }, sources: [law(context, counted.cite)] })
  }
  return steps
}

export const countStep = (unit: Unit, n: number, source: StepSource): Step => ({ code: `count_${unit}`, on: null, params: { n }, sources: [source] })

/** The nominal end, the days off that push it, and the end to act on. */
export function endSteps(calendar: WorkingCalendar, nominal: EpochDay, due: EpochDay, unit: Unit, source: StepSource): Step[] {
  if (nominal === due) return [{ code: unit === 'working_days' ? 'ends_working_days' : 'ends', on: fromEpochDay(due), params: {}, sources: [source], result: true }]
  return [
    { code: 'nominal_end', on: fromEpochDay(nominal), params: {}, sources: [source] },
    ...(due > nominal ? offDays(calendar, nominal, due - 1, true) : offDays(calendar, due + 1, nominal, true)),
    { code: due > nominal ? 'rolled' : 'rolled_back', on: fromEpochDay(due), params: { fromOn: fromEpochDay(nominal) }, sources: [source], result: true },
  ]
}

/** The days off from one day to another, each with its name and calendar; weekends only where they push an end. */
export function offDays(calendar: WorkingCalendar, from: EpochDay, to: EpochDay, weekends: boolean): Step[] {
  const steps: Step[] = []
  for (let day = from; day <= to; day += 1) {
    if (!weekends && weekdayOf(day) > 5) continue
    const off = calendar.dayOff(day)
    if (!off) continue
    const on = fromEpochDay(day)
    steps.push({
      code: 'day_off', on, params: { holiday: off.name, calendar: off.calendar }, off: true,
      sources: [{ kind: 'calendar', calendar: off.calendar, year: Number(on.slice(0, 4)) }],
    })
  }
  return steps
}

function otherReading(context: CaseContext, run: TermRun): Step {
  const dueOn = fromEpochDay(run.early.due)
  return { code: run.counts ? 'other_reading' : run.label.code, on: dueOn, params: { dueOn }, sources: [law(context, run.cite)] }
}

export const law = (context: CaseContext, cite: string): StepSource => ({ kind: 'law', law: context.version.law, cite })

function dayOf(context: CaseContext, index: number): string | null {
  const fact = context.input.facts[index]
  return fact?.notifiedOn ?? fact?.on ?? fact?.at?.slice(0, 10) ?? fact?.earliest ?? null
}
