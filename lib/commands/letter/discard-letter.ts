import { eq } from 'drizzle-orm'
import { caseSubject } from '../../db/history'
import { letter } from '../../db/schema/letter'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { indexForSearch, touch } from '../request/touch'
import { moveWithLetter } from './move-with-letter'
import { openDraft } from './open-letter'

/** Puts a letter that has not left away; what happened to it stays in the history. One that was approved only by those who may approve. */
export function discardLetter(actor: Actor, input: { letterId: string; why?: string | undefined }): { requestId: string } {
  return transact(actor, (tx, record, stamp) => {
    const { row, of } = openDraft(tx, actor, input.letterId)
    if (row.state === 'approved') openDraft(tx, actor, input.letterId, 'approve_letter')
    tx.update(letter).set({ discardedAt: stamp.at }).where(eq(letter.id, row.id)).run()
    record(caseSubject(row.requestId), 'letter_discarded', { letterId: row.id, purpose: row.purpose, ...(input.why ? { why: input.why } : {}) })
    moveWithLetter(tx, record, of, row.purpose, 'draft')
    touch(tx, row.requestId, stamp.at, 'letter_discarded')
    indexForSearch(tx, row.requestId)
    return { requestId: row.requestId }
  })
}
