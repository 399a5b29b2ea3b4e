import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import type { DraftRow } from '../../db/message-sheet'
import { outbox } from '../../db/schema/mail'
import { messageDraft } from '../../db/schema/outgoing'
import type { Actor, CaseDeed } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import { openCase } from '../request/open-case'
import type { CaseRow } from '../request/open-case'

/** A message with its case for a deed on it: NotFound when either does not exist for the actor, `not_allowed` when they see it but may not do this. */
export function openMessage(tx: Tx, actor: Actor, draftId: string, deed: CaseDeed): { row: DraftRow; of: CaseRow } {
  const row = tx.select().from(messageDraft).where(and(eq(messageDraft.id, draftId), isNull(messageDraft.discardedAt))).get()
  if (!row) throw new NotFound()
  return { row, of: openCase(tx, actor, row.requestId, deed) }
}

/** A message that may still change: it has not left, and its mail neither waits nor is under way nor may have arrived. Else `wrong_stage`. */
export function openUnsent(tx: Tx, actor: Actor, draftId: string, deed: CaseDeed = 'draft_letter'): { row: DraftRow; of: CaseRow } {
  const found = openMessage(tx, actor, draftId, deed)
  if (found.row.messageId !== null || isLeaving(tx, found.row)) throw new Refusal('wrong_stage')
  return found
}

/** Whether its mail waits, is under way, has left, or may have. */
export function isLeaving(tx: Tx, row: Pick<DraftRow, 'outboxId'>): boolean {
  const state = row.outboxId ? tx.select({ state: outbox.state }).from(outbox).where(eq(outbox.id, row.outboxId)).get()?.state : undefined
  return state !== undefined && state !== 'failed' && state !== 'cancelled'
}
