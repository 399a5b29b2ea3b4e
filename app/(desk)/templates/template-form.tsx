'use client'
import { useRouter } from 'next/navigation'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { Select, TextArea, TextInput } from '@/app/_ui/inputs'
import { useToast } from '@/app/_ui/toast'
import { useActionForm } from '@/app/_ui/use-action-form'
import type { ActionFormState } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import type { ReadBy } from '@/lib/domain/letter/words'
import { addTemplateInput, saveTemplateInput } from '@/lib/inputs/template'
import type { AddTemplate } from '@/lib/inputs/template'
import { addTemplateAction, saveTemplateAction } from './actions'
import { addressOfTemplate } from './template-address'
import type { TemplateChoices } from './template-choices'

/** A template of one's own. */
export function TemplateForm({ choices }: { choices: TemplateChoices }) {
  const t = useWords('templates')
  const router = useRouter()
  const of = useActionForm({
    id: 'template', schema: addTemplateInput, action: addTemplateAction,
    defaults: { lawId: '', purpose: 'initial_request', language: 'es', name: '', subject: '', body: '', gloss: '', readBy: 'nobody', readNote: '' },
    onDone: ({ templateId }) => { router.push(addressOfTemplate(templateId)) },
  })
  return (
    <ActionForm of={of} className="form wide">
      <FormField of={of} name="lawId" label={t('edit.lawId')} required>{(control) => <Select {...control} options={choices.laws} empty="–" />}</FormField>
      <FormField of={of} name="purpose" label={t('purpose')} required>{(control) => <Select {...control} width="half" options={choices.purposes} />}</FormField>
      <FormField of={of} name="language" label={t('language')} required>{(control) => <Select {...control} width="half" options={choices.languages} />}</FormField>
      <TemplateWords of={of as unknown as ActionFormState<WordsForm>} choices={choices} />
      <div className="row"><Submit of={of}>{t('edit.add')}</Submit><FormStatus pending={of.pending} /></div>
    </ActionForm>
  )
}

export type WordsForm = Pick<AddTemplate, 'name' | 'subject' | 'body' | 'gloss'> & { readBy: ReadBy; readNote?: string | null | undefined }

/** The wording of a template, saved as its next version. */
export function TemplateEdit({ template, choices }: { template: WordsForm & { id: string; version: number; language: string }; choices: TemplateChoices }) {
  const t = useWords('templates')
  const router = useRouter()
  const say = useToast()
  const { id, version, language, ...words } = template
  const of = useActionForm({
    id: 'template', schema: saveTemplateInput, action: saveTemplateAction, defaults: { templateId: id, version, ...words },
    onDone: ({ version: now }) => { of.form.setValue('version', now); say({ text: t('edit.saved') }); router.refresh() },
  })
  return (
    <ActionForm of={of} className="form wide">
      <TemplateWords of={of as unknown as ActionFormState<WordsForm>} choices={choices} lang={language} />
      <div className="row"><Submit of={of}>{t('edit.submit')}</Submit><FormStatus pending={of.pending} /></div>
    </ActionForm>
  )
}

function TemplateWords({ of, choices, lang }: { of: ActionFormState<WordsForm>; choices: TemplateChoices; lang?: string }) {
  const t = useWords('templates')
  return (
    <>
      <FormField of={of} name="name" label={t('edit.name')} required>{(control) => <TextInput {...control} maxLength={200} autoComplete="off" />}</FormField>
      <FormField of={of} name="subject" label={t('edit.subject')} required>{(control) => <TextInput {...control} lang={lang} maxLength={500} autoComplete="off" />}</FormField>
      <FormField of={of} name="body" label={t('edit.body')} hint={t('edit.bodyHint')} required>{(control) => <TextArea {...control} lang={lang} rows={20} className="wording" />}</FormField>
      <FormField of={of} name="gloss" label={t('edit.gloss')} optional>{(control) => <TextArea {...control} lang="en" rows={8} />}</FormField>
      <FormField of={of} name="readBy" label={t('edit.readBy')}>{(control) => <Select {...control} width="half" options={choices.readBy} />}</FormField>
      <FormField of={of} name="readNote" label={t('edit.readNote')} optional>{(control) => <TextInput {...control} maxLength={500} autoComplete="off" />}</FormField>
    </>
  )
}
