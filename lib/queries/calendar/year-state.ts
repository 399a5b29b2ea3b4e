import { eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { calendarYear } from '../../db/schema/authority'
import { person } from '../../db/schema/people'
import type { CalendarBook, CalendarId, YearStatus } from '../../domain/calendar/types'
import { yearOf } from '../../domain/calendar/year'
import type { YearStanding } from '../../domain/calendar/year'

/** Who confirmed a year here, when (an instant) and from what; `name` null: the command line, or somebody who is gone. */
export type Confirmation = { by: string; name: string | null; at: string; source: string }

/**
 * How far a year of a calendar can be relied on. `origin`: where its own list comes from (null: there is none). `wanting`: a person is needed, for this
 * year or the region's; from October also for the next.
 */
export type YearState = {
  calendar: CalendarId; year: number; standing: YearStanding; origin: YearStatus | null; source: string | null; days: number
  region: { calendar: CalendarId; standing: YearStanding } | null
  confirmation: Confirmation | null
  wanting: boolean
}

/** The month from which the next year's calendar is asked for: by then the gazettes have it. */
const ASKED_FROM = '-10-01'

/** The years for which a calendar should be sure today: this one, from October the next. */
export function yearsAsked(today: string): number[] {
  const year = Number(today.slice(0, 4))
  return today.slice(4) >= ASKED_FROM ? [year, year + 1] : [year]
}

/** Every confirmation of this installation, by calendar and year, in one statement. */
export function confirmations(): Map<string, Confirmation> {
  const rows = db().select({ row: calendarYear, name: person.name }).from(calendarYear).leftJoin(person, eq(person.id, calendarYear.confirmedBy)).all()
  return new Map(rows.map(({ row, name }) => [`${row.calendarId} ${row.year}`, { by: row.confirmedBy, name, at: row.confirmedAt, source: row.source }]))
}

/** The state of one year, out of what was read before. */
export function yearState(book: CalendarBook, confirmed: ReadonlyMap<string, Confirmation>, calendar: CalendarId, year: number, today: string): YearState {
  const found = yearOf(book, calendar, year)
  const standing = found?.status ?? 'version_not_loaded'
  return {
    calendar, year, standing, origin: found?.own?.status ?? null, source: found?.own?.source || null, days: found?.days.length ?? 0,
    region: found?.region ? { calendar: found.region.calendar, standing: found.region.status } : null,
    confirmation: confirmed.get(`${calendar} ${year}`) ?? null,
    wanting: standing !== 'confirmed' && yearsAsked(today).includes(year),
  }
}
