import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { db } from '../../db/client'
import { HOUSE } from '../../db/history'
import { person } from '../../db/schema/people'
import { event, eventDetail } from '../../db/schema/record'
import type { CalendarId } from '../../domain/calendar/types'
import type { EventType } from '../../domain/request/events'

/** Something that was said of a year: who by name (null: `actor` says what), its instant, and the detail for its sentence. */
export type YearEvent = { id: number; at: string; actor: string; by: string | null; type: string; detail: Record<string, unknown> | null; source: string | null }

const TYPES: readonly EventType[] = ['calendar_year_confirmed', 'calendar_year_withdrawn', 'calendar_day_added', 'calendar_day_taken_out', 'calendar_day_changed', 'calendar_day_withdrawn']

/** What people said of a year of a calendar, newest first. */
export function yearHistory(calendar: CalendarId, year: number): YearEvent[] {
  const about = sql`json_extract(${eventDetail.detail}, '$.calendar') = ${calendar}
    AND coalesce(json_extract(${eventDetail.detail}, '$.year'), CAST(substr(json_extract(${eventDetail.detail}, '$.on'), 1, 4) AS INTEGER)) = ${year}`
  const rows = db().select({ id: event.id, at: event.at, actor: event.actor, by: person.name, type: event.type, detail: eventDetail.detail }).from(event)
    .innerJoin(eventDetail, eq(eventDetail.eventId, event.id)).leftJoin(person, eq(person.id, event.actor))
    .where(and(eq(event.subject, HOUSE), inArray(event.type, [...TYPES]), about)).orderBy(desc(event.seq)).limit(100).all()
  return rows.map(({ detail, ...row }) => {
    const said = detail === null ? null : JSON.parse(detail) as Record<string, unknown>
    const now = (said?.now ?? said?.was ?? said) as { source?: unknown } | null
    return { ...row, detail: said, source: typeof now?.source === 'string' ? now.source : null }
  })
}
