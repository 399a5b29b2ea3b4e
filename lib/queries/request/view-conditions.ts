import { and, sql } from 'drizzle-orm'
import type { SQL, SQLWrapper } from 'drizzle-orm'
import { message } from '../../db/schema/record'
import { request, requestTally } from '../../db/schema/request'
import { fromEpochDay, toEpochDay } from '../../domain/calendar/days'
import type { Actor } from '../../domain/permissions'
import type { View } from './list-filter'

/** A calendar date so many days from another. */
export function daysFrom(day: string, days: number): string {
  return fromEpochDay(toEpochDay(day) + days)
}

/** What the views ask of a case: of its row, or of the tally that its row stands in. */
type Asked = { stage: SQLWrapper; nextSort: SQLWrapper; replyDueOn: SQLWrapper }
const tallied: Asked = { stage: requestTally.stage, nextSort: requestTally.nextSort, replyDueOn: sql`nullif(${requestTally.replyDueOn}, '')` }

// Stages stand as literals, not as parameters: only then can SQLite use the indexes that are made for them.
const open = (on: Asked) => sql`${on.stage} <> 'closed'`
const draft = (on: Asked) => sql`${on.stage} IN ('draft', 'in_review', 'approved')`
const past = (on: Asked, today: string) => sql`${on.stage} = 'awaiting_response' AND ${on.replyDueOn} < ${today}`
export const isOpen = open(request)
export const isDraft = draft(request)
/** A date of ours that can still be kept. */
export const isOurs = sql`${request.nextWhose} = 'requester' AND ${request.nextState} = 'open' AND ${request.stage} <> 'closed'`
/** The authority's time has passed unanswered. */
export const isPast = (today: string) => past(request, today)
export const hasUnread = sql`${request.id} IN (SELECT ${message.requestId} FROM ${message} WHERE ${message.needsTriage} = 1)`

/** "Open" for counting with filters: the plus keeps SQLite from the index of open cases in order, which has to look at each row for the rest. */
export const isOpenToCount = sql`+${request.stage} <> 'closed'`

/** A built-in view as a condition on `request`, as of a day; undefined: all. */
export function viewCondition(view: View, actor: Actor, today: string): SQL | undefined {
  if (view !== 'needs_me') return asOf(request, view, today)
  return and(
    sql`${request.assigneeId} = ${actor.kind === 'person' ? actor.id : ''}`, isOpen,
    sql`((${isOurs}) OR (${isPast(today)}) OR ${isDraft} OR ${hasUnread})`,
  )
}

/** The views that ask nothing but what `request_tally` holds. */
export type TalliedView = Exclude<View, 'needs_me'>

/** The same view as a condition on `request_tally`. */
export function tallyCondition(view: TalliedView, today: string): SQL {
  return asOf(tallied, view, today) ?? sql`1`
}

function asOf(on: Asked, view: TalliedView, today: string): SQL | undefined {
  switch (view) {
    case 'overdue': return past(on, today)
    case 'week': return sql`${open(on)} AND ${on.nextSort} BETWEEN ${today} AND ${daysFrom(today, 6)}`
    case 'waiting': return sql`${on.stage} = 'awaiting_response' AND (${on.replyDueOn} IS NULL OR ${on.replyDueOn} >= ${today})`
    case 'complaints': return sql`${on.stage} = 'in_complaint'`
    case 'drafts': return draft(on)
    case 'open': return open(on)
    case 'all': return undefined
  }
}
