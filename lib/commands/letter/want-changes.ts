import { eq } from 'drizzle-orm'
import { caseSubject } from '../../db/history'
import { letter } from '../../db/schema/letter'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import { touch } from '../request/touch'
import { keepVersion } from './keep-version'
import { moveWithLetter } from './move-with-letter'
import { needVersion, openDraft } from './open-letter'

/** Gives a letter back to its writers, with what to change; its text then is kept as a version. Only while approval is asked. */
export function wantChanges(actor: Actor, input: { letterId: string; version: number; note?: string | undefined }): void {
  transact(actor, (tx, record, stamp) => {
    const { row, of } = openDraft(tx, actor, input.letterId, 'approve_letter')
    if (row.state !== 'in_review') throw new Refusal('wrong_stage')
    needVersion(row, input.version)
    keepVersion(tx, stamp, row, 'changes_wanted')
    tx.update(letter).set({ state: 'draft', changesWanted: true }).where(eq(letter.id, row.id)).run()
    record(caseSubject(row.requestId), 'letter_changes_wanted', { letterId: row.id, purpose: row.purpose, ...(input.note ? { note: input.note } : {}) })
    moveWithLetter(tx, record, of, row.purpose, 'draft')
    touch(tx, row.requestId, stamp.at, 'letter_changes_wanted')
  })
}
