import type { Calendar, CalendarId } from './types'

/** A calendar and those that inherit its days. */
export function inheriting(calendars: Readonly<Record<CalendarId, Calendar>>, id: CalendarId): CalendarId[] {
  const heirs = Object.values(calendars).filter((one) => one.inherits === id && one.id !== id)
  return [id, ...heirs.flatMap((one) => inheriting(calendars, one.id))]
}
