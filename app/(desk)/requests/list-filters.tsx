import Link from 'next/link'
import type { ReactNode } from 'react'
import { Chip } from '@/app/_ui/chip'
import { Icon } from '@/app/_ui/icon'
import { Popdown } from '@/app/_ui/popdown'
import type { Language } from '@/lib/i18n/languages'
import { regionName } from '@/lib/i18n/region-name'
import { translatorFor } from '@/lib/i18n/translator'
import { CHIPS, DUES, hrefWithout, listHref } from '@/lib/queries/request/list-filter'
import type { ListFilter } from '@/lib/queries/request/list-filter'
import type { ListOptions } from '@/lib/queries/request/list-options'
import type { OfficialName } from '@/lib/queries/authority/authority-names'
import { filterValue } from './filter-words'
import { MoreFilters } from './more-filters'

type Props = { language: Language; filter: ListFilter; options: ListOptions; authority?: OfficialName | undefined; children?: ReactNode }
type Quick = 'country' | 'assignee' | 'due'

/** The filters over the list: those set as chips that can be taken away, the usual ones as short menus, the rest in one form. All are links or forms. */
export function ListFilters({ language, filter, options, authority, children }: Props) {
  const t = translatorFor(language, 'requests')
  const set = CHIPS.filter((name) => filter[name])
  const quick: [Quick, { value: string; label: string }[]][] = [
    ['country', options.countries.map((code) => ({ value: code, label: regionName(language, code) }))],
    ['assignee', [
      { value: 'me', label: t('me') }, { value: 'nobody', label: translatorFor(language, 'common')('nobody') },
      ...options.people.slice(0, 12).map((person) => ({ value: person.id, label: person.name })),
    ]],
    ['due', DUES.map((due) => ({ value: due, label: t(`due.${due}`) }))],
  ]
  return (
    <div className="filters" role="group" aria-label={t('filters')}>
      {set.map((name) => {
        const { text, lang } = name === 'authority' && authority ? { text: authority.name, lang: authority.language } : filterValue(language, name, filter, options)
        return (
          <Chip key={name} remove={{ href: hrefWithout(filter, name), label: t('removeFilter', { name: t(`filter.${name}`) }) }}>
            {t(`filter.${name}`)}: <b lang={lang}>{text}</b>
          </Chip>
        )
      })}
      {quick.filter(([name, choices]) => !filter[name] && choices.length > 1).map(([name, choices]) => (
        <Popdown key={name} buttonClass="chip dashed" summary={<><Icon name="plus" />{t(`filter.${name}`)}</>}>
          <ul>
            {choices.map((choice) => (
              <li key={choice.value}><Link prefetch={false} className="menu-item" href={listHref(filter, { [name]: choice.value })}>{choice.label}</Link></li>
            ))}
          </ul>
        </Popdown>
      ))}
      <MoreFilters language={language} filter={filter} options={options} />
      {children}
    </div>
  )
}
