import type { Hearing } from '../domain/law/reference/types'
import type { Language } from './languages'
import { sentenceFor } from './translator'

const NONE = '\n'

/** Who hears complaints, in a language where Plazo words it; else as the law data names it. */
export function hearingText(language: Language, hearing: Hearing): string {
  const worded = hearing.from ? sentenceFor(language, 'law-guide', `hearing.${hearing.from}`, {}, NONE) : NONE
  return worded === NONE ? hearing.body : worded
}

/** The language of that text; null where the law data's own words stand. */
export function hearingLanguage(hearing: Hearing, language: Language): Language | null {
  return hearingText(language, hearing) === hearing.body ? null : language
}
