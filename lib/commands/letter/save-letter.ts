import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { letter } from '../../db/schema/letter'
import { person } from '../../db/schema/people'
import { autosave } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import type { SaveLetter } from '../../inputs/letter'
import { keepVersion, noteWriter, sameFields } from './keep-version'
import { letterSheet } from '../../queries/letter/letter-sheet'
import { indexForSearch } from '../request/touch'
import { needLanguage, ruleOf } from './letter-rule'
import { openDraft } from './open-letter'
import type { LetterRow } from './open-letter'
import { withdrawApproval } from './withdraw-approval'

const KEPT = ['subject', 'text', 'language', 'addressee', 'addresseeName', 'addresseeAddress', 'email', 'channel'] as const

/**
 * Keeps what somebody writes, outside the history; any change withdraws an approval, which is recorded, once. Refused with `changed_meanwhile` and the other
 * text when somebody else saved since; the text of another hand is kept as a version before it is written over. `others`: nothing to keep, on a version that the page doesn't know.
 */
export function saveLetter(actor: Actor, input: SaveLetter): { version: number; savedAt: string; withdrawn: boolean; others: boolean } {
  return autosave(actor, (tx, record, stamp) => {
    const found = openDraft(tx, actor, input.letterId)
    const { row } = found
    const next = { ...input, email: input.email || null }
    const changed = KEPT.some((key) => row[key] !== next[key]) || !sameFields(row.fields, next.fields)
    if (!changed) return { version: row.version, savedAt: row.savedAt, withdrawn: false, others: row.version !== input.version }
    if (row.version !== input.version) throw new Refusal('changed_meanwhile', theirs(tx, row))
    if (row.language !== next.language) needLanguage(ruleOf(letterSheet(tx, row.id)), next.language)
    if (row.savedBy !== stamp.actor) keepVersion(tx, stamp, row, 'other_hand')
    const withdrawn = withdrawApproval(tx, record, stamp, found, 'changed')
    noteWriter(tx, stamp, row.id)
    const { subject, text, fields, language, addressee, addresseeName, addresseeAddress, email, channel } = next
    const kept = { subject, text, fields, language, addressee, addresseeName, addresseeAddress, email, channel, version: row.version + 1, savedAt: stamp.at, savedBy: stamp.actor }
    tx.update(letter).set(kept).where(eq(letter.id, row.id)).run()
    indexForSearch(tx, row.requestId)
    return { version: kept.version, savedAt: stamp.at, withdrawn, others: false }
  })
}

/** What the other writer saved, for the page that shows both texts. */
function theirs(tx: Tx, row: LetterRow): Record<string, string> {
  const name = tx.select({ name: person.name }).from(person).where(eq(person.id, row.savedBy)).get()?.name ?? ''
  return { version: String(row.version), subject: row.subject, text: row.text, fields: JSON.stringify(row.fields), by: name, at: row.savedAt }
}
