import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Select, TextInput } from '@/app/_ui/inputs'
import { shortLawName } from '@/lib/domain/law/reference/short-name'
import type { Language } from '@/lib/i18n/languages'
import { regionName } from '@/lib/i18n/region-name'
import { translatorFor } from '@/lib/i18n/translator'
import type { AuthorityFilter } from '@/lib/queries/authority/authority-list'

type Props = { language: Language; filter: AuthorityFilter; countries: readonly string[]; laws: readonly string[] }

/** Finds authorities by words, country and law; a plain form, so that the result has an address. */
export function AuthorityFilters({ language, filter, countries, laws }: Props) {
  const t = translatorFor(language, 'authorities')
  return (
    <form className="directory-find" action="/authorities" role="search" aria-label={t('find')}>
      <Field id="find-q" label={t('words')}>
        {(control) => <TextInput {...control} name="q" type="search" defaultValue={filter.q} maxLength={200} autoComplete="off" />}
      </Field>
      <Field id="find-country" label={t('country')}>
        {(control) => (
          <Select {...control} name="country" defaultValue={filter.country} empty={t('any')} options={countries.map((code) => ({ value: code, label: regionName(language, code) }))} />
        )}
      </Field>
      <Field id="find-law" label={t('law')}>
        {(control) => (
          <Select
            {...control} name="law" defaultValue={filter.law} empty={t('any')}
            options={laws.map((law) => ({ value: law, label: shortLawName(law).name, lang: shortLawName(law).language }))}
          />
        )}
      </Field>
      <Button type="submit" icon="search">{t('show')}</Button>
    </form>
  )
}
