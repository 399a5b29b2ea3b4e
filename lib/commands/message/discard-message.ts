import { eq } from 'drizzle-orm'
import { messageDraft, messageEnclosure } from '../../db/schema/outgoing'
import { autosave } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import type { MessageDraftId } from '../../inputs/message'
import { openUnsent } from './open-draft'

/** Puts a message away that has not left; what its mail came to stays in the history. Refuses with wrong_stage when it leaves or has left. */
export function discardMessage(actor: Actor, input: MessageDraftId): { requestId: string } {
  return autosave(actor, (tx, _record, stamp) => {
    const { row } = openUnsent(tx, actor, input.draftId)
    tx.update(messageDraft).set({ discardedAt: stamp.at }).where(eq(messageDraft.id, row.id)).run()
    tx.delete(messageEnclosure).where(eq(messageEnclosure.draftId, row.id)).run()
    return { requestId: row.requestId }
  })
}
