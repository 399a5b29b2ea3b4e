import type { Hearing } from '../domain/law/reference/types'
import type { Language } from './languages'
import { sentenceFor } from './translator'

const NONE = '\n'
/** Bodies that have heard complaints from the first, by the beginning of their names in the law data. */
const BODIES = [['Poverenik', 'poverenik'], ['Comissió de Garantia', 'gaip']] as const

/** Who hears complaints, in a language where Plazo words it; else as the law data names it. */
export function hearingText(language: Language, hearing: Hearing): string {
  const code = hearing.from ?? BODIES.find(([name]) => hearing.body.startsWith(name))?.[1]
  const worded = code ? sentenceFor(language, 'law-guide', `hearing.${code}`, {}, NONE) : NONE
  return worded === NONE ? hearing.body : worded
}

/** The language of that text; null where the law data's own words stand. */
export function hearingLanguage(hearing: Hearing, language: Language): Language | null {
  return hearingText(language, hearing) === hearing.body ? null : language
}
