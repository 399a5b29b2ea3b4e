import type { Language } from './languages'

const collators = new Map<Language, Intl.Collator>()

/** The order of names in a language, numbers by value ("Law 9" before "Law 10"). */
export function collatorFor(language: Language): Intl.Collator {
  const known = collators.get(language)
  if (known) return known
  const made = new Intl.Collator(language, { numeric: true, sensitivity: 'variant' })
  collators.set(language, made)
  return made
}
