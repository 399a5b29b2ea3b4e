import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Icon } from '@/app/_ui/icon'
import { Select, TextInput } from '@/app/_ui/inputs'
import type { Option } from '@/app/_ui/inputs'
import { Popdown } from '@/app/_ui/popdown'
import { shortLawName } from '@/lib/domain/law/reference/short-name'
import { OUTCOMES, REQUEST_LANGUAGES, STAGES } from '@/lib/domain/request/words'
import type { Language } from '@/lib/i18n/languages'
import { languageName } from '@/lib/i18n/language-name'
import { regionName } from '@/lib/i18n/region-name'
import { translatorFor } from '@/lib/i18n/translator'
import { DUES, WHOSE } from '@/lib/queries/request/list-filter'
import type { ChipName, ListFilter } from '@/lib/queries/request/list-filter'
import type { ListOptions } from '@/lib/queries/request/list-options'

type Props = { language: Language; filter: ListFilter; options: ListOptions }

/** Every filter in one form that asks for the list by its address; works without a pointer and without scripts. */
export function MoreFilters({ language, filter, options }: Props) {
  const t = translatorFor(language, 'requests')
  const states = translatorFor(language, 'states')
  const field = (name: ChipName, choices?: readonly Option[]) => (
    <Field id={`filter-${name}`} label={t(`filter.${name}`)}>
      {(control) => choices
        ? <Select {...control} name={name} options={choices} empty={t('any')} defaultValue={filter[name] ?? ''} />
        : <TextInput {...control} name={name} defaultValue={filter[name] ?? ''} maxLength={200} autoComplete="off" />}
    </Field>
  )
  return (
    <Popdown className="more-filters" buttonClass="chip dashed" summary={<><Icon name="filter" />{t('moreFilters')}</>}>
      <form action="/requests" className="stack" aria-label={t('moreFilters')}>
        <input type="hidden" name="view" value={filter.view} />
        <div className="two">
          {field('q')}
          {field('authority')}
          {field('status', STAGES.map((stage) => ({ value: stage, label: states(`stage.${stage}`) })))}
          {field('outcome', OUTCOMES.map((outcome) => ({ value: outcome, label: states(`outcome.${outcome}`) })))}
          {field('due', DUES.map((due) => ({ value: due, label: t(`due.${due}`) })))}
          {field('whose', WHOSE.map((whose) => ({ value: whose, label: t(`whose.${whose}`) })))}
          {field('assignee', [
            { value: 'me', label: t('me') }, { value: 'nobody', label: translatorFor(language, 'common')('nobody') },
            ...options.people.map((person) => ({ value: person.id, label: person.name })),
          ])}
          {field('country', options.countries.map((code) => ({ value: code, label: regionName(language, code) })))}
          {field('campaign', options.campaigns.map((name) => ({ value: name, label: name })))}
          {field('tag')}
          {field('law', options.laws.map((law) => ({ value: law, label: shortLawName(law).name, lang: shortLawName(law).language })))}
          {field('language', REQUEST_LANGUAGES.map((tag) => ({ value: tag, label: languageName(language, tag) })))}
        </div>
        <Button type="submit" look="primary">{t('apply')}</Button>
      </form>
    </Popdown>
  )
}
