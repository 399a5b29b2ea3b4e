import { LOCALES } from './languages'
import type { Language } from './languages'

/** The name of a language ("fr", "sr-Cyrl") in the words of another. */
export function languageName(language: Language, tag: string): string {
  return new Intl.DisplayNames(LOCALES[language], { type: 'language' }).of(tag) ?? tag
}
