import { and, sql } from 'drizzle-orm'
import { db } from '../../db/client'
import { person } from '../../db/schema/people'
import { request } from '../../db/schema/request'
import { visibleParts } from '../../db/scope'
import type { Actor } from '../../domain/permissions'
import { daysFrom, isOpen } from '../request/view-conditions'

/** What a person has in hand; `id` null is nobody. */
export type Load = { id: string | null; name: string | null; open: number; overdue: number; week: number }

/** The open work of each person, most first, in two statements whatever the number of cases. */
export function teamLoad(actor: Actor, today: string): Load[] {
  const parts = visibleParts(actor).map((part) => sql`
    SELECT ${request.assigneeId} AS id, count(*) AS open, sum(${request.stage} = 'awaiting_response' AND coalesce(${request.replyDueOn} < ${today}, 0)) AS overdue,
      sum(coalesce(${request.nextDueOn} BETWEEN ${today} AND ${daysFrom(today, 6)}, 0)) AS week
    FROM ${request} WHERE ${and(part, isOpen)} GROUP BY ${request.assigneeId}`)
  const rows = db().all<Omit<Load, 'name'>>(sql`SELECT id, sum(open) AS open, sum(overdue) AS overdue, sum(week) AS week FROM (${sql.join(parts, sql` UNION ALL `)}) GROUP BY id`)
  const people = new Map(db().select({ id: person.id, name: person.name }).from(person).all().map((one) => [one.id, one.name]))
  const named = rows.map((row): Load => ({ ...row, name: row.id === null ? null : people.get(row.id) ?? null }))
  return named.sort((a, b) => Number(a.id === null) - Number(b.id === null) || b.open - a.open)
}
