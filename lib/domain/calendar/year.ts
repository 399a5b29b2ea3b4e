import { inOrder } from './list-year'
import type { Calendar, CalendarBook, CalendarId, CalendarYear, DayOff } from './types'

/** How far a year can be relied on; all but `confirmed` are said beside each date that the year touches. */
export type YearStanding = 'confirmed' | 'unconfirmed' | 'local_days_missing' | 'version_not_loaded'

/** A day off with the calendar whose list holds it: the region's for an inherited day. */
export type ListedDay = DayOff & { calendar: CalendarId }

export type YearOfCalendar = {
  status: YearStanding
  /** The days inherited from the region and the calendar's own, in order, one entry a day; Saturdays and Sundays come from `weekend`. */
  days: readonly ListedDay[]
  /** What was listed, computed or confirmed for this calendar itself and for its region; null where nothing is loaded. */
  own: CalendarYear | null
  region: { calendar: CalendarId; status: YearStanding; source: string } | null
}

const cache = new WeakMap<CalendarBook, Map<string, YearOfCalendar | null>>()

/** The days off of one year of a calendar and how far they can be relied on; null for a calendar that the book doesn't hold. */
export function yearOf(book: CalendarBook, calendarId: CalendarId, year: number): YearOfCalendar | null {
  let years = cache.get(book)
  if (!years) cache.set(book, (years = new Map()))
  const key = `${calendarId} ${year}`
  const known = years.get(key)
  if (known !== undefined) return known
  const calendar = Object.hasOwn(book.calendars, calendarId) ? book.calendars[calendarId] : undefined
  const made = calendar ? compose(book, calendar, year) : null
  years.set(key, made)
  return made
}

function compose(book: CalendarBook, calendar: Calendar, year: number): YearOfCalendar {
  const own = calendar.years[year] ?? calendar.rule?.(year) ?? null
  const region = calendar.inherits === undefined ? null : yearOf(book, calendar.inherits, year)
  const without = new Set(own?.without)
  const inherited = (region?.days ?? []).filter(({ on }) => !without.has(on))
  const mine = (own?.days ?? []).map((day): ListedDay => ({ ...day, calendar: calendar.id }))
  return {
    status: standing(calendar, own, region),
    days: inOrder([...inherited, ...mine]),
    own,
    region: region && calendar.inherits !== undefined
      ? { calendar: calendar.inherits, status: region.status, source: region.own?.source ?? '' }
      : null,
  }
}

/** A town is never surer than its region: who confirms its local days hasn't confirmed the region's list. */
function standing(calendar: Calendar, own: CalendarYear | null, region: YearOfCalendar | null): YearStanding {
  if (region && region.status !== 'confirmed') return region.status
  if (!own) return calendar.local ? 'local_days_missing' : region ? 'confirmed' : 'version_not_loaded'
  return own.status === 'from_memory' ? 'unconfirmed' : 'confirmed'
}
