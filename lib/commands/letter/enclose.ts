import { asc, eq } from 'drizzle-orm'
import { letterEnclosure } from '../../db/schema/letter'
import { autosave } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import type { Enclose } from '../../inputs/letter'
import { attachUploads } from '../document/attach-uploads'
import { needDocuments } from '../document/need-documents'
import { openCase } from '../request/open-case'
import { touch } from '../request/touch'
import { needVersion, openDraft } from './open-letter'
import { putEnclosures } from './put-enclosures'

/** Says what goes with a letter, in order: documents of its case, files that went up among them. A change like any other: it withdraws an approval. */
export function enclose(actor: Actor, input: Enclose): { version: number; withdrawn: boolean } {
  return autosave(actor, (tx, record, stamp) => {
    const found = openDraft(tx, actor, input.letterId)
    const { row } = found
    needVersion(row, input.version)
    if (input.uploads.length > 0) openCase(tx, actor, row.requestId, 'add_document')
    const added = attachUploads(tx, record, stamp, actor, { requestId: row.requestId, messageId: null, uploadIds: input.uploads.map((one) => one.uploadId) })
    const wanted = [...input.enclosures, ...input.uploads.map((one, index) => ({ documentId: added[index]?.documentId ?? one.uploadId, as: one.as }))]
    needDocuments(tx, row.requestId, wanted.map((one) => one.documentId))
    const was = tx.select().from(letterEnclosure).where(eq(letterEnclosure.letterId, row.id)).orderBy(asc(letterEnclosure.position)).all()
    const say = (list: readonly { documentId: string; as: string }[]) => list.map((one) => `${one.documentId} ${one.as}`).join('\n')
    if (say(was) === say(wanted)) return { version: row.version, withdrawn: false }
    if (added.length > 0) touch(tx, row.requestId, stamp.at, 'document_added')
    return putEnclosures(tx, record, stamp, found, wanted)
  })
}
