import { factDay } from '../../db/facts'
import { addDays } from '../../domain/letter/add-days'
import { bodyName, bodyOf } from '../../domain/letter/bodies'
import type { FieldName } from '../../domain/letter/field-names'
import { groundInWords } from '../../domain/letter/ground-words'
import { extensionArticle, gazetteNumbers } from '../../domain/letter/law-words'
import { letterDay } from '../../domain/letter/letter-day'
import { lawById } from '../../domain/law/registry'
import type { LawRegistry } from '../../domain/law/registry'
import type { RequestLanguage } from '../../domain/request/words'
import { cyrillicToLatin } from '../../i18n/cyrillic-to-latin'
import type { SheetLetterhead } from '../../letters/sheet'
import type { LetterCase } from './case-of-letter'

export type CaseFields = { fields: Partial<Record<FieldName, string>>; dates: Partial<Record<FieldName, string | null>> }
type Wanted = { language: RequestLanguage; lawId: string; lawVersion: string | null; body: string | null; head: SheetLetterhead | null; laws: LawRegistry }

/** Every field that the case itself says, worded in the letter's language. A day that isn't known leaves its field out. */
export function fieldsOfCase(of: LetterCase, wanted: Wanted): CaseFields {
  const { language, lawId, lawVersion, head } = wanted
  const dates = datesOf(of, wanted)
  const inScript = (text: string) => (language === 'sr-Latn' ? cyrillicToLatin(text) : text)
  const body = wanted.body === null ? null : bodyOf(wanted.body)
  const decided = of.facts.filter((one) => one.type === 'decided').at(-1)
  const words: Partial<Record<FieldName, string | null>> = {
    requester_name: head?.name || of.asks.name, requester_id_number: of.asks.idNumber, requester_email: of.asks.email, requester_phone: of.asks.phone,
    requester_address: oneLine(head?.address || of.asks.address), place: head?.place ?? null,
    signer_name: of.asks.kind === 'natural_person' ? of.asks.name : head?.signer || of.asks.representative, signer_role: head?.signerRole || of.asks.representativeRole,
    is_natural_person: of.asks.kind === 'natural_person' ? '1' : null, is_legal_person: of.asks.kind === 'legal_person' ? '1' : null,
    authority_name: authorityNameIn(of, language), authority_code: of.office.officialCode, authority_address: postAddress(of),
    complaint_body_name: wanted.body === null ? null : bodyName(wanted.body, language),
    complaint_body_address: body ? body.address[language] ?? body.address[body.own] ?? null : null,
    request_title: inScript(of.row.title), request_reference: of.row.ref, questions: inScript(questionsOf(of)),
    register_number: of.row.registerNumber ?? of.facts.find((one) => ['registered', 'received', 'sent'].includes(one.type) && one.registerNumber)?.registerNumber ?? null,
    decision_number: decided?.registerNumber ?? null, decision_result: typeof decided?.extra.result === 'string' ? decided.extra.result : null,
    refusal_grounds: inScript(of.row.refusalGrounds.map((code) => groundInWords(code, language)).join('; ')),
    law_gazette: gazetteNumbers(lawId, lawVersion, of.began ?? of.on, language), law_extension_article: extensionArticle(lawId, lawVersion, language),
    mediation: lawId === 'es-ct-19-2014' ? 'no' : null,
  }
  const days = Object.entries(dates).map(([name, day]) => [name, day ? letterDay(language, day) : ''])
  const said = Object.entries(words).map(([name, value]) => [name, value ?? ''])
  return { fields: Object.fromEntries([...days, ...said].filter(([, value]) => value !== '')), dates }
}

function datesOf(of: LetterCase, { lawId, lawVersion, laws }: Wanted): Partial<Record<FieldName, string | null>> {
  const version = (lawById(lawId, laws) ?? []).find((one) => one.validFrom === lawVersion)
  const first = (type: string) => of.facts.find((one) => one.type === type)
  const last = (type: string) => of.facts.filter((one) => one.type === type).at(-1)
  const dayOf = (fact: LetterCase['facts'][number] | undefined) => (fact ? factDay(fact) || null : null)
  const row = (rule: string | null | undefined) => of.dates.rows.find((one) => one.rule === rule)
  const reply = row(of.row.kind === 'life_or_liberty' && row('rs.48h') ? 'rs.48h' : version?.replyId)
  const decided = last('decided')
  const notified = decided?.extra.notifiedOn
  const review = of.facts.find((one) => one.type === 'complaint_filed' && ['uk.internal_review', 'es-ct.reposicion'].includes(String(one.extra.remedy)))
  const received = (version?.trigger ?? ['received', 'registered', 'sent']).map((type) => dayOf(first(type))).find((day) => day !== null) ?? null
  const asked = last('clarification_asked')
  const extended = last('extension_notified')
  return {
    letter_date: of.on, proposed_on: addDays(of.on, 10),
    request_date: dayOf(first('sent')) ?? received, received_on: received, registered_on: dayOf(first('registered')),
    due_on: reply?.dueOn ?? null, silence_from: reply?.silenceFrom ?? null,
    extension_notified_on: dayOf(extended), extension_until: extended ? (typeof extended.extra.until === 'string' ? extended.extra.until : reply?.dueOn ?? null) : null,
    clarification_asked_on: dayOf(asked), clarification_due_on: asked ? row(`${version?.replyId}#clarify`)?.dueOn ?? null : null,
    reminder_date: of.remindedOn, delivery_demand_date: dayOf(last('delivery_requested')), delivery_due_on: row('es-ct.delivery')?.dueOn ?? null,
    review_requested_on: dayOf(review), review_due_on: row(`${String(review?.extra.remedy)}#decide`)?.dueOn ?? null,
    decision_date: dayOf(decided), decision_notified_on: typeof notified === 'string' ? notified : dayOf(decided),
  }
}

/** In the letter's language and script where the directory has it, else the authority's own: never converted by machine. */
export function authorityNameIn(of: LetterCase, language: string): string {
  return of.names[language] ?? of.names[of.office.language] ?? Object.values(of.names)[0] ?? of.office.sortName
}

/** Where the authority takes letters by post. */
export function postAddress(of: LetterCase): string {
  const post = of.contacts.find((one) => one.channel === 'post')
  return post ? [post.office, post.address].filter(Boolean).join('\n') : ''
}

function questionsOf(of: LetterCase): string {
  const line = (text: string) => text.replaceAll(/\s*\n\s*/g, ' ')
  return of.questions.filter((one) => one.parentId === null).flatMap((one) => [
    `${one.label}. ${line(one.text)}`,
    ...of.questions.filter((part) => part.parentId === one.id).map((part) => `${part.label.split(' ').at(-1)}) ${line(part.text)}`),
  ]).join('\n')
}

const oneLine = (text: string | null | undefined) => text?.split('\n').map((line) => line.trim()).filter(Boolean).join(', ') ?? null
