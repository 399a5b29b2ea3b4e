import { and, sql } from 'drizzle-orm'
import { db } from '../../db/client'
import { request } from '../../db/schema/request'
import { visibleTo } from '../../db/scope'
import type { CalendarBook, CalendarId } from '../../domain/calendar/types'
import type { Actor } from '../../domain/permissions'
import { isOpen } from '../request/view-conditions'

/** A year that dates of cases touch: how many cases, and how many of them are open. */
export type YearInUse = { calendar: CalendarId; year: number; cases: number; open: number }

/** The calendars of the open cases in sight, with how many they are; a town's cases count for its region too. */
export function calendarsInUse(actor: Actor, book: CalendarBook): Map<CalendarId, number> {
  const rows = db().select({ calendar: request.calendarId, n: sql<number>`count(*)` }).from(request).where(and(visibleTo(actor), isOpen)).groupBy(request.calendarId).all()
  const counted = new Map<CalendarId, number>()
  for (const { calendar, n } of rows) for (const id of withRegion(book, calendar)) counted.set(id, (counted.get(id) ?? 0) + n)
  return counted
}

/** The years that facts and dates of the cases in sight touch, for each calendar and its region. Reads every case: for a page of one calendar, and the command line. */
export function yearsInUse(actor: Actor, book: CalendarBook, only?: CalendarId): YearInUse[] {
  const touched = sql`(SELECT request_id, substr(due_on, 1, 4) AS year FROM deadline WHERE due_on IS NOT NULL
    UNION SELECT request_id, substr(coalesce("on", at, earliest), 1, 4) FROM clock_fact WHERE withdrawn_at IS NULL) AS touched`
  const open = sql<number>`count(DISTINCT CASE WHEN ${isOpen} THEN ${request.id} END)`
  const rows = db().select({ calendar: request.calendarId, year: sql<string>`touched.year`, cases: sql<number>`count(DISTINCT ${request.id})`, open }).from(request)
    .innerJoin(touched, sql`touched.request_id = ${request.id}`).where(visibleTo(actor)).groupBy(request.calendarId, sql`touched.year`).all()
  const found = new Map<string, YearInUse>()
  for (const row of rows) {
    for (const calendar of withRegion(book, row.calendar)) {
      const year = Number(row.year), key = `${calendar} ${year}`
      const known = found.get(key) ?? { calendar, year, cases: 0, open: 0 }
      found.set(key, { ...known, cases: known.cases + row.cases, open: known.open + row.open })
    }
  }
  return [...found.values()].filter((one) => only === undefined || one.calendar === only).sort((a, b) => (a.calendar < b.calendar ? -1 : a.calendar > b.calendar ? 1 : a.year - b.year))
}

function withRegion(book: CalendarBook, calendar: CalendarId): CalendarId[] {
  const region = Object.hasOwn(book.calendars, calendar) ? book.calendars[calendar]?.inherits : undefined
  return region === undefined ? [calendar] : [calendar, region]
}
