import { lawGuide } from '@/lib/domain/law/guide/law-guide'
import { passagesOf } from '@/lib/domain/law/guide/passages'
import { lawReference } from '@/lib/domain/law/reference/law-reference'
import { shortLawName } from '@/lib/domain/law/reference/short-name'
import { FIELD_NAMES, SILENT_FIELDS } from '@/lib/domain/letter/field-names'
import { ENCLOSURES } from '@/lib/domain/letter/words'
import { CHANNELS } from '@/lib/domain/request/words'
import { formatDay, formatInstant } from '@/lib/i18n/dates'
import { languageName } from '@/lib/i18n/language-name'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { LetterPage } from '@/lib/queries/letter/letter-page'
import type { EditorChoices, EditorLetter, LegalParagraph } from './editor-letter'

/** A letter as the editor in the browser gets it: plain data, the time of its last save in words. */
export function editorLetter(page: LetterPage, personId: string, language: Language): EditorLetter {
  const { id, requestId, authorityId, ref, state, leaving, version, checks, may, approveNot, enclosures, names, questions, requester, fourEyes } = page
  const { subject, text, fields, addressee, addresseeName, addresseeAddress, email, channel } = page
  return {
    id, requestId, authorityId, ref, state, leaving, version, checks, may, approveNot, enclosures, names, questions, requester, fourEyes, personId,
    savedText: formatInstant(language, page.savedAt, page.zone, 'time'), approvedBy: page.approval?.by ?? '',
    values: { subject, text, fields, addressee, addresseeName, addresseeAddress, email, channel, language: page.language as EditorLetter['values']['language'] },
  }
}

/** What the editor offers, in the reader's words. */
export function choicesOf(page: LetterPage, language: Language): EditorChoices {
  const t = translatorFor(language, 'letter-desk')
  const silent = SILENT_FIELDS as readonly string[]
  const collator = new Intl.Collator(language)
  return {
    channels: CHANNELS.map((value) => ({ value, label: sentenceFor(language, 'states', `channel.${value}`) })),
    languages: [...new Set([...page.languages, page.language])].map((value) => ({ value, label: languageName(language, value) })),
    enclosures: ENCLOSURES.map((value) => ({ value, label: t(`as.${value}`) })),
    documents: page.documents.map(({ id: value, filename: label }) => ({ value, label })),
    reviewers: page.reviewers.map(({ id: value, name: label }) => ({ value, label })),
    fields: FIELD_NAMES.filter((name) => !silent.includes(name)).map((value) => ({ value, label: sentenceFor(language, 'letters', `fields.${value}`, {}, value) }))
      .sort((one, other) => collator.compare(one.label, other.label)),
    legal: legalOf(page, language),
    versions: page.versions.map((one) => ({
      no: one.no, subject: one.subject, text: one.text,
      label: t('versions.one', { no: one.no, why: t(`why.${one.why}`), when: formatInstant(language, one.at, page.zone, 'short'), name: one.by || sentenceFor(language, 'common', 'system') }),
    })),
    comments: page.comments.map((one) => ({ ...one, when: formatInstant(language, one.at, page.zone, 'short') })),
  }
}

/** Wordings of the law in force on the day of the letter, in its own language: of its clock rules and remedies, then of its other passages. */
function legalOf(page: LetterPage, language: Language): EditorChoices['legal'] {
  const guide = lawGuide(page.lawId, page.lawDay)
  const reference = lawReference(page.lawId)
  const law = shortLawName(page.lawId)
  const make = (id: string, cite: string | undefined, words: string | null | undefined, verified: boolean): LegalParagraph[] =>
    (cite && words ? [{ id, cite, law: law.name, words, lang: law.language, verified }] : [])
  const rules = [...(guide?.clocks ?? []), ...(guide?.remedies ?? [])].flatMap((rule) => make(rule.id, rule.article.cite, rule.article.law === page.lawId ? rule.quote : null, rule.status === 'verified'))
  const passages = reference && guide?.version && guide.version.validTo === null
    ? passagesOf(reference).flatMap((group) => group.passages.flatMap((one) => make(`${group.code}-${one.anchor}`, one.cite, one.quote, one.status === 'verified'))) : []
  const seen = new Set<string>()
  return {
    law: law.name, on: guide?.version ? formatDay(language, guide.version.validFrom, 'long') : '',
    paragraphs: [...rules, ...passages].filter((one) => !seen.has(one.words) && seen.add(one.words)),
  }
}
