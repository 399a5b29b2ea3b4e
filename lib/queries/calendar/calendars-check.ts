import { calendarBook } from '../../db/calendar-book'
import { db } from '../../db/client'
import type { CalendarId } from '../../domain/calendar/types'
import { yearOf } from '../../domain/calendar/year'
import type { YearStanding } from '../../domain/calendar/year'
import type { Actor } from '../../domain/permissions'
import { calendarsInUse, yearsInUse } from './calendars-in-use'
import { pendingLawData } from './law-data-state'
import { proposedDays } from './proposed-days'
import type { Proposals } from './proposed-days'
import { yearsAsked } from './year-state'

/** A calendar year in use: how far it can be relied on, how date-holidays differs (null: it knows nothing of the place), and whether a person is needed. */
export type CheckedYear = { calendar: CalendarId; year: number; state: YearStanding; cases: number; open: number; proposals: Proposals | null; needed: boolean }
/** `ok`: nothing needs a person. `lawData`: how many cases the law data of a new version would move, null where none waits. */
export type CalendarsChecked = { ok: boolean; years: CheckedYear[]; lawData: { moving: number } | null }

/**
 * Every calendar year in use by the cases in sight: those that their dates touch, this year, and from October the next. A person is needed where a year isn't
 * sure that is asked for now or that an open case touches, and where new law data would move dates. What date-holidays proposes needs nobody.
 */
export async function calendarsCheck(actor: Actor, today: string): Promise<CalendarsChecked> {
  const book = calendarBook(db())
  const counted = new Map(yearsInUse(actor, book).map((one) => [`${one.calendar} ${one.year}`, one]))
  const asked = yearsAsked(today)
  for (const calendar of calendarsInUse(actor, book).keys()) {
    for (const year of asked) if (!counted.has(`${calendar} ${year}`)) counted.set(`${calendar} ${year}`, { calendar, year, cases: 0, open: 0 })
  }
  const years: CheckedYear[] = []
  for (const { calendar, year, cases, open } of [...counted.values()].sort((a, b) => (a.calendar < b.calendar ? -1 : a.calendar > b.calendar ? 1 : a.year - b.year))) {
    const state = yearOf(book, calendar, year)?.status ?? 'version_not_loaded'
    const needed = state !== 'confirmed' && calendar !== 'NONE' && (open > 0 || asked.includes(year))
    years.push({ calendar, year, state, cases, open, proposals: await proposedDays(book, calendar, year), needed })
  }
  const lawData = pendingLawData(actor)
  return { ok: lawData === null && years.every(({ needed }) => !needed), years, lawData }
}
