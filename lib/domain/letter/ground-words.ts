import { groundByCode } from '../law/reference/grounds-of'
import type { RequestLanguage } from '../request/words'

/** How a language names an article of each law's list; grounds in other forms ("disp. adic. 1", "чл. 9 тач. 5") are written as they stand. */
const ARTICLE: Partial<Record<RequestLanguage, (cite: string) => string>> = {
  es: (cite) => cite.replace(/^art /, 'el artículo '),
  ca: (cite) => cite.replace(/^art /, 'l’article '),
  en: (cite) => cite.replace(/^s\./, 'section ').replace(/^art /, 'Article '),
  fr: (cite) => `l’article ${cite}`,
}
const OF_LAW: readonly { code: RegExp; es: string; ca: string }[] = [
  { code: /^LTAIBG-/, es: ' de la Ley 19/2013', ca: ' de la Llei estatal 19/2013' },
  { code: /^MD-/, es: ' de la Ley 10/2019', ca: '' },
  { code: /^CT-/, es: ' de la Ley 19/2014, de Cataluña', ca: ' de la Llei 19/2014' },
]

/** A ground of refusal as a letter names it: its article, and the law's words in brackets where they are whole and in the letter's own language. */
export function groundInWords(code: string, language: RequestLanguage): string {
  const ground = groundByCode(code)
  if (!ground) return code
  const cite = ground.cite.replace(/ (first|second) para$/, '')
  const law = OF_LAW.find((one) => one.code.test(code))
  const named = `${ARTICLE[language]?.(cite) ?? cite}${law && (language === 'es' || language === 'ca') ? law[language] : ''}`
  const speaks = law ? language === 'es' : code.startsWith('RS-') ? language.startsWith('sr-') : true
  return speaks && !ground.original.includes('...') ? `${named} (${lowered(ground.original)})` : named
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
