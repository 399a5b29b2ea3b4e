import { eq } from 'drizzle-orm'
import { caseSubject } from '../../db/history'
import { letter } from '../../db/schema/letter'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import { approvedHash } from '../../letters/approved-hash'
import { checkLetter } from '../../letters/check'
import type { Finding } from '../../letters/check'
import { letterSheet } from '../../queries/letter/letter-sheet'
import { touch } from '../request/touch'
import { isFourEyes, isWriter } from './four-eyes'
import { keepVersion } from './keep-version'
import { ruleOf } from './letter-rule'
import { moveWithLetter } from './move-with-letter'
import { needVersion, openDraft } from './open-letter'

/**
 * Approves a letter as it stands: the SHA-256 over text, addressee, channel, attachments, language and law version is kept, and any change withdraws it.
 * Refused with `four_eyes` for whoever wrote in it, and with the article while something that the law wants is missing (missing_fields, enclosure_missing).
 */
export function approveLetter(actor: Actor, input: { letterId: string; version: number }): void {
  transact(actor, (tx, record, stamp) => {
    const { row, of } = openDraft(tx, actor, input.letterId, 'approve_letter')
    if (row.state !== 'in_review') throw new Refusal('wrong_stage')
    needVersion(row, input.version)
    if (isFourEyes(tx) && isWriter(tx, row.id, stamp.actor)) throw new Refusal('four_eyes')
    const sheet = letterSheet(tx, row.id)
    const [first] = checkLetter(sheet, ruleOf(sheet)).blocking
    if (first) throw refusalOf(first)
    const hash = approvedHash(sheet)
    keepVersion(tx, stamp, row, 'approved')
    tx.update(letter).set({
      state: 'approved', changesWanted: false, lawVersion: sheet.lawVersion, approvedHash: hash, approvedAt: stamp.at, approvedBy: stamp.actor,
    }).where(eq(letter.id, row.id)).run()
    record(caseSubject(row.requestId), 'letter_approved', { letterId: row.id, purpose: row.purpose, hash })
    moveWithLetter(tx, record, of, row.purpose, 'approved')
    touch(tx, row.requestId, stamp.at, 'letter_approved')
  })
}

function refusalOf({ code, cite, field }: Finding): Refusal {
  const article = cite ?? ''
  switch (code) {
    case 'channel_lacking': return new Refusal('channel_lacking', { article })
    case 'enclosure_missing': return new Refusal('enclosure_missing', { article })
    case 'law_not_in_force': return new Refusal('no_version_loaded')
    case 'template_error': return new Refusal('template_error', { where: field ?? '' })
    default: return new Refusal('missing_fields', { article, fields: field ?? '' })
  }
}
