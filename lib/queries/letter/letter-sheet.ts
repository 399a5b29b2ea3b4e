import { asc, eq } from 'drizzle-orm'
import { dayOf, today } from '../../clock'
import { lawInForce } from '../../db/calendar-book'
import { lawOn, zoneOf } from '../../db/case-dates'
import type { Db, Tx } from '../../db/client'
import { letter, letterEnclosure } from '../../db/schema/letter'
import { document } from '../../db/schema/record'
import { request } from '../../db/schema/request'
import { bodyName, bodyOf } from '../../domain/letter/bodies'
import { purposeRule, purposesOf } from '../../domain/letter/purposes'
import type { PurposeRule } from '../../domain/letter/purpose-types'
import type { Purpose } from '../../domain/letter/words'
import { versionFor } from '../../domain/law/registry'
import { NotFound, Refusal } from '../../domain/refusal'
import type { RequestLanguage } from '../../domain/request/words'
import { cyrillicToLatin } from '../../i18n/cyrillic-to-latin'
import { approvedHash } from '../../letters/approved-hash'
import type { LetterSheet, SheetEnclosure, SheetLetterhead } from '../../letters/sheet'
import { caseOfLetter } from './case-of-letter'
import type { LetterCase } from './case-of-letter'
import { currentTemplate } from './current-template'
import { authorityNameIn, fieldsOfCase, postAddress } from './fields-of-case'

type About = { purpose: Purpose; language: RequestLanguage; lawId: string; lawVersion: string | null; enclosures: readonly SheetEnclosure[]; given: Readonly<Record<string, string>> }
type Common = Pick<LetterSheet, 'requestId' | 'requestRef' | 'purpose' | 'language' | 'lawId' | 'lawVersion' | 'lawInForce' | 'region' | 'fields' | 'dates' | 'requester' | 'letterhead' | 'enclosures' | 'on'>

/** A letter as it stands, with the values of its case as of the day that it bears: that of its approval, else today. */
export function letterSheet(tx: Db | Tx, letterId: string): LetterSheet {
  const row = tx.select().from(letter).where(eq(letter.id, letterId)).get()
  if (!row) throw new NotFound()
  const authorityId = tx.select({ id: request.authorityId }).from(request).where(eq(request.id, row.requestId)).get()?.id ?? ''
  const zone = zoneOf(tx, authorityId)
  const of = caseOfLetter(tx, row.requestId, row.approvedAt ? dayOf(row.approvedAt, zone) : today(zone))
  const enclosures = tx.select({ filename: document.filename, sha256: document.sha256, as: letterEnclosure.as }).from(letterEnclosure)
    .innerJoin(document, eq(document.id, letterEnclosure.documentId)).where(eq(letterEnclosure.letterId, letterId)).orderBy(asc(letterEnclosure.position)).all()
  const about = { purpose: row.purpose, language: row.language as RequestLanguage, lawId: row.lawId, lawVersion: row.lawVersion, enclosures, given: row.fields }
  const { common, rule } = commonParts(tx, of, about)
  const sheet: LetterSheet = {
    ...common, letterId, remedy: row.remedy, subject: row.subject, text: row.text,
    addressee: { name: row.addresseeName, address: row.addresseeAddress, email: row.email },
    channels: channelsOf(of, rule), channel: row.channel, state: row.state, draft: false,
    template: row.templateId && row.templateNo ? { id: row.templateId, no: row.templateNo } : null,
  }
  const left = row.state === 'sent' || row.state === 'filed'
  return { ...sheet, draft: !left && (row.approvedHash === null || row.approvedHash !== approvedHash(sheet)) }
}

/**
 * The letter of a purpose as its template gives it today, for a case: what `plazo letter` draws as a draft and what a new letter begins with. Refuses with
 * unknown_purpose where the law knows no such letter, unknown_language where it isn't written in that language.
 */
export function sheetFromTemplate(tx: Db | Tx, requestId: string, { purpose, language }: { purpose: Purpose; language: RequestLanguage }): LetterSheet {
  const row = tx.select({ authorityId: request.authorityId }).from(request).where(eq(request.id, requestId)).get()
  if (!row) throw new NotFound()
  const of = caseOfLetter(tx, requestId, today(zoneOf(tx, row.authorityId)))
  const { laws } = lawInForce(tx)
  const lawVersion = of.dates.answer?.version ?? of.row.lawVersion ?? versionFor(of.row.lawId, of.began ?? of.on, laws)?.validFrom ?? null
  const { common, rule } = commonParts(tx, of, { purpose, language, lawId: of.row.lawId, lawVersion, enclosures: [], given: {} })
  if (!rule) throw new Refusal('unknown_purpose')
  const source = currentTemplate(tx, of.row.lawId, purpose, language)
  if (!rule.languages.includes(language) || !source) throw new Refusal('unknown_language')
  const body = rule.body ? bodyOf(rule.body) : null
  const toBody = rule.addressee === 'oversight_body'
  const addressee = toBody
    ? { name: rule.body ? bodyName(rule.body, language) : '', address: body?.address[language] ?? body?.address[body.own] ?? '', email: body?.email ?? null }
    : { name: authorityNameIn(of, language), address: postAddress(of), email: of.contacts.find((one) => one.channel === 'email')?.address ?? null }
  return {
    ...common, letterId: null, remedy: rule.remedy, subject: source.subject, text: source.body, addressee, channels: channelsOf(of, rule),
    channel: toBody ? 'electronic_register' : of.row.channel, state: 'draft', draft: true, template: { id: source.id, no: source.no },
  }
}

function commonParts(tx: Db | Tx, of: LetterCase, { purpose, language, lawId, lawVersion, enclosures, given }: About): { common: Common; rule: PurposeRule | null } {
  const { laws } = lawInForce(tx)
  const region = of.office.jurisdiction
  const rule = purposeRule(lawId, purpose, of.on, laws, region)
  const complained = rule?.body ?? purposesOf(lawId, of.on, laws, region).find((one) => one.addressee === 'oversight_body')?.body ?? null
  const head = headIn(of, language)
  const { fields, dates } = fieldsOfCase(of, { language, lawId, lawVersion, body: complained, head, laws })
  const enclosed = enclosures.map((one, index) => `${index + 1}. ${one.filename}`).join('\n')
  const said = Object.fromEntries(Object.entries({ ...(enclosed ? { enclosed } : {}), ...given }).filter(([, value]) => value.trim() !== ''))
  return {
    rule,
    common: {
      requestId: of.row.id, requestRef: of.row.ref, purpose, language, lawId, lawVersion, lawInForce: inForce(tx, of, lawId, purpose), region, fields: { ...fields, ...said }, dates,
      requester: { id: of.asks.id, name: of.asks.name, kind: of.asks.kind, email: of.asks.email }, letterhead: head, enclosures, on: of.on,
    },
  }
}

/** A first request is made under the law that binds the authority that day; everything later under the law that the case began under. */
function inForce(tx: Db | Tx, of: LetterCase, lawId: string, purpose: Purpose): boolean {
  const { laws } = lawInForce(tx)
  const day = of.began ?? of.on
  if (!versionFor(lawId, day, laws)) return false
  return purpose !== 'initial_request' || of.began !== null || of.row.lawChosen || lawOn(tx, of.office.id, of.on) === lawId
}

/** A letterhead in the letter's language; a Serbian one in Latin may be written from the Cyrillic by the exact table, save the requester's name. */
function headIn(of: LetterCase, language: RequestLanguage): SheetLetterhead | null {
  const own = of.letterheads.find((one) => one.language === language)
  if (own || language !== 'sr-Latn') return own ?? null
  const cyrillic = of.letterheads.find((one) => one.language === 'sr-Cyrl')
  if (!cyrillic) return null
  const inLatin = (text: string) => cyrillicToLatin(text)
  return { ...cyrillic, name: of.asks.name, address: inLatin(cyrillic.address), place: inLatin(cyrillic.place), signer: inLatin(cyrillic.signer), signerRole: inLatin(cyrillic.signerRole) }
}

function channelsOf(of: LetterCase, rule: PurposeRule | null): LetterSheet['channels'] {
  if (rule?.addressee !== 'authority' || of.contacts.length === 0) return null
  return [...new Set(of.contacts.map((one) => one.channel))]
}
