import type { CalendarBook, CalendarId } from './types'
import { yearOf } from './year'
import type { YearOfCalendar } from './year'

/** The first and the last year that the law guide shows of a calendar. */
export const FIRST_YEAR_SHOWN = 2015
export const LAST_YEAR_SHOWN = 2035

export type CalendarYearRow = YearOfCalendar & { year: number }

/** The years of a calendar from one to another that have a list of days or a rule; none for a calendar that the book doesn't hold. */
export function yearsOf(book: CalendarBook, calendar: CalendarId, from: number, to: number): CalendarYearRow[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).flatMap((year) => {
    const found = yearOf(book, calendar, year)
    return found && (found.own || found.region) ? [{ ...found, year }] : []
  })
}
