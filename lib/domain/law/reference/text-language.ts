import type { RequestLanguage } from '../../request/words'
import { shortLawName } from './short-name'

/** Small words that tell the languages of the law data apart. */
const SMALL_WORDS: Partial<Record<RequestLanguage, RegExp>> = {
  en: /\b(the|of|and|or|by|to|from|with|without|is|are|may|must|not|only|for|in|on|at|if|no|any|same|see|within|be|a|an|it|body|court|own|free|day|verified)\b/g,
  es: /\b(el|los|las|del|una?|que|por|para|con|sin|se|su|sus|en|es|y|o|desde|cuando|la|de|al|lo)\b/g,
  ca: /\b(els?|les|dels?|amb|per|sense|des|i|la|de|d|l|al|a)\b/g,
  fr: /\b(le|les|des?|du|une?|et|ou|par|pour|sur|aux?|est|qui|sans|dans|la|l|d)\b/g,
  de: /\b(der|die|das|den|dem|des|und|oder|von|mit|ein|eine|ist|nicht|für|innerhalb|keine|hat|nach|auf|frei|bis|jede)\b/g,
  'sr-Latn': /\b(i|je|se|na|od|za|o|po|iz|ili|podataka|zaštitu)\b/g,
}
const ALSO: Readonly<Record<string, readonly RequestLanguage[]>> = { 'es-ct-19-2014': ['es'], 'rs-zspijz': ['sr-Latn'] }

/**
 * The language of a passage about a law, so that the page can say it: words of the law stand in a language of the law (`quoted`), our notes mostly in English.
 * Where nothing tells them apart, a quotation is the law's and a note is English.
 */
export function textLanguage(lawId: string, text: string, quoted: boolean): RequestLanguage {
  const letters = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  if (letters(/\p{Script=Cyrillic}/gu) > letters(/\p{Script=Latin}/gu)) return 'sr-Cyrl'
  const own = [...(ALSO[lawId] ?? []), shortLawName(lawId).language].filter((one) => one !== 'sr-Cyrl')
  const candidates: RequestLanguage[] = quoted ? [...own, 'en'] : ['en', ...own]
  const found = (language: RequestLanguage) => new Set(text.toLowerCase().match(SMALL_WORDS[language] ?? /$^/g)).size
  return candidates.reduce((best, one) => (found(one) > found(best) ? one : best))
}
