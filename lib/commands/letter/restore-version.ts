import { and, eq } from 'drizzle-orm'
import { caseSubject } from '../../db/history'
import { letter, letterVersion } from '../../db/schema/letter'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { indexForSearch, touch } from '../request/touch'
import { keepVersion, letterHash, noteWriter } from './keep-version'
import { needVersion, openDraft } from './open-letter'
import { withdrawApproval } from './withdraw-approval'

/** Brings the text of an earlier version back; the text that it replaces is kept as a version. A change like any other: it withdraws an approval. */
export function restoreVersion(actor: Actor, input: { letterId: string; version: number; no: number }): { version: number } {
  return transact(actor, (tx, record, stamp) => {
    const found = openDraft(tx, actor, input.letterId)
    const { row } = found
    needVersion(row, input.version)
    const kept = tx.select().from(letterVersion).where(and(eq(letterVersion.letterId, row.id), eq(letterVersion.no, input.no))).get()
    if (!kept) throw new NotFound()
    keepVersion(tx, stamp, row, 'restored')
    withdrawApproval(tx, record, stamp, found, 'changed')
    noteWriter(tx, stamp, row.id)
    const { subject, text, fields } = kept
    tx.update(letter).set({ subject, text, fields, version: row.version + 1, savedAt: stamp.at, savedBy: stamp.actor }).where(eq(letter.id, row.id)).run()
    record(caseSubject(row.requestId), 'letter_restored', { letterId: row.id, purpose: row.purpose, version: kept.no, textHash: letterHash(kept) })
    touch(tx, row.requestId, stamp.at, 'letter_restored')
    indexForSearch(tx, row.requestId)
    return { version: row.version + 1 }
  })
}
