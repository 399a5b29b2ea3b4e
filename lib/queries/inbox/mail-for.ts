import { eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { inbound } from '../../db/schema/inbox'
import { caseFor } from '../../db/scope'
import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'

export type InboundRow = typeof inbound.$inferSelect

/** A mail that exists for the actor: in a case, for whoever sees the case; in none, for those who sort the mail of the house. NotFound otherwise. */
export function mailFor(actor: Actor, inboundId: string): InboundRow {
  const row = db().select().from(inbound).where(eq(inbound.id, inboundId)).get()
  if (!row) throw new NotFound()
  if (row.requestId === null ? mayInHouse(actor, 'sort_mail') : caseFor(db(), actor, { id: row.requestId })) return row
  throw new NotFound()
}
