import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { inbound } from '../../db/schema/inbox'
import { may, mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import { caseFor } from '../../db/scope'

export type InboundRow = typeof inbound.$inferSelect

/**
 * A mail that came in, for one who may sort it: one that stands in a case exists for those who see the case and is moved by those who may classify there; one that
 * stands in none is for those who sort the mail of the house. NotFound or not_allowed otherwise.
 */
export function openInbound(tx: Tx, actor: Actor, inboundId: string): InboundRow {
  const row = tx.select().from(inbound).where(eq(inbound.id, inboundId)).get()
  if (!row) throw new NotFound()
  if (row.requestId === null) {
    if (!mayInHouse(actor, 'sort_mail')) throw new NotFound()
    return row
  }
  const found = caseFor(tx, actor, { id: row.requestId })
  if (!found) throw new NotFound()
  if (!may(actor, 'classify', found.scope)) throw new Refusal('not_allowed')
  return row
}
