import { lawReference } from '../domain/law/reference/law-reference'
import { shortLawName } from '../domain/law/reference/short-name'
import { textLanguage } from '../domain/law/reference/text-language'
import type { Language } from './languages'
import { sentenceFor } from './translator'

type Title = { text: string; lang: string }

/** The full title of a law as its gazette has it, in the script that its short name doesn't show; null where it says no more than that. */
export function officialTitle(lawId: string): Title | null {
  const { name: short } = shortLawName(lawId)
  const text = lawReference(lawId)?.name.split(' / ').find((form) => form !== short)
  return text ? { text, lang: textLanguage(lawId, text, true) } : null
}

/** What a law is called in the reader's language; null where its own names say it already. */
export function lawTitle(language: Language, lawId: string): Title | null {
  const { name: short, language: own } = shortLawName(lawId)
  const text = sentenceFor(language, 'law-guide', `lawTitle.${lawId}`, {}, '')
  return text === '' || text === short || own === language || (own === 'sr-Cyrl' && language === 'sr-Latn') ? null : { text, lang: language }
}
