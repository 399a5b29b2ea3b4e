import { calendarBook, overlayOf } from '../../db/calendar-book'
import { db } from '../../db/client'
import { yearVersion } from '../../db/year-version'
import { dayKind } from '../../domain/calendar/day-kind'
import type { DayKind } from '../../domain/calendar/day-kind'
import type { CalendarBook, CalendarId, CalendarOverlay } from '../../domain/calendar/types'
import { yearOf } from '../../domain/calendar/year'
import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { proposedDays } from './proposed-days'
import type { Proposals } from './proposed-days'
import { waitingCases } from './waiting-cases'
import { yearHistory } from './year-history'
import type { YearEvent } from './year-history'
import { confirmations, yearState } from './year-state'
import type { YearState } from './year-state'

/** A day off as the page cites it: its name (a code of messages holidays.json, or words), whose it is, who lists it, where that was read. `here`: a person said it. */
export type CitedDay = { on: string; name: string; kind: DayKind; listedBy: CalendarId; source: string | null; here: boolean }
export type TakenDay = { on: string; name: string; source: string }

/** All that the page of one year of a calendar shows; `said` and `version` are for its form. */
export type CalendarYearPage = {
  state: YearState; weekend: readonly number[]; local: boolean
  days: CitedDay[]; takenOut: TakenDay[]; proposals: Proposals | null
  said: CalendarOverlay; version: string
  history: YearEvent[]
  /** Cases that still wait to be computed again after a change. */
  waiting: number
  mayConfirm: boolean
}

/** One year of a calendar with its sources; NotFound for an unknown calendar, or a year out of reach. Anybody who may read the directory may read it. */
export async function calendarYearPage(actor: Actor, calendar: CalendarId, year: number, today: string): Promise<CalendarYearPage> {
  const book = calendarBook(db())
  const known = Object.hasOwn(book.calendars, calendar) ? book.calendars[calendar] : undefined
  if (!mayInHouse(actor, 'read_directory') || !known || calendar === 'NONE' || !Number.isInteger(year) || year < 1990 || year > 2100) throw new NotFound()
  const said = overlayOf(db(), calendar, year)
  const mayConfirm = mayInHouse(actor, 'confirm_calendar')
  return {
    state: yearState(book, confirmations(), calendar, year, today), weekend: known.weekend, local: known.local ?? false,
    days: citedDays(book, calendar, year, said), takenOut: said.days.filter((day) => !day.off).map(({ on, name, source }) => ({ on, name, source })),
    proposals: mayConfirm ? await proposedDays(book, calendar, year) : null,
    said, version: yearVersion(db(), calendar, year), history: yearHistory(calendar, year), waiting: mayConfirm ? waitingCases() : 0, mayConfirm,
  }
}

function citedDays(book: CalendarBook, calendar: CalendarId, year: number, said: CalendarOverlay): CitedDay[] {
  return (yearOf(book, calendar, year)?.days ?? []).map((day) => ({
    on: day.on, name: day.name, kind: dayKind(book, day.calendar, day), listedBy: day.calendar,
    source: day.source ?? (yearOf(book, day.calendar, year)?.own?.source || null),
    here: day.calendar === calendar && said.days.some((one) => one.on === day.on && one.off),
  }))
}
