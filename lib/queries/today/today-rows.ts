import { and, eq } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { db } from '../../db/client'
import { authority } from '../../db/schema/authority'
import { person } from '../../db/schema/people'
import { request } from '../../db/schema/request'
import { visibleTo } from '../../db/scope'
import type { Actor } from '../../domain/permissions'
import { putOffDays } from '../../domain/request/put-off'
import { authorityNames } from '../authority/authority-names'
import type { OfficialName } from '../authority/authority-names'
import { SHOWN } from './today-scope'

/** What every row of Today shows of its case. */
export type TodayCase = { id: string; ref: string; title: string; language: string; authority: OfficialName; assignee: string | null }
/** A row that its reader may put off, and from which to which calendar date; null where a date of ours is too near. */
export type PutOff = { putOff: { first: string; last: string } | null }
export type TodayGroup<Row> = { total: number; rows: Row[] }

const COLUMNS = {
  id: request.id, ref: request.ref, title: request.title, language: request.language, authorityId: request.authorityId, sortName: authority.sortName,
  ownLanguage: authority.language, assignee: person.name, stage: request.stage, nextDueOn: request.nextDueOn, nextRule: request.nextRule,
  nextWhose: request.nextWhose, replyDueOn: request.replyDueOn, silenceFrom: request.silenceFrom, createdAt: request.createdAt, lastEventAt: request.lastEventAt,
}
export type TodayColumns = ReturnType<typeof firstCases>[number]

/** The first cases in sight that meet a condition, in an order. */
export function firstCases(actor: Actor, asked: SQL | undefined, order: readonly SQL[], limit = SHOWN) {
  return db().select(COLUMNS).from(request)
    .innerJoin(authority, eq(authority.id, request.authorityId)).leftJoin(person, eq(person.id, request.assigneeId))
    .where(and(visibleTo(actor), asked)).orderBy(...order).limit(limit).all()
}

/** The part of a row that every group shows, with the authority's name for the reader. */
export function asTodayCases(rows: readonly TodayColumns[], language: string): TodayCase[] {
  const names = authorityNames(rows.map((row) => row.authorityId), language)
  return rows.map((row) => ({
    id: row.id, ref: row.ref, title: row.title, language: row.language, assignee: row.assignee,
    authority: names.get(row.authorityId) ?? { name: row.sortName, language: row.ownLanguage },
  }))
}

/** How long a row may be put off, by the date of ours that stands next; what the case's other dates say is asked when it is done. */
export function asPutOff(row: TodayColumns, today: string): PutOff {
  return { putOff: putOffDays(today, row.nextWhose === 'requester' ? [{ dueOn: row.nextDueOn, latestUntil: null }] : []) }
}
