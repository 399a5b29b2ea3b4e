'use client'
import { useRouter } from 'next/navigation'
import { Radios } from '@/app/_ui/choices'
import { ActionForm, choiceOf, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { TextArea } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { settleMailInput } from '@/lib/inputs/outbox'
import { settleMailAction } from './actions'

/** Whether a mail arrived whose answer was lost, and how one knows. `hints`: what follows from either. */
export function SettleForm({ outboxId, hints }: { outboxId: string; hints: { sent: string; notSent: string } }) {
  const t = useWords('outbox')
  const common = useWords('common')
  const router = useRouter()
  const of = useActionForm({ id: 'settle-mail', schema: settleMailInput, action: settleMailAction, defaults: { outboxId, why: '' }, onDone: () => router.refresh() })
  return (
    <ActionForm of={of} className="form">
      <Radios
        {...choiceOf(of, 'as', common('form.errorPrefix'))} legend={t('settle.as')}
        options={[{ value: 'sent', label: t('settle.sent'), hint: hints.sent }, { value: 'not_sent', label: t('settle.notSent'), hint: hints.notSent }]}
      />
      <FormField of={of} name="why" label={t('settle.why')} required>{(control) => <TextArea {...control} rows={2} maxLength={500} />}</FormField>
      <div className="row"><Submit of={of}>{t('settle.save')}</Submit><FormStatus pending={of.pending} /></div>
    </ActionForm>
  )
}
