import { toEpochDay } from '../calendar/days'
import type { EpochDay } from '../calendar/days'
import type { CalendarBook, CalendarId } from '../calendar/types'
import { calendarFor } from '../calendar/working-days'
import type { WorkingCalendar } from '../calendar/working-days'
import type { CalendarScope, LawVersion } from '../law/rule-types'
import { factBook } from './fact-book'
import type { FactBook } from './fact-book'
import type { TermOutcome } from './term-outcome'
import type { DeadlineInput } from './types'

/** All that a rule is read against: the input, its law version, the facts in order, the two calendars, and what other rules gave so far. */
export type CaseContext = {
  input: DeadlineInput
  version: LawVersion
  facts: FactBook
  calendarId: CalendarId
  today: EpochDay
  calendar: (scope: CalendarScope) => WorkingCalendar
  outcomes: Map<string, TermOutcome>
}

/** The context of a case. Natural persons who file on paper in Spain count in the union of two calendars (LPAC 30.6); others must file electronically. */
export function caseContext(input: DeadlineInput, version: LawVersion, calendarId: CalendarId, book: CalendarBook): CaseContext {
  const home = input.requesterCalendar
  const union = version.spanish && input.channel === 'paper' && input.requester === 'natural_person' && home !== undefined && home !== calendarId ? [home] : []
  const own = calendarFor(book, [calendarId, ...union])
  const regionId = regionOf(book, calendarId)
  const region = regionId === calendarId ? own : calendarFor(book, [regionId, ...union])
  return {
    input, version, calendarId, today: toEpochDay(input.today), facts: factBook(input.facts, version),
    calendar: (scope) => (scope === 'region' ? region : own),
    outcomes: new Map(),
  }
}

/** The calendar without local days: complaint windows and oversight bodies follow the region's. */
function regionOf(book: CalendarBook, id: CalendarId): CalendarId {
  const calendar = book.calendars[id]
  return calendar?.local && calendar.inherits !== undefined ? calendar.inherits : id
}
