import { eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { deadline } from '../../db/schema/request'
import { calendarYearInput } from '../../inputs/calendar-year'
import type { CalendarYearFields, CalendarYearInput } from '../../inputs/calendar-year'

export const SOURCE = 'https://www.bocm.es/boletin/2025/12/15'
/** The two local days of Rivas in 2026, as a person would enter them; for tests only. */
export const RIVAS_DAYS: NonNullable<CalendarYearFields['days']> = [
  { on: '2026-05-14', name: 'Local holiday', off: 'off', source: SOURCE }, { on: '2026-05-15', name: 'San Isidro', off: 'off', source: SOURCE },
]

/** Rivas 2026 confirmed with its two local days, unless told otherwise; for tests only. */
export function rivasYear(over: Partial<CalendarYearFields> = {}): CalendarYearInput {
  return calendarYearInput.parse({ calendar: 'ES-MD-Rivas', year: 2026, confirm: true, source: SOURCE, days: RIVAS_DAYS, ...over })
}

/** The kept date of a rule of a case; for tests only. */
export const keptDate = (id: string, rule: string) => db().select().from(deadline).where(eq(deadline.requestId, id)).all().find((row) => row.rule === rule)?.dueOn ?? null
