import { and, desc, eq, isNull } from 'drizzle-orm'
import { today } from '../../clock'
import { lawInForce } from '../../db/calendar-book'
import { zoneOf } from '../../db/case-dates'
import type { Db, Tx } from '../../db/client'
import { authority } from '../../db/schema/authority'
import { letter } from '../../db/schema/letter'
import { caseFor } from '../../db/scope'
import { purposeRule } from '../../domain/letter/purposes'
import { PURPOSES } from '../../domain/letter/words'
import type { Purpose } from '../../domain/letter/words'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import { REQUEST_LANGUAGES } from '../../domain/request/words'
import type { RequestLanguage } from '../../domain/request/words'
import type { LetterSheet } from '../../letters/sheet'
import { templateLanguages } from './current-template'
import { letterSheet, sheetFromTemplate } from './letter-sheet'

/**
 * The letter of a case that `plazo letter` writes: the approved one of that purpose (the newest), else the newest draft, else what its template gives today.
 * Refuses with no_such_request, unknown_purpose, unknown_language.
 */
export function letterToWrite(tx: Db | Tx, actor: Actor, ref: string, wanted: { purpose: string; language?: string | undefined }): LetterSheet {
  const found = caseFor(tx, actor, { ref })
  if (!found) throw new Refusal('no_such_request')
  const purpose = PURPOSES.find((one) => one === wanted.purpose)
  const { id, lawId, authorityId } = found.row
  const region = tx.select({ jurisdiction: authority.jurisdiction }).from(authority).where(eq(authority.id, authorityId)).get()?.jurisdiction
  const rule = purpose ? purposeRule(lawId, purpose, today(zoneOf(tx, authorityId)), lawInForce(tx).laws, region) : null
  if (!purpose || !rule) throw new Refusal('unknown_purpose')
  const language = REQUEST_LANGUAGES.find((one) => one === wanted.language)
  if (wanted.language !== undefined && !language) throw new Refusal('unknown_language')
  const written = tx.select({ id: letter.id, language: letter.language, state: letter.state }).from(letter)
    .where(and(eq(letter.requestId, id), eq(letter.purpose, purpose), isNull(letter.discardedAt))).orderBy(desc(letter.savedAt)).all()
    .filter((one) => !language || one.language === language)
  const sheets = written.map((one) => letterSheet(tx, one.id))
  return sheets.find((sheet) => !sheet.draft) ?? sheets[0] ?? sheetFromTemplate(tx, id, { purpose, language: language ?? usualLanguage(tx, found.row, purpose, rule.languages) })
}

/** The language of the case where its letters may be written in it, else the first that the law takes and a template has. */
function usualLanguage(tx: Db | Tx, row: { lawId: string; language: string }, purpose: Purpose, languages: readonly string[]): RequestLanguage {
  const has = templateLanguages(tx, row.lawId, purpose).filter((one) => languages.includes(one))
  const wanted = has.includes(row.language) ? row.language : has[0]
  const language = REQUEST_LANGUAGES.find((one) => one === wanted)
  if (!language) throw new Refusal('unknown_language')
  return language
}
