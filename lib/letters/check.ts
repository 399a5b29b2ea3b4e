import type { PurposeRule, Want, WantWhat } from '../domain/letter/purpose-types'
import type { Enclosure } from '../domain/letter/words'
import { Refusal } from '../domain/refusal'
import { EVIDENCE } from './evidence'
import { mergeLetter } from './merge'
import { letterText } from './plain-text'
import type { LetterSheet } from './sheet'

export const FINDINGS = [
  'template_error', 'field_missing', 'field_unknown', 'content_missing', 'enclosure_missing', 'law_not_in_force', 'no_addressee', 'no_body', 'channel_lacking', 'no_email', 'no_address',
  'language_not_taken', 'content_advised', 'enclosure_advised', 'natural_person_only', 'must_be_electronic', 'term_not_over',
] as const
export type FindingCode = (typeof FINDINGS)[number]
/** `field`: the field that it is about, or where a template breaks; `want`: the id of what is wanted and lacks, `what` its code (messages letters.json, `wants`; an enclosure: states.json). */
export type Finding = { code: FindingCode; cite: string | null; field?: string; want?: string; what?: WantWhat | Enclosure }
export type Checked = { blocking: Finding[]; warnings: Finding[]; wants: { want: Want; met: boolean }[] }

/** What stands against a letter's leaving, with the articles that say so, and what its writer should know. A null rule: the law knows no such letter. */
export function checkLetter(sheet: LetterSheet, rule: PurposeRule | null): Checked {
  const read = reading(sheet)
  if ('error' in read) return { blocking: [{ code: 'template_error', cite: null, field: read.error }], warnings: [], wants: [] }
  const wants = rule ? [...rule.contents, ...rule.enclosures].filter((want) => !want.whenRequester || want.whenRequester.includes(sheet.requester.kind)) : []
  const known = wants.map((want) => ({ want, met: want.enclosure ? sheet.enclosures.some((one) => one.as === want.enclosure) : isSaid(want.what as WantWhat, sheet, read.text) }))
  const lacking = known.filter(({ met }) => !met).map(({ want }): Finding & { advised: boolean } => ({
    code: want.enclosure ? (want.advised ? 'enclosure_advised' : 'enclosure_missing') : want.advised ? 'content_advised' : 'content_missing', cite: want.cite, want: want.id, what: want.what,
    advised: want.advised === true,
  }))
  const plain = ({ advised: _advised, ...finding }: Finding & { advised: boolean }): Finding => finding
  return {
    wants: known,
    blocking: [
      ...read.missing.map((field): Finding => ({ code: 'field_missing', cite: articleOf(field, wants), field })), ...read.unknown.map((field): Finding => ({ code: 'field_unknown', cite: null, field })),
      ...lacking.filter(({ advised }) => !advised).map(plain), ...standing(sheet, rule),
    ],
    warnings: [...lacking.filter(({ advised }) => advised).map(plain), ...warnings(sheet)],
  }
}

/** The article that a field rests on: of the first thing wanted that it would show. */
function articleOf(field: string, wants: readonly Want[]): string | null {
  return wants.find(({ what, enclosure, advised }) => {
    if (enclosure || advised) return false
    const { fields, all } = EVIDENCE[what as WantWhat]
    return [...fields ?? [], ...all ?? []].some((one) => one === field)
  })?.cite ?? null
}

function reading(sheet: LetterSheet): { missing: string[]; unknown: string[]; text: string } | { error: string } {
  try {
    const { missing, unknown } = mergeLetter(sheet, sheet.fields)
    return { missing, unknown, text: folded(letterText({ ...sheet, draft: false })) }
  } catch (error) {
    if (error instanceof Refusal) return { error: error.params.where ?? '' }
    throw error
  }
}

const folded = (text: string) => text.replaceAll(/\s+/g, ' ').toLowerCase().trim()

/** A value that the writer typed in place of its field counts as well. */
function isSaid(what: WantWhat, sheet: LetterSheet, text: string): boolean {
  const { fields, all, words } = EVIDENCE[what]
  const stands = (name: string) => {
    const value = folded(sheet.fields[name] ?? '')
    return value !== '' && text.includes(value)
  }
  return (fields?.some(stands) ?? true) && (all?.every(stands) ?? true) && (words?.test(text) ?? true)
}

function standing({ lawInForce, lawVersion, addressee, channel, channels, language }: LetterSheet, rule: PurposeRule | null): Finding[] {
  const found: (Finding | false)[] = [
    (!rule || !lawInForce || lawVersion === null) && { code: 'law_not_in_force', cite: null },
    rule?.addressee === 'oversight_body' && rule.body === null && { code: 'no_body', cite: rule.cite },
    addressee.name.trim() === '' && { code: 'no_addressee', cite: rule?.contents.find((one) => one.what === 'addressee')?.cite ?? null },
    rule !== null && !rule.languages.includes(language) && { code: 'language_not_taken', cite: rule.cite },
    channels !== null && !channels.includes(channel) && { code: 'channel_lacking', cite: null },
    channel === 'email' && !addressee.email && { code: 'no_email', cite: null },
    channel === 'post' && addressee.address.trim() === '' && { code: 'no_address', cite: null },
  ]
  return found.filter((one) => one !== false)
}

function warnings({ lawId, requester, channel, purpose, dates, on }: LetterSheet): Finding[] {
  const organisation = requester.kind !== 'natural_person'
  const onPaper = channel === 'post' || channel === 'in_person'
  const due = dates.due_on ?? null
  const found: (Finding | false)[] = [
    organisation && lawId === 'de-nw-ifg' && { code: 'natural_person_only', cite: '§ 4 Abs. 1' },
    organisation && onPaper && lawId.startsWith('es-') && { code: 'must_be_electronic', cite: 'Ley 39/2015 art 14.2' },
    due !== null && due >= on && ['reminder', 'complaint_silence', 'delivery_demand'].includes(purpose) && { code: 'term_not_over', cite: null },
  ]
  return found.filter((one) => one !== false)
}
