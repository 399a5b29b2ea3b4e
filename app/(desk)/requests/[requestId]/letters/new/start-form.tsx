'use client'
import { useRouter } from 'next/navigation'
import { useWatch } from 'react-hook-form'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { Select } from '@/app/_ui/inputs'
import type { Option } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import type { Purpose } from '@/lib/domain/letter/words'
import type { RequestLanguage } from '@/lib/domain/request/words'
import { startLetterInput } from '@/lib/inputs/letter'
import { startLetterAction } from '../actions'

interface StartFormProps {
  requestId: string
  first: Purpose
  language: string
  purposes: readonly (Option & { hint: string; languages: readonly string[] })[]
  languages: readonly Option[]
  templates: readonly { id: string; purpose: string; language: string; label: string }[]
}

/** What a new letter is for, its language, and the template that it begins with. */
export function StartForm({ requestId, first, language, purposes, languages, templates }: StartFormProps) {
  const t = useWords('letter-desk')
  const router = useRouter()
  const allowed = (purpose: string) => purposes.find((one) => one.value === purpose)?.languages ?? []
  const languageFor = (purpose: string, wanted: string | undefined) => (wanted && allowed(purpose).includes(wanted) ? wanted : allowed(purpose)[0] ?? language) as RequestLanguage
  const templateFor = (purpose: string, of: string) => templates.find((one) => one.purpose === purpose && one.language === of)?.id ?? ''
  const begin = languageFor(first, language)
  const of = useActionForm({
    id: 'start', schema: startLetterInput, action: (typed) => startLetterAction({ ...typed, templateId: typed.templateId || null }),
    defaults: { requestId, purpose: first, language: begin, templateId: templateFor(first, begin) },
    onDone: ({ letterId }) => router.push(`/requests/${requestId}/letters/${letterId}`),
  })
  const purpose = useWatch({ control: of.form.control, name: 'purpose' })
  const chosen = useWatch({ control: of.form.control, name: 'language' }) ?? begin
  const fit = (next: string, wanted: string | undefined) => {
    const fits = languageFor(next, wanted)
    of.form.setValue('language', fits)
    of.form.setValue('templateId', templateFor(next, fits))
  }
  return (
    <ActionForm of={of} className="form">
      <FormField of={of} name="purpose" label={t('new.purpose')} hint={purposes.find((one) => one.value === purpose)?.hint} required>
        {({ onChange, ...control }) => <Select {...control} options={purposes} onChange={(event) => { void onChange(event); fit(event.target.value, chosen) }} />}
      </FormField>
      <FormField of={of} name="language" label={t('new.language')} required>
        {({ onChange, ...control }) => (
          <Select
            {...control} width="half" options={languages.filter((one) => allowed(purpose).includes(one.value))}
            onChange={(event) => { void onChange(event); of.form.setValue('templateId', templateFor(purpose, event.target.value)) }}
          />
        )}
      </FormField>
      <FormField of={of} name="templateId" label={t('new.template')}>
        {(control) => <Select {...control} options={templates.filter((one) => one.purpose === purpose && one.language === chosen).map((one) => ({ value: one.id, label: one.label }))} empty={t('new.blank')} />}
      </FormField>
      <div className="row">
        <Submit of={of}>{t('new.submit')}</Submit>
        <FormStatus pending={of.pending} />
      </div>
    </ActionForm>
  )
}
