'use client'
import type { FieldValues, Path } from 'react-hook-form'
import { FormField, choiceOf } from '../_ui/form'
import { CheckGroup } from '../_ui/check-group'
import { Select, TextInput } from '../_ui/inputs'
import type { Option } from '../_ui/inputs'
import type { ActionFormState } from '../_ui/use-action-form'
import { useWords } from '../_ui/words'

type Of<In extends FieldValues, Out> = { of: ActionFormState<In, Out>; languages: readonly Option[]; zones: readonly Option[] }
type Named = { name: string; language: string; languages: string[]; zone: string }

/** Name, languages and time zone of the organisation, at set-up and in the settings. */
export function OrganisationFields<In extends FieldValues & Named, Out>({ of, languages, zones }: Of<In, Out>) {
  const t = useWords('set-up')
  const common = useWords('common')
  const field = (name: keyof Named) => name as Path<In>
  return (
    <>
      <FormField of={of} name={field('name')} label={t('name')} hint={t('nameHint')} required>
        {(control) => <TextInput {...control} autoComplete="organization" maxLength={200} />}
      </FormField>
      <FormField of={of} name={field('language')} label={t('language')} hint={t('languageHint')}>
        {(control) => <Select {...control} options={languages} width="half" />}
      </FormField>
      <CheckGroup {...choiceOf(of, field('languages'), common('form.errorPrefix'))} legend={t('languages')} options={languages} />
      <FormField of={of} name={field('zone')} label={t('zone')} hint={t('zoneHint')}>
        {(control) => <Select {...control} options={zones} width="half" />}
      </FormField>
    </>
  )
}
