import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { db } from '../../db/client'
import { authority } from '../../db/schema/authority'
import { person } from '../../db/schema/people'
import { message } from '../../db/schema/record'
import { campaign, request } from '../../db/schema/request'
import { visibleParts, visibleTo } from '../../db/scope'
import type { Actor } from '../../domain/permissions'
import { caseStatus } from '../../domain/request/status'
import type { CaseStatus } from '../../domain/request/status'
import { authorityNames } from '../authority/authority-names'
import type { OfficialName } from '../authority/authority-names'
import { filterCondition } from './filter-conditions'
import { asksOnlyView } from './list-filter'
import type { Cursor, ListFilter, View } from './list-filter'
import { viewCondition } from './view-conditions'
import { viewTotal } from './view-counts'

export const PAGE_SIZE = 50

/** A row of the list: codes and calendar dates; `lastEventAt` is an instant. */
export type ListRow = {
  id: string; ref: string; title: string; language: string; restricted: boolean
  authority: OfficialName; place: string | null; placeLanguage: string
  status: CaseStatus; unread: boolean
  next: { on: string; rule: string; whose: string; state: string } | null
  assignee: string | null; campaign: string | null
  lastEventAt: string; lastEventType: string; stage: string
}

export type RequestList = { rows: ListRow[]; total: number; previous: Cursor | null; next: Cursor | null }

/** One page of the requests that the actor may see, soonest deadline first, with the exact count. Four statements, whatever the number of cases. */
export function requestList(actor: Actor, filter: ListFilter, language: string, today: string): RequestList {
  const { asked, toCount } = filterCondition(actor, filter, today)
  const total = asksOnlyView(filter) ? countOfView(actor, filter.view, today) : countOf(actor, toCount)
  const wanted = and(visibleTo(actor), asked)
  const back = filter.before !== null && filter.after === null
  const found = page(wanted, filter.after ?? filter.before, back)
  const more = found.length > PAGE_SIZE
  const rows = back ? found.slice(0, PAGE_SIZE).reverse() : found.slice(0, PAGE_SIZE)
  const cursor = (row: (typeof rows)[number] | undefined): Cursor | null => (row ? { sort: row.sort, id: row.id } : null)
  const names = authorityNames(rows.map((row) => row.authorityId), language)
  const unread = unreadAmong(rows.map((row) => row.id))
  return {
    total,
    previous: (back ? more : filter.after !== null) ? cursor(rows[0]) : null,
    next: (back ? true : more) ? cursor(rows.at(-1)) : null,
    rows: rows.map((row): ListRow => ({
      id: row.id, ref: row.ref, title: row.title, language: row.language, restricted: row.restricted, stage: row.stage,
      authority: names.get(row.authorityId) ?? { name: row.sortName, language: row.placeLanguage }, place: row.place, placeLanguage: row.placeLanguage,
      status: caseStatus({ ...row, needsTriage: unread.has(row.id) }, today), unread: unread.has(row.id),
      next: row.nextDueOn ? { on: row.nextDueOn, rule: row.nextRule ?? '', whose: row.nextWhose ?? '', state: row.nextState ?? '' } : null,
      assignee: row.assignee, campaign: row.campaign, lastEventAt: row.lastEventAt, lastEventType: row.lastEventType,
    })),
  }
}

function countOfView(actor: Actor, view: View, today: string): number {
  const total = viewTotal(actor, view, today)
  return total ? db().get<{ n: number }>(sql`SELECT ${total} AS n`).n : countOf(actor, viewCondition(view, actor, today))
}

/** Exactly how many cases meet a condition, for this actor, in one statement. */
export function countOf(actor: Actor, asked: SQL | undefined): number {
  const parts = visibleParts(actor).map((part) => sql`(SELECT count(*) FROM ${request} WHERE ${and(part, asked)})`)
  return db().get<{ n: number }>(sql`SELECT ${sql.join(parts, sql` + `)} AS n`).n
}

function page(wanted: SQL | undefined, from: Cursor | null, back: boolean) {
  const beyond = from && (back
    ? sql`(${request.nextSort}, ${request.id}) < (${from.sort}, ${from.id})`
    : sql`(${request.nextSort}, ${request.id}) > (${from.sort}, ${from.id})`)
  const order = back ? [desc(request.nextSort), desc(request.id)] : [asc(request.nextSort), asc(request.id)]
  return db().select({
    id: request.id, ref: request.ref, title: request.title, language: request.language, restricted: request.restricted, stage: request.stage,
    outcome: request.outcome, replyDueOn: request.replyDueOn, silenceFrom: request.silenceFrom, sort: request.nextSort,
    nextDueOn: request.nextDueOn, nextRule: request.nextRule, nextWhose: request.nextWhose, nextState: request.nextState,
    lastEventAt: request.lastEventAt, lastEventType: request.lastEventType, authorityId: request.authorityId,
    sortName: authority.sortName, place: authority.place, placeLanguage: authority.language, assignee: person.name, campaign: campaign.name,
  }).from(request)
    .innerJoin(authority, eq(authority.id, request.authorityId))
    .leftJoin(person, eq(person.id, request.assigneeId))
    .leftJoin(campaign, eq(campaign.id, request.campaignId))
    .where(and(wanted, beyond ?? undefined)).orderBy(...order).limit(PAGE_SIZE + 1).all()
}

/** Which of these cases hold a reply that nobody has classified. */
export function unreadAmong(requestIds: readonly string[]): Set<string> {
  if (requestIds.length === 0) return new Set()
  const rows = db().selectDistinct({ id: message.requestId }).from(message)
    .where(and(inArray(message.requestId, [...requestIds]), sql`${message.needsTriage} = 1`)).all()
  return new Set(rows.map((row) => row.id))
}
