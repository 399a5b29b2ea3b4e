import { calendarBook } from '../../db/calendar-book'
import { db } from '../../db/client'
import type { CalendarId } from '../../domain/calendar/types'
import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { calendarsInUse, yearsInUse } from './calendars-in-use'
import { confirmations, yearState } from './year-state'
import type { YearState } from './year-state'

const YEARS_BACK = 5

export type CalendarLine = { id: CalendarId; cases: number; years: YearState[] }
export type CalendarList = { years: number[]; lines: CalendarLine[] }

/** Every calendar with the state of last year, this one and the next; those of open cases in sight first. NotFound for whoever may not confirm a year. */
export function calendarList(actor: Actor, today: string): CalendarList {
  if (!mayInHouse(actor, 'confirm_calendar')) throw new NotFound()
  const book = calendarBook(db())
  const used = calendarsInUse(actor, book)
  const confirmed = confirmations()
  const thisYear = Number(today.slice(0, 4))
  const years = [thisYear - 1, thisYear, thisYear + 1]
  const lines = Object.keys(book.calendars).filter((id) => id !== 'NONE').map((id) => ({
    id, cases: used.get(id) ?? 0, years: years.map((year) => yearState(book, confirmed, id, year, today)),
  }))
  return { years, lines: lines.sort((a, b) => Number(b.cases > 0) - Number(a.cases > 0)) }
}

/** One calendar: whose days it inherits, and the years that matter here, newest first, with how many cases in sight each touches. */
export type CalendarPage = { id: CalendarId; inherits: CalendarId | null; weekend: readonly number[]; years: (YearState & { cases: number })[] }

/** All years of one calendar that matter here: the last five, this one, the next, and those that cases touch. NotFound for an unknown calendar. */
export function calendarPage(actor: Actor, id: CalendarId, today: string): CalendarPage {
  const book = calendarBook(db())
  const calendar = Object.hasOwn(book.calendars, id) ? book.calendars[id] : undefined
  if (!mayInHouse(actor, 'confirm_calendar') || !calendar || id === 'NONE') throw new NotFound()
  const confirmed = confirmations()
  const thisYear = Number(today.slice(0, 4))
  const used = yearsInUse(actor, book, id)
  const around = Array.from({ length: YEARS_BACK + 2 }, (_, index) => thisYear + 1 - index)
  const years = [...new Set([...around, ...used.map(({ year }) => year)])].sort((a, b) => b - a)
  return {
    id, inherits: calendar.inherits ?? null, weekend: calendar.weekend,
    years: years.map((year) => ({ ...yearState(book, confirmed, id, year, today), cases: used.find((one) => one.year === year)?.cases ?? 0 })),
  }
}
