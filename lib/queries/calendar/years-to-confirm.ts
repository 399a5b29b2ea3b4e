import { calendarBook } from '../../db/calendar-book'
import { db } from '../../db/client'
import type { CalendarId } from '../../domain/calendar/types'
import type { YearStanding } from '../../domain/calendar/year'
import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { calendarsInUse } from './calendars-in-use'
import { confirmations, yearState, yearsAsked } from './year-state'

/** A calendar year that a person should confirm: why it isn't sure, and how many open cases in sight stand on the calendar. */
export type YearToConfirm = { calendar: CalendarId; year: number; standing: YearStanding; cases: number }

/**
 * The calendar years of open cases that aren't sure and should be: this year's, and from October the next year's. A town whose region isn't sure is named
 * only where its own days are missing too. Empty for whoever may not confirm a year.
 */
export function yearsToConfirm(actor: Actor, today: string): YearToConfirm[] {
  if (!mayInHouse(actor, 'confirm_calendar')) return []
  const book = calendarBook(db())
  const confirmed = confirmations()
  return [...calendarsInUse(actor, book)].filter(([calendar]) => Object.hasOwn(book.calendars, calendar)).flatMap(([calendar, cases]) => yearsAsked(today).flatMap((year) => {
    const state = yearState(book, confirmed, calendar, year, today)
    const ownLacking = state.region !== null && (state.origin === null || state.origin === 'from_memory')
    if (!state.wanting || (state.region && state.region.standing !== 'confirmed' && !ownLacking)) return []
    const standing = ownLacking && state.origin === null ? 'local_days_missing' as const : state.standing
    return [{ calendar, year, standing, cases }]
  })).sort((a, b) => a.year - b.year || (a.calendar < b.calendar ? -1 : 1))
}
