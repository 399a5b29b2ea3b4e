import { zoneOptions } from '@/app/_components/zones'
import type { Option } from '@/app/_ui/inputs'
import { CALENDAR_IDS } from '@/lib/domain/calendar/types'
import { countryOf } from '@/lib/domain/law/country'
import { shortLawName } from '@/lib/domain/law/reference/short-name'
import { shippedLaws } from '@/lib/domain/law/registry'
import { CHANNELS, REQUEST_LANGUAGES } from '@/lib/domain/request/words'
import { calendarName } from '@/lib/i18n/deadline-text'
import { languageName } from '@/lib/i18n/language-name'
import type { Language } from '@/lib/i18n/languages'
import { regionName } from '@/lib/i18n/region-name'
import { collatorFor } from '@/lib/i18n/sort'
import { sentenceFor } from '@/lib/i18n/translator'

/** What the lists of the form offer, in the reader's words. */
export type AuthorityOptions = Record<'languages' | 'countries' | 'zones' | 'laws' | 'calendars' | 'channels', Option[]>

/** The choices of the form; `country` is offered too when it is none of those whose laws are loaded. */
export function authorityOptions(language: Language, country = ''): AuthorityOptions {
  const order = collatorFor(language)
  const countries = Object.values(shippedLaws).map((versions) => countryOf(versions.at(-1)?.jurisdiction ?? '')).concat(country).filter(Boolean)
  return {
    languages: REQUEST_LANGUAGES.map((tag) => ({ value: tag, label: languageName(language, tag) })),
    countries: [...new Set(countries)].map((code) => ({ value: code, label: regionName(language, code) })).sort((a, b) => order.compare(a.label, b.label)),
    zones: zoneOptions(),
    laws: Object.keys(shippedLaws).map((id) => ({ value: id, label: shortLawName(id).name, lang: shortLawName(id).language })),
    calendars: CALENDAR_IDS.map((id) => ({ value: id, label: calendarName(language, id) })),
    channels: CHANNELS.map((code) => ({ value: code, label: sentenceFor(language, 'states', `channel.${code}`) })),
  }
}
