import { fromEpochDay, toEpochDay, weekdayOf } from '../calendar/days'
import type { EpochDay } from '../calendar/days'
import type { WorkingCalendar } from '../calendar/working-days'
import type { CountingCites, Duration, Unit } from '../law/rule-types'
import type { CaseContext } from './case-context'
import type { End } from './end-of-term'
import { stopSteps } from './stop-steps'
import type { TermOutcome, TermRun } from './term-outcome'
import { outOfDecree } from './term-start'
import type { Step, StepSource } from './types'

/** "Why this date?" of a term: what began it, how it counts, which days are off, what stopped or extended it, where it ends and what silence does. */
export function termSteps(context: CaseContext, outcome: TermOutcome, silenceFrom: string | null): Step[] {
  const { rule, start, runs } = outcome
  const own = law(context, rule.cite, rule.law)
  if (!start) return [{ code: 'waiting', on: null, params: {}, sources: [own] }]
  const steps = startSteps(context, outcome)
  const first = runs[0]
  if (outcome.unknown) {
    return [...steps, ...outcome.provisional.map(({ calendar, year }): Step =>
      ({ code: 'year_not_loaded', on: null, params: { calendar, year: String(year) }, sources: [{ kind: 'calendar', calendar, year }] }))]
  }
  steps.push(countStep(context, rule.duration, own))
  if (first) steps.push(...stopSteps(context, first.early))
  if (!first || outcome.suspended) return [...steps, { code: 'standing_still', on: null, params: {}, sources: [own] }]
  if (outcome.extended) {
    steps.push({
      code: outcome.extended.late ? 'extended_late' : 'extended', on: dayOf(context, outcome.extended.index), params: {},
      sources: [law(context, rule.extension?.cite ?? rule.cite), { kind: 'fact', index: outcome.extended.index }],
    })
  }
  const calendar = context.calendar(rule.scope)
  if (rule.duration.unit === 'working_days') steps.push(...offDays(calendar, start.early + 1, first.early.due, false))
  steps.push(...endSteps(context, calendar, first.early, rule.duration.unit, own))
  for (const run of runs.slice(1)) if (!run.early.suspended) steps.push(otherReading(context, calendar, run))
  if (silenceFrom !== null && rule.effect !== 'none') {
    steps.push({ code: `silence_${rule.effect}`, on: silenceFrom, params: {}, sources: [law(context, rule.silenceCite ?? rule.cite, rule.law)] })
  }
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

/** How a term counts, with the article that sets its length and the one on its unit. */
export function countStep(context: CaseContext, { unit, n }: Duration, source: StepSource): Step {
  return { code: `count_${unit}`, on: null, params: { n }, sources: [source, ...counting(context, unit)] }
}

const counting = (context: CaseContext, what: keyof CountingCites): StepSource[] => {
  const cite = context.version.counting?.[what]
  return cite === undefined ? [] : [law(context, cite)]
}

/** The nominal end, the days off that push it, and the end to act on. */
export function endSteps(context: CaseContext, calendar: WorkingCalendar, { nominal, due }: End, unit: Unit, source: StepSource): Step[] {
  if (nominal === due) return [{ code: unit === 'working_days' ? 'ends_working_days' : 'ends', on: fromEpochDay(due), params: {}, sources: [source], result: true }]
  const rollOver = counting(context, 'rollOver')
  return [
    { code: 'nominal_end', on: fromEpochDay(nominal), params: {}, sources: [source] },
    ...(due > nominal ? offDays(calendar, nominal, due - 1, true) : offDays(calendar, due + 1, nominal, true)),
    {
      code: due > nominal ? 'rolled' : 'rolled_back', on: fromEpochDay(due), params: { fromOn: fromEpochDay(nominal) }, result: true,
      sources: rollOver.length > 0 ? rollOver : [source],
    },
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

/** Another reading of the same term, with the days off that push its end. */
function otherReading(context: CaseContext, calendar: WorkingCalendar, run: TermRun): Step {
  const { nominal, due } = run.early
  const dueOn = fromEpochDay(due)
  const sources = [law(context, run.cite)]
  if (!run.counts) return { code: run.label.code, on: dueOn, params: { dueOn }, sources }
  const params = { reading: run.label.code, dueOn }
  if (due <= nominal) return { code: 'other_reading', on: dueOn, params, sources }
  const holidays = offDays(calendar, nominal, due - 1, true).map((step) => step.params.holiday).join(',')
  return {
    code: 'other_reading_rolled', on: dueOn, params: { ...params, nominalOn: fromEpochDay(nominal), holidays },
    sources: [...sources, ...counting(context, 'rollOver')],
  }
}

export const law = (context: CaseContext, cite: string, of = context.version.law): StepSource => ({ kind: 'law', law: of, cite })

function dayOf(context: CaseContext, index: number): string | null {
  const fact = context.input.facts[index]
  return fact?.notifiedOn ?? fact?.on ?? fact?.at?.slice(0, 10) ?? fact?.earliest ?? null
}
