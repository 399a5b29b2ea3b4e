'use client'
import { useRouter } from 'next/navigation'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { TextInput } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { partnerInput } from '@/lib/inputs/house/requester'
import { addPartnerAction } from './actions'

/** One more partner, by name. */
export function PartnerForm() {
  const t = useWords('settings')
  const router = useRouter()
  const of = useActionForm({
    id: 'partner', schema: partnerInput, action: addPartnerAction, defaults: { name: '' }, onDone: () => { of.form.reset(); router.refresh() },
  })
  return (
    <ActionForm of={of} className="form">
      <FormField of={of} name="name" label={t('requesters.partnerName')} required>
        {(control) => <TextInput {...control} autoComplete="off" maxLength={200} />}
      </FormField>
      <div className="row">
        <Submit of={of} look="plain">{t('requesters.addPartner')}</Submit>
        <FormStatus pending={of.pending} />
      </div>
    </ActionForm>
  )
}
