import { calendarBook } from '../../db/calendar-book'
import { db } from '../../db/client'
import type { CalendarBook } from '../../domain/calendar/types'

/**
 * The calendars as anybody may see them: the shipped ones with the years and days that this house confirmed, which are law data and name no case and no person
 * (docs/decisions/0021). No actor: the law guide needs no account.
 */
export function publicCalendars(): CalendarBook {
  return calendarBook(db())
}
