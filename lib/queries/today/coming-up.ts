import { and, asc, sql } from 'drizzle-orm'
import { calendarBook } from '../../db/calendar-book'
import { db } from '../../db/client'
import { authority } from '../../db/schema/authority'
import { request } from '../../db/schema/request'
import { visibleTo } from '../../db/scope'
import { toEpochDay } from '../../domain/calendar/days'
import { calendarFor } from '../../domain/calendar/working-days'
import type { Actor } from '../../domain/permissions'
import { nextStep } from '../../domain/request/next-step'
import type { NextStep } from '../../domain/request/next-step'
import { daysFrom, isOpen } from '../request/view-conditions'
import { asTodayCases, firstCases } from './today-rows'
import type { TodayCase } from './today-rows'
import { todayScope } from './today-scope'
import type { TodayScope } from './today-scope'

const DAYS = 14
const MOST = 12

export type ComingDeadline = TodayCase & { kind: 'deadline'; on: string; step: NextStep; ours: boolean }
/** A day on which the offices of a calendar are closed, weekends left out. `name` is a code of messages holidays.json, or a person's own words. */
export type ClosedDay = { kind: 'closed'; on: string; calendar: string; name: string }

/** The next two weeks in order of date: what is due, and the days off of the calendars in use. */
export function comingUp(actor: Actor, scope: TodayScope, language: string, today: string): (ComingDeadline | ClosedDay)[] {
  const until = daysFrom(today, DAYS)
  const due = sql`${isOpen} AND ${request.nextSort} BETWEEN ${today} AND ${until}`
  const rows = firstCases(actor, and(todayScope(actor, scope), due), [asc(request.nextSort), asc(request.id)], MOST)
  const cases = asTodayCases(rows, language)
  const deadlines = rows.map((row, index): ComingDeadline => ({
    kind: 'deadline', ...cases[index]!, on: row.nextDueOn ?? '', ours: row.nextWhose === 'requester', step: nextStep(row.nextRule ?? '', row.nextWhose ?? ''),
  }))
  return [...closedDays(actor, today, until), ...deadlines].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** The days from one to another on which the calendars of the open cases in sight are closed, weekends left out. */
export function closedDays(actor: Actor, from: string, until: string): ClosedDay[] {
  const inUse = sql`EXISTS (SELECT 1 FROM ${request} WHERE ${and(sql`${request.authorityId} = ${authority.id}`, isOpen, visibleTo(actor))})`
  const calendars = db().selectDistinct({ id: authority.calendarId }).from(authority).where(inUse).all().map((row) => row.id)
  const book = calendarBook(db())
  const found = new Map<string, ClosedDay>()
  for (const id of calendars.filter((one) => Object.hasOwn(book.calendars, one))) {
    const calendar = calendarFor(book, [id])
    for (let on = from; on <= until; on = daysFrom(on, 1)) {
      const off = calendar.dayOff(toEpochDay(on))
      if (off && off.name !== 'saturday' && off.name !== 'sunday') found.set(`${on} ${off.calendar}`, { kind: 'closed', on, calendar: off.calendar, name: off.name })
    }
  }
  return [...found.values()]
}
