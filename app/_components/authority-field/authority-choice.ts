import { shortLawName } from '@/lib/domain/law/reference/short-name'
import type { ShortName } from '@/lib/domain/law/reference/short-name'
import { calendarName } from '@/lib/i18n/deadline-text'
import type { Language } from '@/lib/i18n/languages'
import { placeName } from '@/lib/i18n/place-name'
import type { FoundAuthority } from '@/lib/queries/authority/find-authorities'

/** An authority as the field that completes itself shows it: words only. */
export type AuthorityChoice = { id: string; today: string; name: string; lang: string; place: string | null; placeLang: string; lawId: string | null; law: ShortName | null; calendar: string; requestLanguage: string }

/** Puts a found authority into words for a reader. */
export function asChoice(language: Language, found: FoundAuthority): AuthorityChoice {
  const place = placeName(language, found.place ?? '', found.ownLanguage)
  return {
    id: found.id, today: found.today, name: found.name.name, lang: found.name.language, place: place.text || null, placeLang: place.lang, requestLanguage: found.ownLanguage,
    lawId: found.law, law: found.law ? shortLawName(found.law) : null, calendar: calendarName(language, found.calendar),
  }
}
