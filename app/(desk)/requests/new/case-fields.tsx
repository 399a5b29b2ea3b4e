'use client'
import type { FieldValues, Path } from 'react-hook-form'
import { FormField } from '@/app/_ui/form'
import { Select, TextInput } from '@/app/_ui/inputs'
import { Checkbox } from '@/app/_ui/choices'
import type { ActionFormState } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import type { Choices } from './choices'

type CaseForm = { title: string; channel: string; assignee: string; requester: string; language: string; campaign: string; tags: string; restricted: boolean }
/** The fields that a draft and a logged request share; each form has more. */
export type OfCase = ActionFormState<CaseForm & FieldValues, unknown>

export function TitleField({ of, lang }: { of: OfCase; lang: string }) {
  const t = useWords('new-request')
  return <FormField of={of} name={'title' as Path<CaseForm & FieldValues>} label={t('titleField')} required>{(control) => <TextInput {...control} lang={lang} maxLength={300} />}</FormField>
}

/** How it travels, and who has it in hand. */
export function HandFields({ of, choices }: { of: OfCase; choices: Choices }) {
  const t = useWords('new-request')
  const common = useWords('common')
  return (
    <div className="two">
      <FormField of={of} name="channel" label={t('channel')}>{(control) => <Select {...control} options={choices.channels} />}</FormField>
      <FormField of={of} name="assignee" label={t('assignee')}>{(control) => <Select {...control} options={choices.people} empty={common('nobody')} />}</FormField>
    </div>
  )
}

/** In whose name, in which language, for which campaign, and who may see it. */
export function FileFields({ of, choices }: { of: OfCase; choices: Choices }) {
  const t = useWords('new-request')
  return (
    <>
      <FormField of={of} name="requester" label={t('requester')} required>{(control) => <Select {...control} options={choices.requesters} />}</FormField>
      <div className="two">
        <FormField of={of} name="language" label={t('language')}>{(control) => <Select {...control} options={choices.languages} />}</FormField>
        <FormField of={of} name="campaign" label={t('campaign')} hint={t('campaignHint')} optional>
          {(control) => <TextInput {...control} list={`${of.id}-campaigns`} autoComplete="off" maxLength={200} />}
        </FormField>
      </div>
      <FormField of={of} name="tags" label={t('tags')} hint={t('tagsHint')} optional>{(control) => <TextInput {...control} autoComplete="off" maxLength={500} />}</FormField>
      <datalist id={`${of.id}-campaigns`}>{choices.campaigns.map((name) => <option key={name} value={name} />)}</datalist>
      {choices.mayRestrict && <Checkbox {...of.form.register('restricted')}>{t('restricted')}</Checkbox>}
    </>
  )
}
