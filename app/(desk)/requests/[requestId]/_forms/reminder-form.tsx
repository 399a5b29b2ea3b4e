'use client'
import { DropZone } from '@/app/_components/drop-zone/drop-zone'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { DateInput, Select, TextArea } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { logMessageInput } from '@/lib/inputs/case-forms'
import { logMessageAction } from '../actions'
import type { ComposerProps } from './composer'
import { useKept } from './use-kept'

/** A reminder that went out by another way: it moves no date. */
export function ReminderForm({ requestId, today, channel, choices }: ComposerProps) {
  const t = useWords('request-forms')
  const { kept, round } = useKept(t('reminder.done'))
  const of = useActionForm({
    id: 'reminder', schema: logMessageInput, action: logMessageAction,
    defaults: { requestId, direction: 'out', kind: 'reminder', channel, on: today, subject: '', text: '', facts: [], refusalGrounds: [], uploadIds: [] },
    onDone: () => { of.form.reset(); kept() },
  })
  return (
    <ActionForm of={of}>
      <div className="two">
        <FormField of={of} name="on" label={t('message.sentOn')} required>{(control) => <DateInput {...control} />}</FormField>
        <FormField of={of} name="channel" label={t('message.channel')}>{(control) => <Select {...control} options={choices.channels} />}</FormField>
      </div>
      <FormField of={of} name="text" label={t('reminder.text')} optional>{(control) => <TextArea {...control} rows={4} />}</FormField>
      <DropZone key={round} requestId={requestId} onChange={(ids) => of.form.setValue('uploadIds', ids)} hint={t('reminder.files')} />
      <div className="row end">
        <FormStatus pending={of.pending} />
        <Submit of={of} look="plain">{t('reminder.submit')}</Submit>
      </div>
    </ActionForm>
  )
}
