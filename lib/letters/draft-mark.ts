import type { RequestLanguage } from '../domain/request/words'

/** What marks a letter that nobody approved, in the letter's language: on every page, and at the head of what has no pages. */
export const DRAFT_MARK: Record<RequestLanguage, string> = {
  es: 'BORRADOR', ca: 'ESBORRANY', 'sr-Cyrl': 'НАЦРТ', 'sr-Latn': 'NACRT', en: 'DRAFT', fr: 'PROJET', de: 'ENTWURF',
}
