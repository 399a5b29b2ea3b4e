import { may } from '../../domain/permissions'
import type { Actor, CaseDeed } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import type { Tx } from '../../db/client'
import type { request } from '../../db/schema/request'
import { caseFor } from '../../db/scope'

export type CaseRow = typeof request.$inferSelect

/** The case for a deed: NotFound when it does not exist for the actor, `not_allowed` when they see it but may not do this. */
export function openCase(tx: Tx, actor: Actor, requestId: string, deed: CaseDeed): CaseRow {
  const found = caseFor(tx, actor, { id: requestId })
  if (!found) throw new NotFound()
  if (!may(actor, deed, found.scope)) throw new Refusal('not_allowed')
  return found.row
}
