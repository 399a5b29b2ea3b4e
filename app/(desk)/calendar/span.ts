import { addDays, isCalendarDate, toEpochDay, weekdayOf } from '@/lib/domain/calendar/days'
import type { TodayScope } from '@/lib/queries/today/today-scope'

export type CalendarForm = 'agenda' | 'month'
/** What the address of the calendar asks for; what it leaves out or gets wrong is today's. */
export type Asked = { form: CalendarForm; whose: TodayScope; on: string }
export type Span = { from: string; to: string }

const AGENDA_DAYS = 28
const WEEK = 7

export function askedOf(params: Record<string, string | string[] | undefined>, today: string, first: TodayScope): Asked {
  const on = typeof params.on === 'string' && isCalendarDate(params.on) && params.on >= '1990-01-01' && params.on <= '2099-11-30' ? params.on : today
  return { form: params.form === 'month' ? 'month' : 'agenda', whose: params.whose === 'mine' || params.whose === 'team' ? params.whose : first, on }
}

/** Four weeks from the day, or the whole weeks of its month from Monday. */
export function spanOf({ form, on }: Asked): Span {
  if (form === 'agenda') return { from: on, to: addDays(on, AGENDA_DAYS - 1) }
  const first = `${on.slice(0, 8)}01`
  const last = addDays(nextMonth(on), -1)
  return { from: addDays(first, 1 - weekdayOf(toEpochDay(first))), to: addDays(last, WEEK - weekdayOf(toEpochDay(last))) }
}

/** The first day of the span before and after. */
export function stepOf({ form, on }: Asked, by: -1 | 1): string {
  if (form === 'agenda') return addDays(on, by * AGENDA_DAYS)
  return by === 1 ? nextMonth(on) : `${addDays(`${on.slice(0, 8)}01`, -1).slice(0, 8)}01`
}

export function hrefOf(asked: Asked, over: Partial<Asked> = {}): string {
  const { form, whose, on } = { ...asked, ...over }
  return `/calendar?${new URLSearchParams({ form, whose, on })}`
}

const nextMonth = (on: string) => `${addDays(`${on.slice(0, 8)}28`, 5).slice(0, 8)}01`
