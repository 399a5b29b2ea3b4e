import { today } from '../../clock'
import { zoneOf } from '../../db/case-dates'
import type { Tx } from '../../db/client'
import { letterSheet } from '../../db/letter-sheet'
import type { Actor } from '../../domain/permissions'
import { purposeRule } from '../../domain/letter/purposes'
import { NotFound, Refusal } from '../../domain/refusal'
import { approvedHash } from '../../letters/approved-hash'
import { checkLetter } from '../../letters/check'
import type { Finding } from '../../letters/check'
import type { LetterSheet } from '../../letters/sheet'
import { openCase } from '../request/open-case'
import type { CaseRow } from '../request/open-case'
import { openLetter } from './open-letter'
import type { LetterRow } from './open-letter'

export type Leaver = { row: LetterRow; of: CaseRow; sheet: LetterSheet; day: string }

/**
 * The one gate through which a letter leaves, whatever the door: approved and unchanged since, its law in force on the day, nothing missing that it or the law wants,
 * by the channel that was approved and that the authority has. Refuses with wrong_stage, not_approved, no_version_loaded, missing_fields, enclosure_missing or
 * channel_lacking.
 */
export function mayLeave(tx: Tx, actor: Actor, letterId: string, deed: 'send' | 'file'): Leaver {
  const { row, of } = openLetter(tx, actor, letterId, deed)
  if (row.purpose.startsWith('complaint_')) openCase(tx, actor, of.id, 'complain')
  if (row.state === 'sent' || row.state === 'filed') throw new Refusal('wrong_stage')
  if (row.state !== 'approved' || row.approvedHash === null) throw new Refusal('not_approved')
  if ((row.channel === 'email') !== (deed === 'send')) throw new Refusal('channel_lacking')
  const sheet = letterSheet(tx, letterId)
  if (approvedHash(sheet) !== row.approvedHash) throw new Refusal('not_approved')
  const day = today(zoneOf(tx, of.authorityId))
  const rule = purposeRule(row.lawId, row.purpose, day, undefined, sheet.region)
  if (!rule || !sheet.lawInForce) throw new Refusal('no_version_loaded', { law: row.lawId })
  if (deed === 'send' && !sheet.addressee.email) throw new Refusal('channel_lacking')
  if (sheet.channels !== null && !sheet.channels.includes(sheet.channel)) throw new Refusal('channel_lacking')
  refuse(checkLetter(sheet, rule).blocking)
  return { row, of, sheet, day }
}

/** Whether a letter could leave now, as the refusal's code; null: it may. For the page that asks before it shows the button. */
export function whyNotLeave(tx: Tx, actor: Actor, letterId: string, deed: 'send' | 'file'): Refusal | null {
  try {
    mayLeave(tx, actor, letterId, deed)
    return null
  } catch (fault) {
    if (fault instanceof Refusal && !(fault instanceof NotFound)) return fault
    throw fault
  }
}

function refuse(blocking: readonly Finding[]): void {
  const fields = blocking.flatMap((one) => one.field ?? [])
  if (fields.length) throw new Refusal('missing_fields', { fields: fields.join(', ') })
  const [first] = blocking
  if (!first) return
  if (first.code.includes('channel')) throw new Refusal('channel_lacking')
  if (first.code.includes('law') || first.code.includes('version')) throw new Refusal('no_version_loaded')
  if (first.code.includes('enclos')) throw new Refusal('enclosure_missing', { article: first.cite ?? '' })
  throw new Refusal('missing_fields', { fields: first.code })
}
