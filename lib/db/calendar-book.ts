import { shippedCalendars, withOverlays } from '../domain/calendar/book'
import type { CalendarBook, CalendarOverlay } from '../domain/calendar/types'
import type { LawInForce } from '../domain/law/law-data'
import { shippedLaws } from '../domain/law/registry'
import type { Db, Tx } from './client'
import { keptLaw } from './law-data'
import { prepared } from './prepared'
import { calendarDay, calendarYear } from './schema/authority'

const allYears = prepared((on) => on.select().from(calendarYear).prepare())
const allDays = prepared((on) => on.select().from(calendarDay).orderBy(calendarDay.calendarId, calendarDay.on).prepare())

let held: { key: string; book: CalendarBook } | null = null
const yearOfDay = (on: string) => Number(on.slice(0, 4))

/** The calendars that count here: those of the law data in force, under the years and days that people confirmed in this installation. */
export function calendarBook(tx: Db | Tx): CalendarBook {
  return lawInForce(tx).book
}

/** All that the dates of cases are computed from here. */
export function lawInForce(tx: Db | Tx): LawInForce {
  const kept = keptLaw(tx)
  const overlays = overlaysOf(tx)
  if (overlays.length === 0) return { laws: kept.laws, book: kept.book }
  const key = kept.fingerprint + JSON.stringify(overlays)
  if (held?.key !== key) held = { key, book: withOverlays(kept.book, overlays) }
  return { laws: kept.laws, book: held.book }
}

/** The same with one year of one calendar as a person is about to say it: to see what would move. */
export function lawWithYear(tx: Db | Tx, year: CalendarOverlay): LawInForce {
  const kept = keptLaw(tx)
  const others = overlaysOf(tx).filter((one) => one.calendar !== year.calendar || one.year !== year.year)
  const said = year.source === null && year.days.length === 0 ? [] : [year]
  return { laws: kept.laws, book: withOverlays(kept.book, [...others, ...said]) }
}

/** The same under the law data that this version ships. */
export function lawAsShipped(tx: Db | Tx): LawInForce {
  return { laws: shippedLaws, book: withOverlays(shippedCalendars, overlaysOf(tx)) }
}

/** What people said of a year here; empty where nobody said anything. */
export function overlayOf(tx: Db | Tx, calendar: string, year: number): CalendarOverlay {
  return overlaysOf(tx).find((one) => one.calendar === calendar && one.year === year) ?? { calendar, year, source: null, days: [] }
}

function overlaysOf(tx: Db | Tx): CalendarOverlay[] {
  const years = allYears(tx).all()
  const days = allDays(tx).all()
  const keys = new Map([...years.map((one) => [one.calendarId, one.year] as const), ...days.map((one) => [one.calendarId, yearOfDay(one.on)] as const)]
    .map(([calendar, year]) => [`${calendar} ${year}`, { calendar, year }]))
  return [...keys.values()].map(({ calendar, year }) => ({
    calendar, year, source: years.find((one) => one.calendarId === calendar && one.year === year)?.source ?? null,
    days: days.filter((day) => day.calendarId === calendar && yearOfDay(day.on) === year).map(({ on, name, source, off }) => ({ on, name, source, off })),
  }))
}
