import { toEpochDay } from '../calendar/days'
import type { EpochDay } from '../calendar/days'
import type { WorkingCalendar } from '../calendar/working-days'
import type { Duration, Extension, RollOver } from '../law/rule-types'
import { endOfTerm, roll } from './end-of-term'
import type { End, Stop } from './end-of-term'
import type { Seen } from './fact-book'

export type Extended = {
  /** The term as extended, one for each reading of the law's unit; null where no extension came in time. */
  inTime: readonly { label: string | null; end: End }[] | null
  /** What a late extension would have given, shown only. */
  tooLate: End | null
  /** What the notice claimed beyond the law's own extension, shown only. */
  excess: End | null
  noticeBy: EpochDay
  seen: Seen | null
}

type Term = { calendar: WorkingCalendar; start: EpochDay; duration: Duration; rollOver: RollOver; stops: readonly Stop[]; spanish: boolean }

/**
 * What extensions did to a term. In time is a notice by the first term's rolled end (or within the law's own days of the trigger). The extension is the
 * shorter of what the notice says and what the law allows; it counts from the trigger.
 */
export function extensionOf(term: Term, base: End, rule: Extension, notices: readonly Seen[], side: 'early' | 'late'): Extended {
  const noticeBy = rule.notice ? endOfTerm(term.calendar, term.start, [rule.notice], term.rollOver, []).due : base.due
  const inTime: Seen[] = []
  const late: Seen[] = []
  let until = rule.notice || base.suspended ? Infinity : base.due
  if (rule.notice) until = noticeBy
  for (const notice of notices) {
    if (notice[side] <= until) {
      inTime.push(notice)
      if (!rule.notice) until = Math.max(until, ...rule.durations.map(({ duration }) => shorter(term, base, rule, duration, [notice]).due))
    } else late.push(notice)
  }
  const first = rule.durations[0]?.duration ?? { n: 0, unit: 'calendar_days' }
  return {
    inTime: inTime.length === 0 ? null
      : rule.durations.length === 0 ? [{ label: null, end: shorter(term, base, rule, first, inTime) }]
        : rule.durations.map(({ duration, label }) => ({ label: label ?? null, end: shorter(term, base, rule, duration, inTime) })),
    tooLate: inTime.length === 0 && late.length > 0 ? shorter(term, base, rule, first, late.slice(0, 1)) : null,
    excess: excessOf(term, base, rule, inTime.length > 0 ? inTime : []),
    noticeBy,
    seen: inTime[0] ?? late[0] ?? null,
  }
}

function lawEnd(term: Term, rule: Extension, duration: Duration): End | null {
  const { calendar, start, stops, rollOver } = term
  if (rule.how === 'open') return null
  if (rule.how === 'total') return endOfTerm(calendar, start, [duration], rollOver, stops)
  const lengths = rule.how === 'more' && duration.unit === term.duration.unit
    ? [{ ...term.duration, n: term.duration.n + duration.n }]
    : [term.duration, duration]
  return endOfTerm(calendar, start, lengths, rollOver, stops)
}

/** What one notice asks for: its own day or days (in all, where the law caps the whole); null where it names neither, so that the law's extension counts. */
function askedFor(term: Term, rule: Extension, unit: Duration['unit'], notice: Seen): End | null {
  const { calendar, start, stops, rollOver } = term
  const { until, days } = notice.fact
  if (until !== undefined) {
    const nominal = toEpochDay(until)
    return { nominal, due: roll(calendar, nominal, rollOver), suspended: false, stops: [] }
  }
  if (days === undefined) return null
  const dayUnit = unit === 'months' ? (term.spanish ? 'working_days' : 'calendar_days') : unit
  if (rule.how === 'total') return endOfTerm(calendar, start, [{ n: days, unit: dayUnit }], rollOver, stops)
  const lengths = rule.how === 'more' && dayUnit === term.duration.unit
    ? [{ ...term.duration, n: term.duration.n + days }]
    : [term.duration, { n: days, unit: dayUnit } as const]
  return endOfTerm(calendar, start, lengths, rollOver, stops)
}

function shorter(term: Term, base: End, rule: Extension, duration: Duration, notices: readonly Seen[]): End {
  const law = lawEnd(term, rule, duration)
  let best = base
  for (const notice of notices) {
    const asked = askedFor(term, rule, duration.unit, notice)
    const end = !asked ? law : law && law.due < asked.due ? law : asked
    if (end && (end.suspended || end.nominal > best.nominal)) best = end
  }
  return law?.suspended ? law : best
}

function excessOf(term: Term, base: End, rule: Extension, notices: readonly Seen[]): End | null {
  if (rule.how === 'open') return null
  const ends = rule.durations.map(({ duration }) => lawEnd(term, rule, duration))
  const cap = ends.some((end) => !end || end.suspended) || base.suspended ? Infinity : Math.max(...ends.map((end) => end?.due ?? 0))
  let excess: End | null = null
  for (const notice of notices) {
    const asked = askedFor(term, rule, rule.durations.at(-1)?.duration.unit ?? 'calendar_days', notice)
    if (asked && asked.nominal > cap && (!excess || asked.nominal > excess.nominal)) excess = asked
  }
  return excess
}
