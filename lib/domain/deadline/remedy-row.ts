import { fromEpochDay, toEpochDay } from '../calendar/days'
import type { RemedyRule, Way } from '../law/rule-types'
import type { CaseContext } from './case-context'
import { endOfTerm } from './end-of-term'
import type { End } from './end-of-term'
import { together } from './provisional-of'
import type { Seen } from './fact-book'
import { remedySteps } from './remedy-steps'
import { wayStart } from './way-start'
import type { WayStart } from './way-start'
import type { Window } from './window'
import { crossesAugust, windowEnds } from './window-ends'
import type { DeadlineRow, DeadlineState, Provisional, Reading } from './types'

/** The row of a remedy: the first way that stands, open from the latest reading of what went before, safe until the end of the earliest. */
export function remedyRow(context: CaseContext, remedy: RemedyRule): DeadlineRow {
  const taken = takenBy(context, remedy)
  let waiting = false
  for (const way of remedy.ways) {
    const start = wayStart(context, way, taken?.early ?? Infinity)
    if (start === 'waiting') waiting = true
    if (start === null || start === 'waiting') continue
    return openRow(context, remedy, windowOf(context, remedy, way, start, taken), taken)
  }
  const state = taken ? 'met' : waiting ? 'not_open' : 'not_started'
  return { ...emptyRow(context, remedy), state }
}

function takenBy(context: CaseContext, remedy: RemedyRule): Seen | null {
  const facts = context.facts.of(remedy.takenBy)
  return (remedy.takenBy === 'complaint_filed' ? facts.filter((seen) => seen.fact.remedy === remedy.id) : facts).at(0) ?? null
}

function windowOf(context: CaseContext, remedy: RemedyRule, way: Way, start: WayStart, taken: Seen | null): Window {
  const calendar = context.calendar(remedy.scope)
  const opens = way.opensAfter ? endOfTerm(calendar, start.rule ? start.opens - 1 : start.opens, [way.opensAfter], 'none', []).due + 1 : start.opens
  const on = taken ? taken.early : Math.max(context.today, opens)
  const doctrine = way.doctrine?.find((one) => toEpochDay(one.from) <= on && (one.to === null || on <= toEpochDay(one.to))) ?? null
  const decrees = context.version.decrees.filter((decree) => start.opens <= toEpochDay(decree.to))
  const spans = start.spans.map((reading) => {
    if (!way.duration) return { reading, safe: null, latest: null }
    const safe = windowEnds(calendar, reading.safeFrom, way, way.duration, decrees)
    const latest = windowEnds(calendar, reading.latestFrom, way, way.duration, decrees)
    return { reading, safe: earliest(safe), latest: last(latest) }
  })
  const ends = spans.flatMap((span) => (span.safe && span.latest ? [span] : []))
  const noEnd = !way.duration || way.practice || (doctrine !== null && doctrine.duration === null) || (way.endsOnlyIfAcknowledged && !acknowledged(context))
  return {
    way, start, opens, doctrine, spans,
    safe: earliest(ends.flatMap((span) => (span.safe ? [span.safe] : []))),
    latest: noEnd ? null : last(ends.flatMap((span) => (span.latest ? [span.latest] : []))),
  }
}

const earliest = (ends: readonly End[]): End | null => ends.reduce<End | null>((best, end) => (!best || end.nominal < best.nominal ? end : best), null)
const last = (ends: readonly End[]): End | null => ends.reduce<End | null>((best, end) => (!best || end.due > best.due ? end : best), null)
const acknowledged = (context: CaseContext) => context.facts.of('acknowledged').some((seen) => seen.fact.complete === true)

function openRow(context: CaseContext, remedy: RemedyRule, window: Window, taken: Seen | null): DeadlineRow {
  const { way, start, safe, latest, opens, doctrine } = window
  const known = isKnown(context, remedy, window)
  const state = stateOf(context, window, taken)
  const dated = {
    nominalOn: safe && known ? fromEpochDay(safe.nominal) : null,
    dueOn: safe && known ? fromEpochDay(safe.due) : null,
    opensOn: fromEpochDay(opens),
    safeUntil: safe && known ? fromEpochDay(safe.due) : null,
    latestUntil: latest && known ? fromEpochDay(latest.due) : null,
  }
  return {
    ...emptyRow(context, remedy),
    ...dated,
    verified: isSure(context, remedy, window),
    provisional: together([start.provisional, ownProvisional(context, remedy, window)]),
    state,
    late: state === 'met_late',
    readings: doctrine || (way.duration && window.spans.length > 1) ? readingsOf(remedy, window) : [],
    steps: known ? remedySteps(context, remedy, window, taken) : [],
  }
}

function emptyRow(context: CaseContext, remedy: RemedyRule): DeadlineRow {
  return {
    rule: remedy.id, whose: 'requester', nominalOn: null, dueOn: null, dueAt: null, silenceFrom: null, opensOn: null, safeUntil: null, latestUntil: null,
    effect: 'none', cite: remedy.cite, verified: remedy.status === 'verified' && context.version.status === 'verified', provisional: [],
    state: 'not_started', late: false, readings: [], steps: [],
  }
}

function stateOf(context: CaseContext, window: Window, taken: Seen | null): DeadlineState {
  if (taken) return window.latest && taken.early > window.latest.due ? 'met_late' : 'met'
  if (context.today < window.opens) return 'not_open'
  return window.latest && context.today > window.latest.due ? 'lapsed' : 'open'
}

function isSure(context: CaseContext, remedy: RemedyRule, window: Window): boolean {
  const { way, start, doctrine } = window
  const counted = context.version.countingFrom
  const decreed = context.version.decrees.some((decree) =>
    start.spans.some((span) => span.safeFrom <= toEpochDay(decree.to)) && (window.latest ?? window.safe ?? { due: -Infinity }).due >= toEpochDay(decree.from))
  return remedy.status === 'verified' && context.version.status === 'verified' && (way.status ?? 'verified') === 'verified' && start.verified && !decreed
    && !(way.august && way.duration && window.spans.some((span) => span.safe && crossesAugust(span.reading.safeFrom, way.duration!, span.safe)))
    && (doctrine === null || doctrine.status === 'verified') && !(counted && start.opens < toEpochDay(counted.on))
}

function ownProvisional(context: CaseContext, remedy: RemedyRule, window: Window): Provisional[] {
  const calendar = context.calendar(remedy.scope)
  const { way, safe, latest } = window
  if (!way.duration || !safe) return []
  if (way.duration.unit === 'working_days') return calendar.provisional(window.start.spans[0]?.safeFrom ?? safe.nominal, (latest ?? safe).due)
  return way.rollOver === 'none' ? [] : calendar.provisional(safe.nominal, (latest ?? safe).due)
}

function isKnown(context: CaseContext, remedy: RemedyRule, window: Window): boolean {
  return ownProvisional(context, remedy, window).every(({ why }) => why !== 'version_not_loaded')
}

/** The statute from each reading of what went before, then the doctrine in force. */
function readingsOf(remedy: RemedyRule, window: Window): Reading[] {
  const { start, doctrine, way } = window
  const statute = window.spans.map(({ reading, latest, safe }): Reading => ({
    label: start.spans.length > 1 && way.label === 'statute' ? { code: 'statute_after', params: { after: reading.label } } : { code: way.label, params: {} },
    nominalOn: safe && fromEpochDay(safe.nominal),
    dueOn: safe && fromEpochDay(safe.due),
    opensOn: fromEpochDay(start.rule && !way.opensAfter ? reading.latestFrom + 1 : window.opens),
    closesOn: latest && fromEpochDay(latest.due),
    cite: way.cite ?? remedy.cite,
  }))
  if (!doctrine) return statute
  const closes = doctrine.duration ? window.latest : null
  return [...statute, {
    label: { code: doctrine.label, params: {} }, nominalOn: null, dueOn: closes && fromEpochDay(closes.due), opensOn: fromEpochDay(window.opens),
    closesOn: closes && fromEpochDay(closes.due), cite: doctrine.cite,
  }]
}
