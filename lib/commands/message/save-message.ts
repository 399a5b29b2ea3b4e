import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import type { DraftRow } from '../../db/message-sheet'
import { messageDraft } from '../../db/schema/outgoing'
import { person } from '../../db/schema/people'
import { autosave } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import type { SaveMessage } from '../../inputs/message'
import { openUnsent } from './open-draft'

const KEPT = ['to', 'subject', 'text', 'quoted'] as const

/** Keeps what somebody writes, outside the history. Refused with `changed_meanwhile` and the other text when somebody else saved since, with wrong_stage when it leaves or has left. `others`: nothing to keep, on a version that the page doesn't know. */
export function saveMessage(actor: Actor, input: SaveMessage): { version: number; savedAt: string; others: boolean } {
  return autosave(actor, (tx, _record, stamp) => {
    const { row } = openUnsent(tx, actor, input.draftId)
    if (KEPT.every((key) => row[key] === input[key])) return { version: row.version, savedAt: row.savedAt, others: row.version !== input.version }
    if (row.version !== input.version) throw new Refusal('changed_meanwhile', theirs(tx, row))
    const { to, subject, text, quoted } = input
    tx.update(messageDraft).set({ to, subject, text, quoted, version: row.version + 1, savedAt: stamp.at, savedBy: stamp.actor }).where(eq(messageDraft.id, row.id)).run()
    return { version: row.version + 1, savedAt: stamp.at, others: false }
  })
}

/** What the other writer saved, for the page that shows both texts. */
function theirs(tx: Tx, row: DraftRow): Record<string, string> {
  const name = tx.select({ name: person.name }).from(person).where(eq(person.id, row.savedBy)).get()?.name ?? ''
  return { version: String(row.version), to: row.to, subject: row.subject, text: row.text, quoted: row.quoted ? 'yes' : 'no', by: name }
}
