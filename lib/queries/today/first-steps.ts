import { isNull, sql } from 'drizzle-orm'
import { db } from '../../db/client'
import { authority } from '../../db/schema/authority'
import { person } from '../../db/schema/people'
import { request } from '../../db/schema/request'
import { visibleTo } from '../../db/scope'
import type { Actor } from '../../domain/permissions'

export type FirstSteps = { hasCases: boolean; people: number; authorities: number }

/** Whether the actor sees any case yet, and what stands beside: for the first-run checklist. */
export function firstSteps(actor: Actor): FirstSteps {
  const some = db().select({ id: request.id }).from(request).where(visibleTo(actor)).limit(1).get()
  return {
    hasCases: some !== undefined,
    people: db().select({ n: sql<number>`count(*)` }).from(person).where(isNull(person.disabledAt)).get()?.n ?? 0,
    authorities: db().select({ n: sql<number>`count(*)` }).from(authority).get()?.n ?? 0,
  }
}
