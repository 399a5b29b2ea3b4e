import { and, eq, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { maySee } from '../domain/permissions'
import type { Actor, CaseScope } from '../domain/permissions'
import type { Db, Tx } from './client'
import { request, requestMember } from './schema/request'

// Not EXISTS: it would be asked of every row, where this list is read once and can lead the search.
const memberOf = (personId: string) =>
  sql`${request.id} IN (SELECT ${requestMember.requestId} FROM ${requestMember} WHERE ${requestMember.personId} = ${personId})`

/** The cases that exist for this actor, as a condition on `request`: the same rule as `maySee`, said to the database. Undefined: all. */
export function visibleTo(actor: Actor): SQL | undefined {
  if (actor.kind !== 'person') return undefined
  const mine = memberOf(actor.id)
  const open = actor.role === 'volunteer' ? mine
    : actor.role === 'observer' ? or(mine, and(eq(request.restricted, false), sql`${request.publishedAt} IS NOT NULL`))
    : or(eq(request.restricted, false), mine)
  return actor.partnerId === null ? open : and(eq(request.partnerId, actor.partnerId), open)
}

/** The case with what the rules ask of it, or null when it does not exist for this actor. */
export function caseFor(tx: Db | Tx, actor: Actor, key: { id: string } | { ref: string }): { row: typeof request.$inferSelect; scope: CaseScope } | null {
  const row = tx.select().from(request).where('id' in key ? eq(request.id, key.id) : eq(request.ref, key.ref)).get()
  if (!row) return null
  const isMember = actor.kind === 'person' && tx.select({ at: requestMember.since }).from(requestMember)
    .where(and(eq(requestMember.requestId, row.id), eq(requestMember.personId, actor.id))).get() !== undefined
  const scope = { restricted: row.restricted, partnerId: row.partnerId, published: row.publishedAt !== null, isMember }
  return maySee(actor, scope) ? { row, scope } : null
}
