import { asc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { letterEnclosure } from '../../db/schema/letter'
import { document } from '../../db/schema/record'
import { autosave } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import type { Enclose } from '../../inputs/letter'
import { attachUploads } from '../document/attach-uploads'
import { openCase } from '../request/open-case'
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
    return putEnclosures(tx, record, stamp, found, wanted)
  })
}

/** A document stands once in a letter, and is one of its case. */
function needDocuments(tx: Tx, requestId: string, ids: readonly string[]): void {
  const known = ids.length ? tx.select({ id: document.id, requestId: document.requestId }).from(document).where(inArray(document.id, [...ids])).all() : []
  if (new Set(ids).size !== ids.length) throw new Refusal('bad_input')
  if (ids.some((id) => known.find((one) => one.id === id)?.requestId !== requestId)) throw new Refusal('no_such_file')
}
