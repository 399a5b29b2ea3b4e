import { eq } from 'drizzle-orm'
import type { Db, Tx } from '../../db/client'
import { letter } from '../../db/schema/letter'
import { purposeRule } from '../../domain/letter/purposes'
import type { Enclosure } from '../../domain/letter/words'
import { Refusal } from '../../domain/refusal'
import { checkLetter } from '../../letters/check'
import type { Checked, Finding } from '../../letters/check'
import { mergeLetter } from '../../letters/merge'
import { letterText } from '../../letters/plain-text'
import { letterHtml } from '../../letters/preview'
import { letterSheet } from './letter-sheet'

export type LetterWant = { id: string; what: string; cite: string; present: boolean; advised: boolean; enclosure: Enclosure | null }
/** `ofWant`: it says that something is missing which the list of wants shows already. */
export type LetterFinding = { code: string; cite: string | null; field: string | null; ofWant: boolean }
export type LetterChecks = {
  version: number; lawId: string; lawDay: string; cite: string | null; languages: string[]
  fields: { name: string; value: string | null }[]; missing: string[]; unknown: string[]
  wants: LetterWant[]; blocking: LetterFinding[]; warnings: LetterFinding[]
  subject: string; plain: string; html: string
  /** It can't leave as it is: not approved, or what it says has changed since. */
  draft: boolean
  /** Where the text can't be merged: null when it can. */
  broken: string | null
}

/** A letter as it stands against its law, and as it reads: for its own page, which has asked whether the reader may see it. */
export function letterChecks(tx: Db | Tx, letterId: string): LetterChecks {
  const sheet = letterSheet(tx, letterId)
  const version = tx.select({ version: letter.version }).from(letter).where(eq(letter.id, letterId)).get()?.version ?? 0
  const rule = purposeRule(sheet.lawId, sheet.purpose, sheet.on, undefined, sheet.region)
  const base = { version, lawId: sheet.lawId, lawDay: sheet.on, cite: rule?.cite ?? null, draft: sheet.draft, languages: [...(rule?.languages ?? [])] }
  try {
    const merged = mergeLetter(sheet, sheet.fields)
    const found = checkLetter(sheet, rule)
    return {
      ...base, fields: merged.used.map((name) => ({ name, value: merged.missing.includes(name) ? null : sheet.fields[name] ?? '' })), missing: merged.missing, unknown: merged.unknown,
      wants: found.wants.map(asWant), blocking: found.blocking.map(asFinding), warnings: found.warnings.map(asFinding),
      subject: merged.subject, plain: letterText(sheet), html: letterHtml(sheet), broken: null,
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return {
      ...base, fields: [], missing: [], unknown: [], wants: [], blocking: [{ code: 'template_error', cite: null, field: error.params.where ?? null, ofWant: true }], warnings: [], subject: sheet.subject, plain: sheet.text,
      html: '', broken: error.params.where ?? error.code,
    }
  }
}

function asWant({ want: { id, what, cite, advised, enclosure }, met }: Checked['wants'][number]): LetterWant {
  return { id, what, cite, advised: advised ?? false, enclosure: enclosure ?? null, present: met }
}

/** Missing fields, contents and enclosures have places of their own on the page. */
function asFinding({ code, cite, field, what }: Finding): LetterFinding {
  return { code, cite, field: field ?? null, ofWant: what !== undefined || code === 'field_missing' || code === 'field_unknown' }
}
