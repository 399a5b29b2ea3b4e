import { around } from './find-dates'

/** A number that an authority may have given to a request: as it stands, and the words around it. */
export type FoundNumber = { number: string; found: string; before: string; after: string }

const MOST = 12
/** What stands before such a number: es, ca, sr in both scripts, en. The surer words first; each may be followed by "nº", "бр." and the like. */
const REGISTER = [
  'registro(?: general)?(?: de entrada)?', 'número de registro', 'asiento(?: registral)?', 'justificante', 'registre(?: general)?(?: d[\'’]entrada)?', 'número de registre',
  'деловодн[а-я]{1,4} број[а-я]{0,2}', 'delovodn[a-z]{1,4} broj[a-z]{0,2}', 'заведен[а-я]{0,2} под', 'zaveden[a-z]{0,2} pod', 'под бројем', 'pod brojem', 'registration', 'register',
]
const FILE = ['expediente', 'exp\\.', 'expedient', 'referencia', 'referència', 'ref\\.', 'предмет[а-я]{0,2}', 'predmet[a-z]{0,2}', 'наш број', 'naš broj', 'број', 'broj', 'бр\\.', 'br\\.', 'reference', 'case']
const SIGN = "(?:\\s{0,2}(?:n\\.?\\s?[ºo°]\\.?|n[uú]m\\.?|n[uú]mero|no\\.|number|број[а-я]{0,2}|broj[a-z]{0,2}|бр\\.|br\\.))?"
const NUMBER = '((?:[\\p{L}]{1,10}[-/]?)?\\d[\\p{L}\\p{N}./_-]{1,38})'
const after = (words: readonly string[]) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})${SIGN}\\s{0,2}[:#]?\\s{0,3}${NUMBER}`, 'giu')
const PATTERNS: readonly RegExp[] = [/(?<![\p{L}\p{N}])(REGAGE\d{2}[a-z]\d{8,14})(?!\p{N})/giu, after(REGISTER), after(FILE)]
const IS_DATE = /^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/

/** Register and file numbers that a letter or a mail names, the likeliest first, each once. What reads as a date or a bare year is none. */
export function findNumbers(text: string): FoundNumber[] {
  const seen = new Set<string>()
  return PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)].flatMap((hit) => {
    const number = (hit[1] ?? '').replace(/[./_-]+$/, '')
    const digits = number.replaceAll(/\D/g, '')
    const key = number.toLowerCase()
    if (digits.length < 3 || IS_DATE.test(number) || /^(19|20)\d\d$/.test(number) || seen.has(key)) return []
    seen.add(key)
    return [{ number, ...around(text, hit.index + hit[0].length - (hit[1] ?? '').length, number) }]
  })).slice(0, MOST)
}
