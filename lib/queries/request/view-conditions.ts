import { and, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { message } from '../../db/schema/record'
import { request } from '../../db/schema/request'
import { fromEpochDay, toEpochDay } from '../../domain/calendar/days'
import type { Actor } from '../../domain/permissions'
import type { View } from './list-filter'

/** A calendar date so many days from another. */
export function daysFrom(day: string, days: number): string {
  return fromEpochDay(toEpochDay(day) + days)
}

// Stages stand as literals, not as parameters: only then can SQLite use the indexes that are made for them.
export const isOpen = sql`${request.stage} <> 'closed'`
export const isDraft = sql`${request.stage} IN ('draft', 'in_review', 'approved')`
/** A date of ours that can still be kept. */
export const isOurs = sql`${request.nextWhose} = 'requester' AND ${request.nextState} = 'open' AND ${request.stage} <> 'closed'`
/** The authority's time has passed unanswered. */
export const isPast = (today: string) => sql`${request.stage} = 'awaiting_response' AND ${request.replyDueOn} < ${today}`
export const hasUnread = sql`EXISTS (SELECT 1 FROM ${message} WHERE ${message.requestId} = ${request.id} AND ${message.needsTriage} = 1)`

/** A built-in view as a condition on `request`, as of a day; undefined: all. */
export function viewCondition(view: View, actor: Actor, today: string): SQL | undefined {
  switch (view) {
    case 'needs_me':
      return and(
        sql`${request.assigneeId} = ${actor.kind === 'person' ? actor.id : ''}`, isOpen,
        sql`((${isOurs}) OR (${isPast(today)}) OR ${isDraft} OR ${hasUnread})`,
      )
    case 'overdue': return isPast(today)
    case 'week': return sql`${isOpen} AND ${request.nextSort} BETWEEN ${today} AND ${daysFrom(today, 6)}`
    case 'waiting': return sql`${request.stage} = 'awaiting_response' AND (${request.replyDueOn} IS NULL OR ${request.replyDueOn} >= ${today})`
    case 'complaints': return sql`${request.stage} = 'in_complaint'`
    case 'drafts': return isDraft
    case 'open': return isOpen
    case 'all': return undefined
  }
}
