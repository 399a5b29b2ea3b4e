import type { PurposeRule } from '../domain/letter/purpose-types'
import type { LetterState } from '../domain/letter/words'
import { Refusal } from '../domain/refusal'
import type { Channel } from '../domain/request/words'
import { approvedHash } from './approved-hash'
import { checkLetter } from './check'
import type { Finding } from './check'
import type { LetterSheet } from './sheet'

export type Standing = { state: LetterState; approvedHash: string | null; channel: Channel; lawId: string }

/**
 * Why a letter may not leave by this door, or null: it must be approved and unchanged since, its law in force, nothing missing that it or the law wants, by the channel
 * that was approved and that the addressee has. `rule` is that of the day (null: the law knows no such letter then).
 */
export function whyStays(row: Standing, sheet: LetterSheet, rule: PurposeRule | null, deed: 'send' | 'file'): Refusal | null {
  if (row.state === 'sent' || row.state === 'filed') return new Refusal('wrong_stage')
  if (row.state !== 'approved' || row.approvedHash === null) return new Refusal('not_approved')
  if ((row.channel === 'email') !== (deed === 'send')) return new Refusal('channel_lacking')
  if (approvedHash(sheet) !== row.approvedHash) return new Refusal('not_approved')
  if (!rule || !sheet.lawInForce) return new Refusal('no_version_loaded', { law: row.lawId })
  if (deed === 'send' && !sheet.addressee.email) return new Refusal('channel_lacking')
  if (sheet.channels !== null && !sheet.channels.includes(sheet.channel)) return new Refusal('channel_lacking')
  return whatBlocks(checkLetter(sheet, rule).blocking)
}

function whatBlocks(blocking: readonly Finding[]): Refusal | null {
  const fields = blocking.flatMap((one) => (one.code === 'template_error' ? [] : one.field ?? []))
  if (fields.length) return new Refusal('missing_fields', { fields: fields.join(', ') })
  const [first] = blocking
  switch (first?.code) {
    case undefined: return null
    case 'template_error': return new Refusal('template_error', { where: first?.field ?? '' })
    case 'channel_lacking': case 'no_email': return new Refusal('channel_lacking')
    case 'law_not_in_force': case 'no_body': return new Refusal('no_version_loaded')
    case 'enclosure_missing': return new Refusal('enclosure_missing', { article: first?.cite ?? '' })
    default: return new Refusal('missing_fields', { fields: first?.what ?? first?.code ?? '' })
  }
}
