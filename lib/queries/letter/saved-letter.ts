import { and, eq, isNull } from 'drizzle-orm'
import { zoneOf } from '../../db/case-dates'
import { db } from '../../db/client'
import { letter } from '../../db/schema/letter'
import { caseFor } from '../../db/scope'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { formatInstant } from '../../i18n/dates'
import { isLanguage } from '../../i18n/languages'
import { letterChecks } from './letter-checks'
import type { LetterChecks } from './letter-checks'

/** What the editor shows after a save: when it was, in words, and what the law still wants of the text as it stands now. NotFound for a stranger. */
export function savedLetter(actor: Actor, letterId: string, language: string): { savedText: string; checks: LetterChecks } {
  const row = db().select().from(letter).where(and(eq(letter.id, letterId), isNull(letter.discardedAt))).get()
  const found = row && caseFor(db(), actor, { id: row.requestId })
  if (!row || !found) throw new NotFound()
  return { savedText: formatInstant(isLanguage(language) ? language : 'en', row.savedAt, zoneOf(db(), found.row.authorityId), 'time'), checks: letterChecks(db(), letterId) }
}
