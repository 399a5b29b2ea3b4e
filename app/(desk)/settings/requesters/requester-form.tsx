'use client'
import { useRouter } from 'next/navigation'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { Select, TextArea, TextInput } from '@/app/_ui/inputs'
import type { Option } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import type { ActionResult } from '@/lib/inputs/action-result'
import { REQUESTER_KINDS } from '@/lib/domain/request/words'
import type { RequesterKind } from '@/lib/domain/request/words'
import { requesterInput } from '@/lib/inputs/house/requester'
import type { RequesterInput } from '@/lib/inputs/house/requester'
import { addRequesterAction, changeRequesterAction } from './actions'

type Line = { id: string; kind: RequesterKind } & RequesterInput

/** What a letter says of a requester; a new one when no line is given. */
export function RequesterForm({ line, partners }: { line?: Line | undefined; partners: readonly Option[] }) {
  const t = useWords('settings')
  const word = useWords('templates')
  const common = useWords('common')
  const router = useRouter()
  const of = useActionForm({
    id: 'requester', schema: requesterInput,
    action: async (typed): Promise<ActionResult<unknown>> => (line ? changeRequesterAction({ ...typed, requesterId: line.id }) : addRequesterAction(typed)),
    defaults: line ?? { name: '', kind: 'natural_person', partnerId: '', idNumber: '', address: '', email: '', phone: '', representative: '', representativeRole: '' },
    onDone: () => { router.push('/settings/requesters'); router.refresh() },
  })
  return (
    <ActionForm of={of} className="form">
      <FormField of={of} name="name" label={t('requesters.name')} hint={t('requesters.nameHint')} required>
        {(control) => <TextInput {...control} autoComplete="off" maxLength={200} />}
      </FormField>
      <FormField of={of} name="kind" label={t('requesters.kind')}>
        {(control) => <Select {...control} width="half" options={REQUESTER_KINDS.map((value) => ({ value, label: t(`requesters.${value}`) }))} />}
      </FormField>
      {partners.length > 0 && (
        <FormField of={of} name="partnerId" label={t('requesters.belongs')}>
          {(control) => <Select {...control} options={partners} empty={t('requesters.ours')} />}
        </FormField>
      )}
      <FormField of={of} name="idNumber" label={t('requesters.idNumber')} hint={t('requesters.idNumberHint')} optional>
        {(control) => <TextInput {...control} width="half" autoComplete="off" maxLength={60} />}
      </FormField>
      <FormField of={of} name="representative" label={t('requesters.representative')} optional>
        {(control) => <TextInput {...control} autoComplete="off" maxLength={200} />}
      </FormField>
      <FormField of={of} name="representativeRole" label={word('power.role')} optional>
        {(control) => <TextInput {...control} autoComplete="off" maxLength={200} />}
      </FormField>
      <FormField of={of} name="address" label={t('requesters.address')} optional>
        {(control) => <TextArea {...control} rows={3} maxLength={500} />}
      </FormField>
      <FormField of={of} name="email" label={t('requesters.email')} optional>
        {(control) => <TextInput {...control} type="email" autoComplete="off" maxLength={254} />}
      </FormField>
      <FormField of={of} name="phone" label={word('power.phone')} optional>
        {(control) => <TextInput {...control} type="tel" width="half" autoComplete="off" maxLength={60} />}
      </FormField>
      <div className="row">
        <Submit of={of}>{line ? common('save') : t('requesters.submitAdd')}</Submit>
        <FormStatus pending={of.pending} />
      </div>
    </ActionForm>
  )
}
