import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { request } from '../../db/schema/request'
import type { Actor } from '../../domain/permissions'

export type TodayScope = 'mine' | 'team'
/** Rows that a group of Today shows before "Show all in list". */
export const SHOWN = 5

/** What Today looks at among the cases in sight: mine is what I have in hand, or began and nobody has yet; team is all (undefined). */
export function todayScope(actor: Actor, scope: TodayScope): SQL | undefined {
  if (scope === 'team' || actor.kind !== 'person') return undefined
  return sql`(${request.assigneeId} = ${actor.id} OR (${request.assigneeId} IS NULL AND ${request.createdBy} = ${actor.id}))`
}

/** Which scope a person begins with: who answers for the team sees the team. */
export function firstScope(actor: Actor): TodayScope {
  return actor.kind === 'person' && (actor.role === 'staff' || actor.role === 'volunteer') ? 'mine' : 'team'
}
