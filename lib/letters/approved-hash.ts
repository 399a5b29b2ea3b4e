import { createHash } from 'node:crypto'
import { canonicalJson } from '../domain/canonical'
import { mergeLetter } from './merge'
import type { LetterSheet } from './sheet'

/**
 * What an approval is an approval of (product.md, "Four eyes"): SHA-256 (hex) over the text as it will be read, addressee, channel, attachments, language and
 * law version. Any change to one of them gives another hash. Refuses with template_error.
 */
export function approvedHash(sheet: LetterSheet): string {
  const { subject, text } = mergeLetter(sheet, sheet.fields)
  return createHash('sha256').update(canonicalJson({
    subject, text, purpose: sheet.purpose, addressee: sheet.addressee, channel: sheet.channel, language: sheet.language,
    law: sheet.lawId, lawVersion: sheet.lawVersion, attachments: sheet.enclosures.map(({ filename, sha256, as }) => ({ filename, sha256, as })),
  })).digest('hex')
}
