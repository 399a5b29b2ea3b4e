import { and, eq, inArray, isNull } from 'drizzle-orm'
import { letter } from '../../db/schema/letter'
import { outbox } from '../../db/schema/mail'
import type { Tx } from '../../db/client'
import type { Actor, CaseDeed } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import { openCase } from '../request/open-case'
import type { CaseRow } from '../request/open-case'

export type LetterRow = typeof letter.$inferSelect

/** A letter with its case for a deed on it: NotFound when either does not exist for the actor, `not_allowed` when they see it but may not do this. */
export function openLetter(tx: Tx, actor: Actor, letterId: string, deed: CaseDeed): { row: LetterRow; of: CaseRow } {
  const row = tx.select().from(letter).where(and(eq(letter.id, letterId), isNull(letter.discardedAt))).get()
  if (!row) throw new NotFound()
  return { row, of: openCase(tx, actor, row.requestId, deed) }
}

/** A letter that may still change: it has not left, and no mail with it waits, is under way or may have arrived. Else `wrong_stage`. */
export function openDraft(tx: Tx, actor: Actor, letterId: string, deed: CaseDeed = 'draft_letter'): { row: LetterRow; of: CaseRow } {
  const found = openLetter(tx, actor, letterId, deed)
  if (found.row.state === 'sent' || found.row.state === 'filed' || isLeaving(tx, letterId)) throw new Refusal('wrong_stage')
  return found
}

function isLeaving(tx: Tx, letterId: string): boolean {
  return tx.select({ id: outbox.id }).from(outbox)
    .where(and(eq(outbox.letterId, letterId), inArray(outbox.state, ['queued', 'sending', 'sent', 'unknown']))).get() !== undefined
}

/** Refuses when somebody saved the letter since the version that the actor looked at. */
export function needVersion(row: LetterRow, version: number): void {
  if (row.version !== version) throw new Refusal('changed_meanwhile')
}
