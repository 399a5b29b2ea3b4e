import { cookies, headers } from 'next/headers'
import { bestLanguage, isLanguage } from '@/lib/i18n/languages'
import type { Language } from '@/lib/i18n/languages'
import { readerActor } from '../_server/page-actor'

export const THEMES = ['light', 'dark', 'system'] as const
export type Theme = (typeof THEMES)[number]

export const LANGUAGE_COOKIE = 'plazo_language'
export const THEME_COOKIE = 'plazo_theme'

/** The language of the page: the person's own, else the cookie that the language menu set, else what the browser asks for. */
export async function readerLanguage(fallback: Language = 'en'): Promise<Language> {
  const own = await lookOfPerson()
  if (own) return own.language
  const chosen = (await cookies()).get(LANGUAGE_COOKIE)?.value
  return isLanguage(chosen) ? chosen : bestLanguage((await headers()).get('accept-language'), fallback)
}

/** The colours of the page: the person's own, else those that this browser keeps, else the system's. */
export async function readerTheme(): Promise<Theme> {
  const chosen = (await lookOfPerson())?.theme ?? (await cookies()).get(THEME_COOKIE)?.value
  return THEMES.find((theme) => theme === chosen) ?? 'system'
}

async function lookOfPerson(): Promise<{ language: Language; theme: Theme } | null> {
  try {
    const who = await readerActor()
    return who && { language: who.language, theme: who.person.theme }
  } catch {
    // The page itself says what failed; its frame must not fail first.
    return null
  }
}
