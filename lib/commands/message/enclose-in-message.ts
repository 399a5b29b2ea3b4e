import { eq, inArray } from 'drizzle-orm'
import { messageDraft, messageEnclosure } from '../../db/schema/outgoing'
import { document } from '../../db/schema/record'
import { autosave } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import type { EncloseInMessage } from '../../inputs/message'
import { attachUploads } from '../document/attach-uploads'
import { openCase } from '../request/open-case'
import { openUnsent } from './open-draft'

/** Says what goes with a message, in order: documents of its case, files that went up among them. Refuses with no_such_file, bad_input (one twice), wrong_stage or changed_meanwhile. */
export function encloseInMessage(actor: Actor, input: EncloseInMessage): { version: number } {
  return autosave(actor, (tx, record, stamp) => {
    const { row } = openUnsent(tx, actor, input.draftId)
    if (row.version !== input.version) throw new Refusal('changed_meanwhile')
    if (input.uploadIds.length > 0) openCase(tx, actor, row.requestId, 'add_document')
    const added = attachUploads(tx, record, stamp, actor, { requestId: row.requestId, messageId: null, uploadIds: input.uploadIds }).map((one) => one.documentId)
    const wanted = [...input.documentIds, ...added]
    const known = wanted.length ? tx.select({ id: document.id, requestId: document.requestId }).from(document).where(inArray(document.id, wanted)).all() : []
    if (new Set(wanted).size !== wanted.length) throw new Refusal('bad_input')
    if (wanted.some((id) => known.find((one) => one.id === id)?.requestId !== row.requestId)) throw new Refusal('no_such_file')
    tx.delete(messageEnclosure).where(eq(messageEnclosure.draftId, row.id)).run()
    wanted.forEach((documentId, position) => tx.insert(messageEnclosure).values({ draftId: row.id, documentId, position }).run())
    tx.update(messageDraft).set({ version: row.version + 1, savedAt: stamp.at, savedBy: stamp.actor }).where(eq(messageDraft.id, row.id)).run()
    return { version: row.version + 1 }
  })
}
