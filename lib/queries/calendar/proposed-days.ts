import { toEpochDay, weekdayOf } from '../../domain/calendar/days'
import { knownError } from '../../domain/calendar/known-errors'
import type { KnownError } from '../../domain/calendar/known-errors'
import type { CalendarBook, CalendarId } from '../../domain/calendar/types'
import { yearOf } from '../../domain/calendar/year'

/** A weekday in which our list and date-holidays differ. `name` is theirs where we lack the day, else ours (a code of messages holidays.json, or words). */
export type DayDifference = { on: string; name: string; known: KnownError | null }
/** What they propose and we lack, and what we have and they don't propose. */
export type Proposals = { lacking: DayDifference[]; more: DayDifference[] }

const PLACES: Readonly<Record<CalendarId, readonly [country: string, state?: string, region?: string][]>> = {
  'ES-MD': [['ES', 'MD']], 'ES-CT': [['ES', 'CT']], 'ES-CT-Barcelona': [['ES', 'CT', 'B']], RS: [['RS']], FR: [['FR']], 'DE-NW': [['DE', 'NW']],
  UK: [['GB', 'ENG'], ['GB', 'WLS'], ['GB', 'SCT'], ['GB', 'NIR']],
}

/**
 * How our list of a year differs from what the package date-holidays knows, Monday to Friday; null where it knows nothing of the place. It may only propose:
 * nothing here counts for any date.
 */
export async function proposedDays(book: CalendarBook, calendar: CalendarId, year: number): Promise<Proposals | null> {
  const places = Object.hasOwn(PLACES, calendar) ? PLACES[calendar] : undefined
  if (!places) return null
  const { default: Holidays } = await import('date-holidays')
  const theirs = new Map<string, string>()
  for (const [country, state, region] of places) {
    const holidays = region !== undefined && state !== undefined ? new Holidays(country, state, region) : state !== undefined ? new Holidays(country, state) : new Holidays(country)
    for (const { date, name, type } of holidays.getHolidays(year)) {
      const on = date.slice(0, 10)
      if (type === 'public' && on.startsWith(`${year}-`) && isWeekday(on) && !theirs.has(on)) theirs.set(on, name)
    }
  }
  const ours = new Map((yearOf(book, calendar, year)?.days ?? []).filter(({ on }) => isWeekday(on)).map(({ on, name }) => [on, name]))
  return { lacking: differing(calendar, theirs, ours), more: differing(calendar, ours, theirs) }
}

function differing(calendar: CalendarId, one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): DayDifference[] {
  return [...one].filter(([on]) => !other.has(on)).map(([on, name]) => ({ on, name, known: knownError(calendar, on) })).sort((a, b) => (a.on < b.on ? -1 : 1))
}

const isWeekday = (on: string) => weekdayOf(toEpochDay(on)) < 6
