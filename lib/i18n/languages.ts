export const LANGUAGES = ['en', 'es', 'ca', 'sr-Latn', 'sr-Cyrl'] as const
export type Language = (typeof LANGUAGES)[number]

/** Each language's own name, for menus; never translated. */
export const OWN_NAMES: Record<Language, string> = {
  en: 'English',
  es: 'Español',
  ca: 'Català',
  'sr-Latn': 'Srpski (latinica)',
  'sr-Cyrl': 'Српски (ћирилица)',
}

/** The locale that Intl formats a language with; English dates and lists are written the British way. */
export const LOCALES: Record<Language, string> = { en: 'en-GB', es: 'es', ca: 'ca', 'sr-Latn': 'sr-Latn', 'sr-Cyrl': 'sr-Cyrl' }

export function isLanguage(value: unknown): value is Language {
  return (LANGUAGES as readonly unknown[]).includes(value)
}

/** The language of ours for one tag of Accept-Language; plain "sr" means Cyrillic, the script of Serbian law. */
function languageOfTag(tag: string): Language | null {
  const parts = tag.toLowerCase().split(/[-_]/)
  const primary = parts[0] ?? ''
  if (primary === 'sr') return parts.includes('latn') ? 'sr-Latn' : 'sr-Cyrl'
  if (['sh', 'bs', 'hr', 'cnr'].includes(primary)) return parts.includes('cyrl') ? 'sr-Cyrl' : 'sr-Latn'
  return isLanguage(primary) ? primary : null
}

/** Picks the interface language that an Accept-Language header asks for first, else the fallback. */
export function bestLanguage(acceptLanguage: string | null | undefined, fallback: Language): Language {
  const wishes = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((part, index) => {
      const [tag = '', ...params] = part.trim().split(';')
      const q = params.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find((v) => v !== undefined)
      return { tag, index, weight: q === undefined ? 1 : Number(q) }
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
  for (const wish of wishes) {
    const language = languageOfTag(wish.tag)
    if (language) return language
  }
  return fallback
}
