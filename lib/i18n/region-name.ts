import { LOCALES } from './languages'
import type { Language } from './languages'

/** The name of a country ("ES", "RS"; "EU") in a language. */
export function regionName(language: Language, code: string): string {
  return /^[A-Z]{2}$/.test(code) ? new Intl.DisplayNames(LOCALES[language], { type: 'region' }).of(code) ?? code : code
}
