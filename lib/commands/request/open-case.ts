import { eq, sql } from 'drizzle-orm'
import { may } from '../../domain/permissions'
import type { Actor, CaseDeed } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import type { Tx } from '../../db/client'
import { prepared } from '../../db/prepared'
import { request } from '../../db/schema/request'
import { caseFor } from '../../db/scope'

export type CaseRow = typeof request.$inferSelect

const rowOf = prepared((on) => on.select().from(request).where(eq(request.id, sql.placeholder('id'))).prepare())

/** The row of a case as it stands now, inside the transaction that works on it. */
export function currentRow(tx: Tx, requestId: string): CaseRow {
  const row = rowOf(tx).get({ id: requestId })
  if (!row) throw new NotFound()
  return row
}

/** The case for a deed: NotFound when it does not exist for the actor, `not_allowed` when they see it but may not do this. */
export function openCase(tx: Tx, actor: Actor, requestId: string, deed: CaseDeed): CaseRow {
  const found = caseFor(tx, actor, { id: requestId })
  if (!found) throw new NotFound()
  if (!may(actor, deed, found.scope)) throw new Refusal('not_allowed')
  return found.row
}
