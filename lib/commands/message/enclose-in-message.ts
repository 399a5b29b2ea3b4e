import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import { messageDraft, messageEnclosure } from '../../db/schema/outgoing'
import { autosave } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import type { EncloseInMessage } from '../../inputs/message'
import { attachUploads } from '../document/attach-uploads'
import { needDocuments } from '../document/need-documents'
import { openCase } from '../request/open-case'
import { touch } from '../request/touch'
import { openUnsent } from './open-draft'

/** Says what goes with a message, in order: documents of its case, files that went up among them. Refuses with no_such_file, bad_input (one twice), wrong_stage or changed_meanwhile. */
export function encloseInMessage(actor: Actor, input: EncloseInMessage): { version: number } {
  return autosave(actor, (tx, record, stamp) => {
    const { row } = openUnsent(tx, actor, input.draftId)
    if (row.version !== input.version) throw new Refusal('changed_meanwhile')
    if (input.uploadIds.length > 0) openCase(tx, actor, row.requestId, 'add_document')
    const held = tx.select({ id: messageEnclosure.documentId }).from(messageEnclosure).where(eq(messageEnclosure.draftId, row.id)).orderBy(messageEnclosure.position).all().map((one) => one.id)
    const added = attachUploads(tx, record, stamp, actor, { requestId: row.requestId, messageId: null, uploadIds: input.uploadIds }).map((one) => one.documentId)
    const wanted = [...input.documentIds, ...added]
    needDocuments(tx, row.requestId, wanted)
    if (isDeepStrictEqual(held, wanted)) return { version: row.version }
    if (added.length > 0) touch(tx, row.requestId, stamp.at, 'document_added')
    tx.delete(messageEnclosure).where(eq(messageEnclosure.draftId, row.id)).run()
    wanted.forEach((documentId, position) => tx.insert(messageEnclosure).values({ draftId: row.id, documentId, position }).run())
    tx.update(messageDraft).set({ version: row.version + 1, savedAt: stamp.at, savedBy: stamp.actor }).where(eq(messageDraft.id, row.id)).run()
    return { version: row.version + 1 }
  })
}
