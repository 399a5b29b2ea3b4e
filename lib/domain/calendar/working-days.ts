import type { Provisional } from '../deadline/types'
import { FIRST_KEPT, LAST_KEPT, toEpochDay, weekdayOf, yearOfDay } from './days'
import type { EpochDay } from './days'
import type { CalendarBook, CalendarId } from './types'
import { yearOf } from './year'

/** Why a day is no working day: `saturday`, `sunday` or the name of the day off, and the calendar that says so. */
export type OffReason = { name: string; calendar: CalendarId; source?: string }

/** One or several calendars read together: a day is off when any of them has it off. Days are epoch days (days.ts). */
export type WorkingCalendar = {
  readonly ids: readonly CalendarId[]
  isWorkingDay: (day: EpochDay) => boolean
  /** The day itself when it works, else the first later one that does. */
  nextWorkingDay: (day: EpochDay) => EpochDay
  /** The n-th working day after `day` (which isn't counted); before it for a negative n; `day` itself for 0. */
  addWorkingDays: (day: EpochDay, n: number) => EpochDay
  /** Null on a working day. Of a day off on a weekend the weekend is named. */
  dayOff: (day: EpochDay) => OffReason | null
  /** What isn't sure in the years from one day to another: one entry a calendar and year. */
  provisional: (from: EpochDay, to: EpochDay) => Provisional[]
  /** False when a touched year has no list of days at all: no date can be computed then. */
  known: (from: EpochDay, to: EpochDay) => boolean
}

const WEEKDAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
const LONGEST_SPELL = 366
const WORKS = 1
const OFF = 2
const cache = new WeakMap<CalendarBook, Map<string, WorkingCalendar>>()

/** The calendars of a book read together (LPAC 30.6, FOIA s.10(6)); throws a RangeError for a calendar that the book doesn't hold. */
export function calendarFor(book: CalendarBook, ids: readonly CalendarId[]): WorkingCalendar {
  let made = cache.get(book)
  if (!made) cache.set(book, (made = new Map()))
  const key = ids.join('\n')
  const known = made.get(key)
  if (known) return known
  const calendar = together(book, [...new Set(ids)])
  made.set(key, calendar)
  return calendar
}

function together(book: CalendarBook, ids: readonly CalendarId[]): WorkingCalendar {
  const weekend: (OffReason | undefined)[] = []
  for (const id of ids) {
    const calendar = Object.hasOwn(book.calendars, id) ? book.calendars[id] : undefined
    if (!calendar) throw new RangeError(`no such calendar: ${id}`)
    for (const weekday of calendar.weekend) weekend[weekday] ??= { name: WEEKDAY_NAMES[weekday - 1] ?? '', calendar: id }
  }
  const years = new Map<number, Map<EpochDay, OffReason>>()
  const offIn = (year: number) => {
    const listed = years.get(year)
    if (listed) return listed
    const days = new Map<EpochDay, OffReason>()
    for (const id of ids) {
      for (const { on, name, calendar, source } of yearOf(book, id, year)?.days ?? []) {
        const day = toEpochDay(on)
        if (!days.has(day)) days.set(day, { name, calendar, ...(source === undefined ? {} : { source }) })
      }
    }
    years.set(year, days)
    return days
  }

  const dayOff = (day: EpochDay) => weekend[weekdayOf(day)] ?? offIn(yearOfDay(day)).get(day) ?? null
  const kept = new Uint8Array(LAST_KEPT - FIRST_KEPT + 1)
  const isWorkingDay = (day: EpochDay) => {
    const known = kept[day - FIRST_KEPT]
    if (known) return known === WORKS
    const works = dayOff(day) === null
    if (known === 0) kept[day - FIRST_KEPT] = works ? WORKS : OFF
    return works
  }
  const step = (day: EpochDay, by: 1 | -1) => {
    for (let tried = 0; tried <= LONGEST_SPELL; tried += 1, day += by) if (isWorkingDay(day)) return day
    throw new RangeError(`no working day within a year: ${ids.join(', ')}`)
  }
  const addWorkingDays = (day: EpochDay, n: number) => {
    const by = n < 0 ? -1 : 1
    for (let left = Math.abs(n); left > 0; left -= 1) day = step(day + by, by)
    return day
  }
  const doubts = new Map<number, readonly Provisional[]>()
  const doubtsIn = (year: number) => {
    const listed = doubts.get(year)
    if (listed) return listed
    const found = ids.flatMap((calendar): Provisional[] => {
      const why = yearOf(book, calendar, year)?.status ?? 'version_not_loaded'
      return why === 'confirmed' ? [] : [{ calendar, year, why }]
    })
    doubts.set(year, found)
    return found
  }
  const provisional = (from: EpochDay, to: EpochDay) => {
    const found: Provisional[] = []
    const last = yearOfDay(Math.max(from, to))
    for (let year = yearOfDay(Math.min(from, to)); year <= last; year += 1) found.push(...doubtsIn(year))
    return found
  }
  const known = (from: EpochDay, to: EpochDay) => provisional(from, to).every(({ why }) => why !== 'version_not_loaded')
  return { ids, isWorkingDay, nextWorkingDay: (day) => step(day, 1), addWorkingDays, dayOff, provisional, known }
}
