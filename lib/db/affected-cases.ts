import { and, asc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { CaseParts } from './case-dates'
import type { Db, Tx } from './client'
import { authority } from './schema/authority'
import { requester } from './schema/people'
import { clockFact, deadline, handSetDate, request } from './schema/request'

/** Which cases a change can move: those of some calendars (null: all), with a clock fact between two years. */
export type Reach = { calendars: readonly string[] | null; fromYear: number; toYear: number }
/** A case with all that its dates are computed from, and how they stand. */
export type AffectedCase = CaseParts & { row: typeof request.$inferSelect; zone: string; kept: (typeof deadline.$inferSelect)[] }

/** A term runs on from the fact that began it: the longest one of any law ends within five years. */
const LONGEST_YEARS = 5

/** The reach of one year of a calendar: its own cases and those of the calendars that inherit from it. */
export function reachOfYear(inheriting: readonly string[], year: number): Reach {
  return { calendars: inheriting, fromYear: year - LONGEST_YEARS, toYear: year }
}

/** The reach of the law data: every case. */
export const REACH_ALL: Reach = { calendars: null, fromYear: 0, toYear: 9999 }

function within({ calendars, fromYear, toYear }: Reach): SQL | undefined {
  const day = sql`coalesce(${clockFact.on}, ${clockFact.at}, ${clockFact.earliest})`
  const from = String(fromYear).padStart(4, '0'), to = `${String(toYear).padStart(4, '0')}-12-31T24`
  const dated = sql`EXISTS (SELECT 1 FROM ${clockFact} WHERE ${clockFact.requestId} = ${request.id} AND ${clockFact.withdrawnAt} IS NULL AND ${day} >= ${from} AND ${day} <= ${to})`
  return calendars === null ? dated : and(or(inArray(request.calendarId, [...calendars]), inArray(request.requesterCalendar, [...calendars])), dated)
}

/** How many cases a change reaches. */
export function countAffected(tx: Db | Tx, reach: Reach): number {
  return tx.select({ n: sql<number>`count(*)` }).from(request).where(within(reach)).get()?.n ?? 0
}

/** The ids of the next cases that a change reaches, in order, after one of them. */
export function affectedIds(tx: Db | Tx, reach: Reach, after: string, limit: number): string[] {
  return tx.select({ id: request.id }).from(request).where(and(gt(request.id, after), within(reach))).orderBy(asc(request.id)).limit(limit).all().map(({ id }) => id)
}

/** The next cases that a change reaches, in order of their ids, after one of them. Four statements, whatever their number. */
export function affectedCases(tx: Db | Tx, reach: Reach, after: string, limit: number): AffectedCase[] {
  const rows = tx.select({ row: request, zone: authority.zone, kind: requester.kind }).from(request)
    .innerJoin(authority, eq(authority.id, request.authorityId)).innerJoin(requester, eq(requester.id, request.requesterId))
    .where(and(gt(request.id, after), within(reach))).orderBy(asc(request.id)).limit(limit).all()
  const ids = rows.map(({ row }) => row.id)
  if (ids.length === 0) return []
  const facts = tx.select().from(clockFact).where(and(inArray(clockFact.requestId, ids), isNull(clockFact.withdrawnAt))).orderBy(clockFact.recordedAt, sql`${clockFact}.rowid`).all()
  const handSet = tx.select().from(handSetDate).where(and(inArray(handSetDate.requestId, ids), isNull(handSetDate.withdrawnAt))).all()
  const kept = tx.select().from(deadline).where(inArray(deadline.requestId, ids)).all()
  const factsOf = byCase(facts), handSetOf = byCase(handSet), keptOf = byCase(kept)
  return rows.map(({ row, zone, kind }) => ({ row, zone, kind, facts: factsOf.get(row.id) ?? [], handSet: handSetOf.get(row.id) ?? [], kept: keptOf.get(row.id) ?? [] }))
}

function byCase<T extends { requestId: string }>(list: readonly T[]): Map<string, T[]> {
  const cases = new Map<string, T[]>()
  for (const one of list) cases.set(one.requestId, [...(cases.get(one.requestId) ?? []), one])
  return cases
}
