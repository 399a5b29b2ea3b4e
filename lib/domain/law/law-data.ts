import { canonicalJson } from '../canonical'
import { shippedCalendars } from '../calendar/book'
import type { Calendar, CalendarBook, CalendarId, CalendarYear } from '../calendar/types'
import { shippedLaws } from './registry'
import type { LawRegistry } from './registry'

/**
 * All that dates are computed from, as plain data that can be kept and compared: the laws, and the days off of each year. `counting` is raised by hand when
 * the engine itself begins to count otherwise.
 */
export type LawData = { counting: number; laws: LawRegistry; calendars: Readonly<Record<CalendarId, KeptCalendar>> }
type KeptCalendar = Pick<Calendar, 'id' | 'inherits' | 'local' | 'weekend' | 'years'>
/** The laws and calendars that count for a computation. */
export type LawInForce = { laws: LawRegistry; book: CalendarBook }

const COUNTING = 1
/** The years whose days are kept; a calendar's rule answers for all others. */
const FIRST = 2000
const LAST = 2045

/** The law data that this version of Plazo ships. */
export function shippedLawData(): LawData {
  const calendars = Object.values(shippedCalendars.calendars).map((calendar) => [calendar.id, kept(calendar)] as const)
  return { counting: COUNTING, laws: shippedLaws, calendars: Object.fromEntries(calendars) }
}

/** Law data kept earlier, over what this version ships: laws and calendars that the data doesn't know yet are the shipped ones. */
export function inForce(data: LawData): LawInForce {
  const earlier = Object.values(data.calendars).map((calendar): readonly [CalendarId, Calendar] => [calendar.id, awake(calendar)])
  return { laws: { ...shippedLaws, ...data.laws }, book: { calendars: { ...shippedCalendars.calendars, ...Object.fromEntries(earlier) } } }
}

/** The ids of the laws and calendars in which two sets of law data differ. */
export function differences(one: LawData, other: LawData): { laws: string[]; calendars: CalendarId[]; counting: boolean } {
  return { laws: unlike(one.laws, other.laws), calendars: unlike(one.calendars, other.calendars), counting: one.counting !== other.counting }
}

function kept({ id, inherits, local, weekend, years, rule }: Calendar): KeptCalendar {
  const all: Record<number, CalendarYear> = { ...years }
  for (let year = FIRST; year <= LAST; year += 1) {
    const day = all[year] ?? rule?.(year)
    if (day) all[year] = day
  }
  return { id, weekend, years: all, ...(inherits === undefined ? {} : { inherits }), ...(local === undefined ? {} : { local }) }
}

function awake(calendar: KeptCalendar): Calendar {
  const rule = shippedCalendars.calendars[calendar.id]?.rule
  return { ...calendar, rule: (year) => (year >= FIRST && year <= LAST ? null : rule?.(year) ?? null) }
}

function unlike(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): string[] {
  const ids = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort()
  return ids.filter((id) => canonicalJson(one[id]) !== canonicalJson(other[id]))
}
