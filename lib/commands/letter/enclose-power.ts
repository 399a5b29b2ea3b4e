import { and, asc, desc, eq } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { newId } from '../../db/ids'
import { letterEnclosure } from '../../db/schema/letter'
import { requester } from '../../db/schema/people'
import { document, file } from '../../db/schema/record'
import { autosave } from '../../db/transact'
import type { Recorder, Stamp } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import { isThere } from '../../files/settle'
import { keepDocument } from '../document/keep-document'
import { openCase } from '../request/open-case'
import { needVersion, openDraft } from './open-letter'
import { putEnclosures } from './put-enclosures'

/**
 * Encloses the proof of power that the letter's requester keeps (LPAC 5.3), last of the enclosures. The same bytes become a document of the case unless it has them. An
 * approval is withdrawn, as by any enclosure. Refuses with no_such_file where no proof is kept, and with nothing_changed where it is enclosed.
 */
export function enclosePower(actor: Actor, input: { letterId: string; version: number }): { version: number; withdrawn: boolean } {
  return autosave(actor, (tx, record, stamp) => {
    const found = openDraft(tx, actor, input.letterId)
    const { row } = found
    needVersion(row, input.version)
    const kept = tx.select({ sha256: requester.powerSha256, filename: requester.powerFilename }).from(requester).where(eq(requester.id, row.requesterId)).get()
    if (!kept?.sha256 || !isThere(kept.sha256)) throw new Refusal('no_such_file')
    const documentId = documentOf(tx, row.requestId, kept.sha256) ?? addDocument(tx, record, stamp, actor, { requestId: row.requestId, sha256: kept.sha256, filename: kept.filename ?? '' })
    const was = tx.select({ documentId: letterEnclosure.documentId, as: letterEnclosure.as }).from(letterEnclosure).where(eq(letterEnclosure.letterId, row.id)).orderBy(asc(letterEnclosure.position)).all()
    if (was.some((one) => one.documentId === documentId && one.as === 'proof_of_power')) throw new Refusal('nothing_changed')
    return putEnclosures(tx, record, stamp, found, [...was.filter((one) => one.documentId !== documentId), { documentId, as: 'proof_of_power' }])
  })
}

function documentOf(tx: Tx, requestId: string, sha256: string): string | null {
  return tx.select({ id: document.id }).from(document).where(and(eq(document.requestId, requestId), eq(document.sha256, sha256))).orderBy(desc(document.addedAt)).get()?.id ?? null
}

function addDocument(tx: Tx, record: Recorder, stamp: Stamp, actor: Actor, { requestId, sha256, filename }: { requestId: string; sha256: string; filename: string }): string {
  openCase(tx, actor, requestId, 'add_document')
  const size = tx.select({ size: file.size }).from(file).where(eq(file.sha256, sha256)).get()?.size
  if (size === undefined) throw new Refusal('no_such_file')
  const id = newId()
  keepDocument(tx, record, stamp, { id, requestId, messageId: null, filename, sha256, size })
  return id
}
