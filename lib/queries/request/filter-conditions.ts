import { and, eq, isNull, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { db } from '../../db/client'
import { authority } from '../../db/schema/authority'
import { campaign, request, requestSearchRow, requestTag } from '../../db/schema/request'
import type { Actor } from '../../domain/permissions'
import { namedLike } from '../authority/find-authorities'
import type { Due, ListFilter, ListWhose } from './list-filter'
import { matchQuery } from './search-terms'
import { daysFrom, hasUnread, isOpen, isOpenToCount, isPast, viewCondition } from './view-conditions'

/** All that an address of the list asks for, as one condition on `request`: the view, then each filter. What the actor may see comes on top of it. */
export function filterCondition(actor: Actor, filter: ListFilter, today: string): { asked: SQL | undefined; toCount: SQL | undefined } {
  const filters = filtersOf(actor, filter, today)
  const view = viewCondition(filter.view, actor, today)
  return { asked: and(view, filters), toCount: and(filter.view === 'open' ? isOpenToCount : view, filters) }
}

function filtersOf(actor: Actor, filter: ListFilter, today: string): SQL | undefined {
  return and(
    filter.q ? searched(filter.q) : undefined,
    filter.unread ? hasUnread : undefined,
    filter.status ? eq(request.stage, filter.status) : undefined,
    filter.outcome ? eq(request.outcome, filter.outcome) : undefined,
    filter.due ? dueCondition(filter.due, today) : undefined,
    filter.whose ? whoseCondition(filter.whose) : undefined,
    filter.language ? eq(request.language, filter.language) : undefined,
    filter.law ? eq(request.lawId, filter.law) : undefined,
    filter.assignee ? assigneeCondition(filter.assignee, actor) : undefined,
    filter.authority ? authorityCondition(filter.authority) : undefined,
    filter.country ? countryCondition(filter.country) : undefined,
    filter.campaign ? sql`${request.campaignId} IN (SELECT ${campaign.id} FROM ${campaign} WHERE ${campaign.name} = ${filter.campaign} OR ${campaign.id} = ${filter.campaign})` : undefined,
    filter.tag ? sql`${request.id} IN (SELECT ${requestTag.requestId} FROM ${requestTag} WHERE ${requestTag.tag} = ${filter.tag})` : undefined,
  )
}

function searched(typed: string): SQL {
  const match = matchQuery(typed)
  return match === null ? sql`0` : sql`${request.id} IN (SELECT ${requestSearchRow.requestId} FROM ${requestSearchRow} WHERE ${requestSearchRow.rowId} IN (SELECT rowid FROM request_search WHERE request_search MATCH ${match}))`
}

function dueCondition(due: Due, today: string): SQL | undefined {
  switch (due) {
    case 'overdue': return isPast(today)
    case 'today': return and(isOpen, eq(request.nextSort, today))
    case 'week': return sql`${isOpen} AND ${request.nextSort} BETWEEN ${today} AND ${daysFrom(today, 6)}`
    case 'month': return sql`${isOpen} AND ${request.nextSort} BETWEEN ${today} AND ${daysFrom(today, 30)}`
    // The date that stands for none puts them last: there the index finds them.
    case 'none': return and(isNull(request.nextDueOn), eq(request.nextSort, '9999-12-31'))
  }
}

function whoseCondition(whose: ListWhose): SQL {
  return eq(request.nextWhose, whose === 'ours' ? 'requester' : whose === 'theirs' ? 'authority' : 'oversight_body')
}

function assigneeCondition(assignee: string, actor: Actor): SQL {
  if (assignee === 'nobody') return isNull(request.assigneeId)
  return eq(request.assigneeId, assignee === 'me' && actor.kind === 'person' ? actor.id : assignee)
}

/** One authority by its id (whose cases stand in order in an index), else all that words of a name, place or official code find, in any script. */
function authorityCondition(asked: string): SQL {
  const isId = db().select({ id: authority.id }).from(authority).where(eq(authority.id, asked)).get() !== undefined
  return isId ? eq(request.authorityId, asked) : named(asked)
}

// The plus keeps SQLite from sorting all cases of a country to show fifty.
const countryCondition = (country: string): SQL =>
  sql`+${request.authorityId} IN (SELECT ${authority.id} FROM ${authority} WHERE ${authority.country} = ${country.toUpperCase()})`

const named = (typed: string): SQL => sql`${request.authorityId} IN (SELECT ${authority.id} FROM ${authority} WHERE ${namedLike(typed) ?? sql`0`})`
