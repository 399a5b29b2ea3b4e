import { fromEpochDay } from '../calendar/days'
import type { RemedyRule } from '../law/rule-types'
import type { CaseContext } from './case-context'
import type { Seen } from './fact-book'
import { countStep, endSteps, law, offDays } from './term-steps'
import type { Step } from './types'
import type { Window } from './window'

/** "Why this date?" of a window of ours: what it counts from, when it opens, until when it is safe, and what the law or the doctrine says of its end. */
export function remedySteps(context: CaseContext, remedy: RemedyRule, window: Window, taken: Seen | null): Step[] {
  const { way, start, safe, latest, doctrine } = window
  const source = law(context, way.cite ?? remedy.cite)
  const earliest = start.spans.reduce((best, span) => (span.safeFrom < best.safeFrom ? span : best))
  const steps: Step[] = []
  if (start.rule) steps.push({ code: 'after_term', on: fromEpochDay(earliest.safeFrom), params: {}, sources: [law(context, earliest.cite || remedy.cite)] })
  else if (start.factIndex !== null) steps.push(fromFact(context, start.factIndex, fromEpochDay(earliest.safeFrom)))
  if (start.rule && start.spans.length > 1) {
    const last = start.spans.reduce((best, span) => (span.latestFrom > best.latestFrom ? span : best))
    steps.push({ code: 'other_reading', on: fromEpochDay(last.latestFrom), params: { reading: last.label, dueOn: fromEpochDay(last.latestFrom) }, sources: [law(context, last.cite || remedy.cite)] })
  }
  steps.push({ code: start.spans.length > 1 ? 'opens_on_every_reading' : 'opens', on: fromEpochDay(window.opens), params: {}, sources: [source] })
  if (safe && way.duration) {
    steps.push(countStep(context, way.duration, source))
    if (start.rule) steps.push({ code: 'counted_from', on: null, params: { fromOn: fromEpochDay(earliest.safeFrom) }, sources: [] })
    if (way.august) steps.push({ code: 'august', on: null, params: {}, sources: [source] })
    const calendar = context.calendar(remedy.scope)
    if (way.duration.unit === 'working_days') steps.push(...offDays(calendar, earliest.safeFrom + 1, safe.due, false))
    steps.push(...endSteps(context, calendar, safe, way.duration.unit, source))
    if (latest && latest.due !== safe.due) steps.push({ code: 'latest_until', on: fromEpochDay(latest.due), params: {}, sources: [source] })
  } else steps.push({ code: 'no_end', on: null, params: {}, sources: [source] })
  if (way.practice) steps.push({ code: 'practice', on: null, params: {}, sources: [source] })
  if (way.endsOnlyIfAcknowledged && !latest) steps.push({ code: 'not_enforceable', on: null, params: {}, sources: [source] })
  if (doctrine) {
    steps.push({ code: doctrine.label, on: null, params: { fromOn: doctrine.from }, sources: [law(context, doctrine.cite)] })
    if (doctrine.dayUnknown) steps.push({ code: 'doctrine_day_unknown', on: null, params: {}, sources: [law(context, doctrine.cite)] })
  }
  if (taken) steps.push({ code: 'taken', on: fromEpochDay(taken.early), params: {}, sources: [{ kind: 'fact', index: taken.index }] })
  return steps
}

function fromFact(context: CaseContext, index: number, on: string): Step {
  const type = context.input.facts[index]?.type ?? 'decided'
  return { code: `began_${type}`, on, params: {}, sources: [{ kind: 'fact', index }] }
}
