import { lawReference } from '../law/reference/law-reference'
import type { RequestLanguage } from '../request/words'

const AND: Partial<Record<RequestLanguage, string>> = { 'sr-Cyrl': 'и', 'sr-Latn': 'i' }

/**
 * The numbers of the gazette in which a law stood when a case began ("120/04, 54/07, 104/09 и 36/10"): amendments of a later version or year are not cited.
 * Empty for a law without such numbers.
 */
export function gazetteNumbers(lawId: string, lawVersion: string | null, beganOn: string, language: RequestLanguage): string {
  const law = lawReference(lawId)
  const all = [...(law?.citation ?? '').matchAll(/(\d+)\/(\d{4})/g)].map(([, number = '', year = '']) => ({ number, year }))
  const isOld = law?.changes !== undefined && (lawVersion ?? beganOn) < law.changes.since
  const stood = (isOld ? all.slice(0, -1) : all).filter(({ year }) => year <= beganOn.slice(0, 4)).map(({ number, year }) => `${number}/${year.slice(2)}`)
  const last = stood.pop()
  return stood.length && last ? `${stood.join(', ')} ${AND[language] ?? '&'} ${last}` : last ?? ''
}

/** The article on extensions of the Serbian law: its paragraphs were counted otherwise before 105/21 (that text is from memory). */
export function extensionArticle(lawId: string, lawVersion: string | null, language: RequestLanguage): string {
  if (lawId !== 'rs-zspijz') return ''
  const word = language === 'sr-Latn' ? 'stav' : 'став'
  return (lawVersion ?? '') >= '2022-02-17' ? `16. ${word} 4.` : `16. ${word} 3.`
}
