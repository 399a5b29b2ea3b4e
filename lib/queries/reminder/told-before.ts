import { sql } from 'drizzle-orm'
import { db } from '../../db/client'
import { notice, noticeItem } from '../../db/schema/mail'
import { requestMember } from '../../db/schema/request'

/** Cases are asked about so many at a time: SQLite takes only so many values. */
const SOME = 500

/** When digests before a day last told each person of each date, by `toldKey`. */
export function toldBefore(requestIds: readonly string[], on: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const some of inParts(requestIds)) {
    const rows = db().all<{ personId: string; requestId: string; rule: string; dueOn: string; lastOn: string }>(sql`
      SELECT n.person_id AS personId, i.request_id AS requestId, i.rule, i.due_on AS dueOn, max(n."on") AS lastOn FROM ${noticeItem} i JOIN ${notice} n ON n.id = i.notice_id
      WHERE i.request_id IN ${some} AND i.rule IS NOT NULL AND n.kind = 'digest' AND n.state <> 'withdrawn' AND n."on" < ${on}
      GROUP BY n.person_id, i.request_id, i.rule, i.due_on`)
    for (const row of rows) found.set(toldKey(row.personId, row), row.lastOn)
  }
  return found
}

/** A person and a date of a case, as one key. */
export const toldKey = (personId: string, date: { requestId: string; rule: string; dueOn: string }): string => `${personId} ${date.requestId} ${date.rule} ${date.dueOn}`

/** The members of some cases. */
export function membersOf(requestIds: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const some of inParts(requestIds)) {
    const rows = db().all<{ requestId: string; personId: string }>(sql`SELECT request_id AS requestId, person_id AS personId FROM ${requestMember} WHERE request_id IN ${some}`)
    for (const row of rows) found.set(row.requestId, [...(found.get(row.requestId) ?? []), row.personId])
  }
  return found
}

function* inParts(ids: readonly string[]): Generator<string[]> {
  const all = [...new Set(ids)]
  for (let from = 0; from < all.length; from += SOME) yield all.slice(from, from + SOME)
}
