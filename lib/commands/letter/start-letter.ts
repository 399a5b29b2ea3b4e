import type { Tx } from '../../db/client'
import { caseSubject } from '../../db/history'
import { newId } from '../../db/ids'
import { letter } from '../../db/schema/letter'
import { templateById } from '../../db/template-book'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import type { RequestLanguage } from '../../domain/request/words'
import type { StartLetter } from '../../inputs/letter'
import { openedTemplate } from '../../letters/opened'
import type { LetterSheet } from '../../letters/sheet'
import { shippedTemplates } from '../../letters/shipped'
import { sheetFromTemplate } from '../../queries/letter/letter-sheet'
import { openCase } from '../request/open-case'
import { indexForSearch, touch } from '../request/touch'
import { keepVersion, noteWriter } from './keep-version'
import { needLanguage, ruleOf } from './letter-rule'

/**
 * Begins a letter of a case for a purpose that its law knows: with a template's text, its conditions answered and its fields unmerged, so that a later change of the template leaves it
 * alone; from a blank page (`templateId` null); or, when none is named, with the template for that purpose and language.
 */
export function startLetter(actor: Actor, input: StartLetter): { letterId: string } {
  return transact(actor, (tx, record, stamp) => {
    const of = openCase(tx, actor, input.requestId, 'draft_letter')
    const language = (input.language ?? of.language) as RequestLanguage
    const sheet = sheetFromTemplate(tx, of.id, { purpose: input.purpose, language })
    const rule = ruleOf(sheet)
    needLanguage(rule, language)
    const from = sourceOf(tx, input, sheet)
    const { subject, text } = openedTemplate(from, sheet.fields)
    const id = newId()
    const row = tx.insert(letter).values({
      id, requestId: of.id, purpose: input.purpose, language, lawId: sheet.lawId, lawVersion: sheet.lawVersion, remedy: rule.remedy, state: 'draft', subject, text,
      addressee: rule.addressee, addresseeName: sheet.addressee.name, addresseeAddress: sheet.addressee.address, email: sheet.addressee.email, channel: sheet.channel,
      requesterId: sheet.requester.id, templateId: from.template?.id ?? null, templateNo: from.template?.no ?? null,
      savedAt: stamp.at, savedBy: stamp.actor, createdAt: stamp.at, createdBy: stamp.actor,
    }).returning().get()
    noteWriter(tx, stamp, id)
    keepVersion(tx, stamp, row, 'drafted')
    record(caseSubject(of.id), 'letter_drafted', {
      letterId: id, purpose: row.purpose, language, ...(from.template ? { template: from.template.id, templateNo: from.template.no } : {}),
    })
    touch(tx, of.id, stamp.at, 'letter_drafted')
    indexForSearch(tx, of.id)
    return { letterId: id }
  })
}

function sourceOf(tx: Tx, input: StartLetter, sheet: LetterSheet): Pick<LetterSheet, 'subject' | 'text' | 'template'> {
  if (input.templateId === null) return { subject: '', text: '', template: null }
  if (input.templateId === undefined) return sheet
  const found = templateById(tx, shippedTemplates(), input.templateId)
  if (!found || found.archived || found.purpose !== sheet.purpose || found.language !== sheet.language) throw new Refusal('bad_input', {}, 'templateId')
  return { subject: found.subject, text: found.body, template: { id: found.id, no: found.version } }
}
