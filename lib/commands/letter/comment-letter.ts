import { and, eq } from 'drizzle-orm'
import { caseSubject, textHash } from '../../db/history'
import { newId } from '../../db/ids'
import { letterComment } from '../../db/schema/letter'
import { actorName, transact, write } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import type { CommentLetter } from '../../inputs/letter'
import { touch } from '../request/touch'
import { openDraft } from './open-letter'

/** A remark on a paragraph of a letter, or on all of it, by whoever may draft it. */
export function commentLetter(actor: Actor, input: CommentLetter): { commentId: string } {
  return transact(actor, (tx, record, stamp) => {
    const { row } = openDraft(tx, actor, input.letterId)
    const id = newId()
    const { paragraph, quoted, text } = input
    tx.insert(letterComment).values({ id, letterId: row.id, paragraph, quoted, text, at: stamp.at, by: stamp.actor }).run()
    record(caseSubject(row.requestId), 'letter_commented', { letterId: row.id, purpose: row.purpose, commentId: id, textHash: textHash(text) })
    touch(tx, row.requestId, stamp.at, 'letter_commented')
    return { commentId: id }
  })
}

/** Marks a remark as dealt with: a working mark, outside the history. Refused (nothing_changed) when it is already. */
export function resolveComment(actor: Actor, input: { letterId: string; commentId: string }): void {
  write((tx, { at }) => {
    const { row } = openDraft(tx, actor, input.letterId)
    const found = tx.select().from(letterComment).where(and(eq(letterComment.id, input.commentId), eq(letterComment.letterId, row.id))).get()
    if (!found) throw new NotFound()
    if (found.resolvedAt) throw new Refusal('nothing_changed')
    tx.update(letterComment).set({ resolvedAt: at, resolvedBy: actorName(actor) }).where(eq(letterComment.id, found.id)).run()
  })
}
