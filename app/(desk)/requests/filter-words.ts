import type { Language } from '@/lib/i18n/languages'
import { languageName } from '@/lib/i18n/language-name'
import { regionName } from '@/lib/i18n/region-name'
import { translatorFor } from '@/lib/i18n/translator'
import { shortLawName } from '@/lib/domain/law/reference/short-name'
import type { ChipName, ListFilter } from '@/lib/queries/request/list-filter'
import type { ListOptions } from '@/lib/queries/request/list-options'

/** What a filter's value is called: the words on its chip, and their language where it isn't the reader's. */
export function filterValue(language: Language, name: ChipName, filter: ListFilter, options: ListOptions): { text: string; lang?: string } {
  const t = translatorFor(language, 'requests')
  const states = translatorFor(language, 'states')
  const value = filter[name] ?? ''
  switch (name) {
    case 'unread': return { text: translatorFor(language, 'common')('yes') }
    case 'status': return { text: filter.status ? states(`stage.${filter.status}`) : '' }
    case 'outcome': return { text: filter.outcome ? states(`outcome.${filter.outcome}`) : '' }
    case 'due': return { text: filter.due ? t(`due.${filter.due}`) : '' }
    case 'whose': return { text: filter.whose ? t(`whose.${filter.whose}`) : '' }
    case 'assignee': return { text: assigneeWords(language, value, options) }
    case 'country': return { text: regionName(language, value.toUpperCase()) }
    case 'language': return { text: languageName(language, value) }
    case 'law': return { text: shortLawName(value).name, lang: shortLawName(value).language }
    case 'q': case 'authority': case 'campaign': case 'tag': return { text: value }
  }
}

function assigneeWords(language: Language, value: string, options: ListOptions): string {
  if (value === 'me') return translatorFor(language, 'requests')('me')
  if (value === 'nobody') return translatorFor(language, 'common')('nobody')
  return options.people.find((person) => person.id === value)?.name ?? translatorFor(language, 'common')('unknown')
}
