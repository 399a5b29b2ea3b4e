import { today } from '../../clock'
import { zoneOf } from '../../db/case-dates'
import { db } from '../../db/client'
import { caseFor } from '../../db/scope'
import { templateBook } from '../../db/template-book'
import { purposesOf } from '../../domain/letter/purposes'
import type { Addressee, Purpose, ReadBy } from '../../domain/letter/words'
import { may } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { shippedTemplates } from '../../letters/shipped'

export type NewLetter = {
  requestId: string; ref: string; lawId: string; language: string
  purposes: { purpose: Purpose; addressee: Addressee; languages: string[] }[]
  templates: { id: string; purpose: Purpose; language: string; name: string; readBy: ReadBy }[]
}

/** What a new letter of a case can be: the purposes that its law knows today, and the templates for them. NotFound for whoever may not draft one. */
export function newLetter(actor: Actor, requestId: string): NewLetter {
  const found = caseFor(db(), actor, { id: requestId })
  if (!found || !may(actor, 'draft_letter', found.scope)) throw new NotFound()
  const { row } = found
  const purposes = purposesOf(row.lawId, today(zoneOf(db(), row.authorityId)))
  return {
    requestId, ref: row.ref, lawId: row.lawId, language: row.language,
    purposes: purposes.map(({ purpose, addressee, languages }) => ({ purpose, addressee, languages: [...languages] })),
    templates: templateBook(db(), shippedTemplates()).filter((one) => one.lawId === row.lawId && !one.archived)
      .map(({ id, purpose, language, name, readBy }) => ({ id, purpose, language, name, readBy })),
  }
}
