import { toEpochDay } from '../calendar/days'
import type { EpochDay } from '../calendar/days'
import type { WorkingCalendar } from '../calendar/working-days'
import type { ClockRule, Decree, TermReading } from '../law/rule-types'
import type { CaseContext } from './case-context'
import { endOfTerm } from './end-of-term'
import type { End } from './end-of-term'
import { extensionOf } from './extension-of'
import type { Extended } from './extension-of'
import type { Seen } from './fact-book'
import { hoursAfter } from './hours-after'
import { metOf } from './met-of'
import { provisionalOf } from './provisional-of'
import { decreeStop, stopsOf } from './stops-of'
import type { Variant } from './stops-of'
import type { Start, TermOutcome, TermRun } from './term-outcome'
import { outOfDecree, startOfClock } from './term-start'

type Side = { base: End; extended: Extended | null }

/** Computes one term of the law from the facts of a case: every reading, early and late, with stops, decrees and extensions. */
export function computeTerm(context: CaseContext, rule: ClockRule): TermOutcome {
  const applies = (!rule.onlyKind || rule.onlyKind === context.input.kind) && (!rule.notKind || rule.notKind !== context.input.kind)
  const start = applies ? startOfClock(context, rule) : null
  const idle: TermOutcome = {
    rule, start, runs: [], suspended: false, unknown: false, met: null, extended: null, dueAt: null,
    verified: sure(context, rule, start), provisional: [],
  }
  if (!start) return idle
  const met = metOf(context, rule, start)
  const calendar = context.calendar(rule.scope)
  if (start.open) return { ...idle, met, suspended: true }
  if (!hasDays(calendar, rule, start)) return { ...idle, met, unknown: true, provisional: calendar.provisional(start.early, start.late) }

  const own: TermReading = {
    label: rule.label ?? 'term', cite: rule.cite, duration: rule.duration, rollOver: rule.rollOver, ...(rule.extension ? { extension: rule.extension } : {}),
  }
  const readings = [own, ...(rule.readings ?? []).filter((one) => !one.onlyCalendars || context.calendarId.startsWith(one.onlyCalendars))]
  const notices = noticesFor(context, rule, start.early)
  const decrees = touching(context, calendar, rule, start)
  const doubtful = decrees.some((decree) => decree.readings)
  const runs: TermRun[] = []
  let ownLate: Side | null = null
  for (const reading of readings) {
    for (const withDecrees of doubtful ? [true, false] : [true]) {
      const used = withDecrees ? decrees : decrees.filter((decree) => !decree.readings)
      const early = sideOf(context, rule, reading, start, 'early', used, notices, ownLate?.extended ?? null)
      const late = sideOf(context, rule, reading, start, 'late', used, notices, ownLate?.extended ?? null)
      if (reading === own && withDecrees) ownLate = late
      runs.push(...runsOf(reading, early, late, doubtful ? (withDecrees ? 'with_decree' : 'without_decree') : null))
    }
  }
  // The readings that only show what a notice would have given stand last.
  runs.sort((a, b) => Number(b.counts) - Number(a.counts))
  const first = runs[0]
  const extended = ownLate?.extended?.seen ? { index: ownLate.extended.seen.index, late: ownLate.extended.inTime === null } : null
  const outcome: TermOutcome = {
    ...idle, runs, met, extended,
    suspended: first?.early.suspended ?? false,
    dueAt: rule.duration.unit === 'hours' && start.at ? hoursAfter(start.at, rule.duration.n, context.version.zone) : null,
    verified: idle.verified && decrees.length === 0 && (extended === null || extended.late || rule.extension?.status === 'verified'),
  }
  const known = outcome.runs.every((run) => run.late.suspended || calendar.known(start.early, run.late.due) || !needsDays(rule))
  const provisional = provisionalOf(calendar, rule, outcome)
  return known ? { ...outcome, provisional } : { ...outcome, runs: [], unknown: true, provisional }
}

const needsDays = (rule: ClockRule) => rule.duration.unit === 'working_days' || rule.rollOver !== 'none'

function hasDays(calendar: WorkingCalendar, rule: ClockRule, start: Start): boolean {
  return !needsDays(rule) || calendar.known(start.early, start.late)
}

function sure(context: CaseContext, rule: ClockRule, start: Start | null): boolean {
  const from = context.version.countingFrom
  return rule.status === 'verified' && context.version.status === 'verified' && !(from && start && start.early < toEpochDay(from.on))
}

/** The notices of an extension that belong to a term: from its start on, the oversight body's own after the complaint to its own term. */
export function noticesFor(context: CaseContext, rule: ClockRule, from: EpochDay): readonly Seen[] {
  if (!rule.extension) return []
  const all = context.facts.notified('extension_notified')
  if (rule.extendedAfterComplaint) return all.filter((seen) => seen.late >= from)
  const later = context.version.clocks.find((one) => one.extendedAfterComplaint)
  const complaint = later ? context.facts.of('complaint_filed').find((seen) => later.anchors.some((anchor) =>
    anchor.event === 'complaint' && anchor.remedies.includes(seen.fact.remedy ?? ''))) : undefined
  return all.filter((seen) => seen.late >= from && !(complaint && seen.early >= complaint.early))
}

/** The decrees that fall into the term; what was received inside one, too. */
function touching(context: CaseContext, calendar: WorkingCalendar, rule: ClockRule, start: Start): readonly Decree[] {
  if (rule.duration.unit === 'hours' || rule.anchors.some((anchor) => anchor.event === 'notice')) return []
  return context.version.decrees.filter((decree) => {
    if (start.early > toEpochDay(decree.to)) return false
    if (start.late >= toEpochDay(decree.from)) return true
    const stops = stopsOf(context, rule.stops ?? [], calendar, 'late')
    const more = context.facts.of('extension_notified').length > 0 ? rule.extension?.durations[0]?.duration : undefined
    const lengths = !more ? [rule.duration] : rule.extension?.how === 'total' ? [more] : [rule.duration, more]
    return endOfTerm(calendar, start.late, lengths, rule.rollOver, stops).due >= toEpochDay(decree.from)
  })
}

function sideOf(
  context: CaseContext, rule: ClockRule, reading: TermReading, start: Start, side: Variant, decrees: readonly Decree[], notices: readonly Seen[],
  first: Extended | null,
): Side {
  const calendar = context.calendar(rule.scope)
  const from = outOfDecree(start[side], decrees)
  const stops = [
    ...stopsOf(context, rule.stops ?? [], calendar, side),
    ...decrees.map((decree) => decreeStop(decree, toEpochDay(decree.from), toEpochDay(decree.to))),
  ]
  const base = endOfTerm(calendar, from, [reading.duration], reading.rollOver, stops)
  if (!reading.extension || notices.length === 0 || (first && first.inTime === null)) return { base, extended: null }
  const term = { calendar, start: from, duration: reading.duration, rollOver: reading.rollOver, stops, spanish: context.version.spanish }
  return { base, extended: extensionOf(term, base, reading.extension, notices, side) }
}

function runsOf(reading: TermReading, early: Side, late: Side, decree: 'with_decree' | 'without_decree' | null): TermRun[] {
  const run = (label: string, from: End, to: End, counts: boolean): TermRun =>
    ({ label: { code: label, params: {} }, cite: counts ? reading.cite : reading.extension?.cite ?? reading.cite, early: from, late: to, counts })
  const runs: TermRun[] = []
  const inTime = early.extended?.inTime ?? null
  const inTimeLate = late.extended?.inTime ?? null
  if (inTime && inTimeLate) {
    inTime.forEach(({ label, end }, at) => runs.push(run(label ?? decree ?? `${reading.label}_extended`, end, inTimeLate[at]?.end ?? end, true)))
  } else {
    runs.push(run(decree ?? reading.label, early.base, (inTimeLate?.at(-1)?.end ?? late.base), true))
  }
  const tooLate = early.extended?.tooLate
  if (tooLate && !inTime) runs.push(run('late_extension', tooLate, late.extended?.tooLate ?? tooLate, false))
  const excess = early.extended?.excess
  if (excess) runs.push(run('excess_extension', excess, late.extended?.excess ?? excess, false))
  return runs
}
