'use client'
import { useRouter } from 'next/navigation'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { TextArea, TextInput } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { takeOverInput } from '@/lib/inputs/case-forms'
import { takeOverAction } from './actions'

/** Which case, and why. */
export function TakeOverForm() {
  const t = useWords('settings')
  const router = useRouter()
  const of = useActionForm({
    id: 'take-over', schema: takeOverInput, action: takeOverAction, defaults: { ref: '', why: '' },
    onDone: ({ requestId }) => router.push(`/requests/${requestId}`),
  })
  return (
    <ActionForm of={of} className="form">
      <FormField of={of} name="ref" label={t('takeOver.ref')} hint={t('takeOver.refHint')} required>
        {(control) => <TextInput {...control} width="short" autoComplete="off" spellCheck={false} maxLength={40} />}
      </FormField>
      <FormField of={of} name="why" label={t('takeOver.why')} required>
        {(control) => <TextArea {...control} rows={3} maxLength={500} />}
      </FormField>
      <div className="row">
        <Submit of={of}>{t('takeOver.submit')}</Submit>
        <FormStatus pending={of.pending} />
      </div>
    </ActionForm>
  )
}
