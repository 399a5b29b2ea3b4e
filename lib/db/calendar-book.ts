import { shippedCalendars, withOverlays } from '../domain/calendar/book'
import type { CalendarBook } from '../domain/calendar/types'
import type { Db, Tx } from './client'
import { prepared } from './prepared'
import { calendarDay, calendarYear } from './schema/authority'

const allYears = prepared((on) => on.select().from(calendarYear).prepare())
const allDays = prepared((on) => on.select().from(calendarDay).prepare())

let held: { key: string; book: CalendarBook } | null = null

/** The calendars that count here: the shipped ones, with the years and days that a person confirmed in this installation. */
export function calendarBook(tx: Db | Tx): CalendarBook {
  const years = allYears(tx).all()
  const days = allDays(tx).all()
  if (years.length === 0 && days.length === 0) return shippedCalendars
  const key = JSON.stringify([years, days])
  if (held?.key !== key) {
    held = {
      key,
      book: withOverlays(shippedCalendars, years.map((year) => ({
        calendar: year.calendarId, year: year.year, source: year.source,
        days: days.filter((day) => day.calendarId === year.calendarId && Number(day.on.slice(0, 4)) === year.year)
          .map((day) => ({ on: day.on, name: day.name, source: day.source, off: day.off })),
      }))),
    }
  }
  return held.book
}
