import { and, eq, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { maySee } from '../domain/permissions'
import type { Actor, CaseScope } from '../domain/permissions'
import type { Db, Tx } from './client'
import { prepared } from './prepared'
import { request, requestMember, requestTally } from './schema/request'

// Asked of the few restricted cases one by one; where membership is all that counts it is one list, which can lead the search.
const isMember = (personId: string) =>
  sql`EXISTS (SELECT 1 FROM ${requestMember} WHERE ${requestMember.requestId} = ${request.id} AND ${requestMember.personId} = ${personId})`
const amongMine = (personId: string) =>
  sql`${request.id} IN (SELECT ${requestMember.requestId} FROM ${requestMember} WHERE ${requestMember.personId} = ${personId})`
const unrestricted = sql`${request.restricted} = 0`

/**
 * The cases that exist for this actor, as conditions on `request` that no case meets twice: the same rule as `maySee`, said to the database. Counted one by
 * one they need the index only, where their OR would look at every row.
 */
export function visibleParts(actor: Actor): SQL[] {
  if (actor.kind !== 'person') return [sql`1`]
  const open = actor.role === 'volunteer' ? [amongMine(actor.id)]
    : actor.role === 'observer' ? [amongMine(actor.id), sql`${unrestricted} AND ${request.publishedAt} IS NOT NULL AND NOT ${isMember(actor.id)}`]
    : [unrestricted, sql`${request.restricted} = 1 AND ${isMember(actor.id)}`]
  return actor.partnerId === null ? open : open.map((part) => sql`${request.partnerId} = ${actor.partnerId} AND ${part}`)
}

/**
 * The same in two halves, for those who see whole kinds of cases: a condition on `request_tally`, and the cases besides, as a condition on `request` (null:
 * none). Null for volunteers and observers, who see cases one by one.
 */
export function visibleTally(actor: Actor): { tally: SQL; besides: SQL | null } | null {
  if (actor.kind !== 'person') return { tally: sql`1`, besides: null }
  if (actor.role === 'volunteer' || actor.role === 'observer') return null
  const own = actor.partnerId === null ? sql`1` : sql`${requestTally.partnerId} = ${actor.partnerId}`
  return { tally: sql`${requestTally.restricted} = 0 AND ${own}`, besides: visibleParts(actor)[1] ?? null }
}

/** The cases that exist for this actor, as one condition on `request`. Undefined: all. */
export function visibleTo(actor: Actor): SQL | undefined {
  return actor.kind === 'person' ? or(...visibleParts(actor)) : undefined
}

const of = sql.placeholder
const byId = prepared((on) => on.select().from(request).where(eq(request.id, of('id'))).prepare())
const byRef = prepared((on) => on.select().from(request).where(eq(request.ref, of('ref'))).prepare())
const memberOf = prepared((on) => on.select({ at: requestMember.since }).from(requestMember)
  .where(and(eq(requestMember.requestId, of('id')), eq(requestMember.personId, of('personId')))).prepare())

/** The case with what the rules ask of it, or null when it does not exist for this actor. */
export function caseFor(tx: Db | Tx, actor: Actor, key: { id: string } | { ref: string }): { row: typeof request.$inferSelect; scope: CaseScope } | null {
  const row = 'id' in key ? byId(tx).get(key) : byRef(tx).get(key)
  if (!row) return null
  const isMember = actor.kind === 'person' && memberOf(tx).get({ id: row.id, personId: actor.id }) !== undefined
  const scope = { restricted: row.restricted, partnerId: row.partnerId, published: row.publishedAt !== null, isMember }
  return maySee(actor, scope) ? { row, scope } : null
}
