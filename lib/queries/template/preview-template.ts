import { db } from '../../db/client'
import { caseFor } from '../../db/scope'
import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import type { Purpose } from '../../domain/letter/words'
import type { RequestLanguage } from '../../domain/request/words'
import { mergeLetter } from '../../letters/merge'
import { letterText } from '../../letters/plain-text'
import { sheetFromTemplate } from '../letter/letter-sheet'

type Wish = { subject: string; body: string; ref: string; purpose: Purpose; language: RequestLanguage }

/** How a wording reads with the values of a case: nothing is kept. Refuses with no_such_request at the field, also for a case that the actor may not see. */
export function previewTemplate(actor: Actor, wish: Wish): { ref: string; plain: string; missing: string[] } {
  if (!mayInHouse(actor, 'manage_templates')) throw new NotFound()
  const found = caseFor(db(), actor, { ref: wish.ref })
  if (!found) throw new Refusal('no_such_request', {}, 'ref')
  const sheet = { ...sheetFromTemplate(db(), found.row.id, { purpose: wish.purpose, language: wish.language }), subject: wish.subject, text: wish.body, draft: false }
  return { ref: found.row.ref, plain: letterText(sheet), missing: mergeLetter(sheet, sheet.fields).missing }
}
