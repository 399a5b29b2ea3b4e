import { and, asc, eq, isNull } from 'drizzle-orm'
import { today } from '../../clock'
import { zoneOf } from '../../db/case-dates'
import { db } from '../../db/client'
import { letter } from '../../db/schema/letter'
import { caseFor } from '../../db/scope'
import type { LetterState, Purpose } from '../../domain/letter/words'
import { purposesOf } from '../../domain/letter/purposes'
import { may } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { namesOf } from '../request/case-people'

export type LetterLine = {
  id: string; purpose: Purpose; language: string; state: LetterState; changesWanted: boolean; subject: string; to: string; savedAt: string; savedBy: string | null; remedy: string | null
}

export type LetterList = { letters: LetterLine[]; mayDraft: boolean; purposes: Purpose[] }

/** The letters of a case, oldest first, whether this person may draft one, and what for by its law today. NotFound for a stranger. */
export function letterList(actor: Actor, requestId: string): LetterList {
  const found = caseFor(db(), actor, { id: requestId })
  if (!found) throw new NotFound()
  const rows = db().select().from(letter).where(and(eq(letter.requestId, requestId), isNull(letter.discardedAt))).orderBy(asc(letter.createdAt), asc(letter.id)).all()
  const names = namesOf(rows.map((row) => row.savedBy))
  return {
    mayDraft: may(actor, 'draft_letter', found.scope),
    purposes: purposesOf(found.row.lawId, today(zoneOf(db(), found.row.authorityId))).map((one) => one.purpose),
    letters: rows.map((row) => ({
      id: row.id, purpose: row.purpose, language: row.language, state: row.state, changesWanted: row.changesWanted, subject: row.subject, to: row.addresseeName,
      savedAt: row.savedAt, savedBy: names[row.savedBy] ?? null, remedy: row.remedy,
    })),
  }
}
