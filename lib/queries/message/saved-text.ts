import { eq } from 'drizzle-orm'
import { zoneOf } from '../../db/case-dates'
import { db } from '../../db/client'
import { messageDraft } from '../../db/schema/outgoing'
import { caseFor } from '../../db/scope'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { formatInstant } from '../../i18n/dates'
import { isLanguage } from '../../i18n/languages'

/** When a message was saved (a UTC instant), in words and in the zone of its case. NotFound for a stranger. */
export function savedText(actor: Actor, draftId: string, savedAt: string, language: string): string {
  const row = db().select({ requestId: messageDraft.requestId }).from(messageDraft).where(eq(messageDraft.id, draftId)).get()
  const found = row && caseFor(db(), actor, { id: row.requestId })
  if (!found) throw new NotFound()
  return formatInstant(isLanguage(language) ? language : 'en', savedAt, zoneOf(db(), found.row.authorityId), 'time')
}
