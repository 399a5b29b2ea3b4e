'use client'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { Select, TextInput } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { detailsFormInput, typedTags } from '@/lib/inputs/case-forms'
import type { CaseForms } from '@/lib/queries/request/case-forms'
import { editDetailsAction } from '../actions'
import type { FormChoices } from './form-choices'
import { FormDialog } from './form-dialog'
import { useFresh } from './use-fresh'

type Props = Pick<CaseForms, 'requestId' | 'version' | 'details' | 'tags' | 'campaigns'> & { choices: FormChoices }

/** Title, channel, register number, language, campaign and tags of a case. */
export function DetailsEdit(props: Props) {
  const t = useWords('request-forms')
  const common = useWords('common')
  return (
    <FormDialog opener={common('edit')} openerLabel={t('details.open')} title={t('details.title')} saved={common('saved')}>
      {(done) => <DetailsForm {...props} done={done} />}
    </FormDialog>
  )
}

function DetailsForm({ requestId, version, details, tags, campaigns, choices, done }: Props & { done: () => void }) {
  const t = useWords('request-forms')
  const fresh = useFresh()
  const of = useActionForm({
    id: 'details', schema: detailsFormInput, defaults: { ...details, tags: details.tags.join(', ') }, onDone: done,
    action: (typed) => fresh(editDetailsAction({ ...typed, requestId, version, tags: typedTags(typed.tags) })),
  })
  return (
    <ActionForm of={of}>
      <FormField of={of} name="title" label={t('details.name')} required>{(control) => <TextInput {...control} maxLength={300} />}</FormField>
      <FormField of={of} name="registerNumber" label={t('fact.registerNumber')} optional>{(control) => <TextInput {...control} autoComplete="off" />}</FormField>
      <FormField of={of} name="channel" label={t('details.channel')}>{(control) => <Select {...control} options={choices.channels} />}</FormField>
      <FormField of={of} name="language" label={t('details.language')}>{(control) => <Select {...control} options={choices.languages} />}</FormField>
      <FormField of={of} name="campaign" label={t('details.campaign')} optional>{(control) => <TextInput {...control} list="campaigns" autoComplete="off" />}</FormField>
      <datalist id="campaigns">{campaigns.map((name) => <option key={name} value={name} />)}</datalist>
      <FormField of={of} name="tags" label={t('details.tags')} hint={tags.length > 0 ? t('details.tagsUsed', { tags: tags.slice(0, 12).join(', ') }) : t('details.tagsHint')} optional>
        {(control) => <TextInput {...control} autoComplete="off" />}
      </FormField>
      <div className="row">
        <FormStatus pending={of.pending} />
        <Submit of={of}>{t('details.submit')}</Submit>
      </div>
    </ActionForm>
  )
}
