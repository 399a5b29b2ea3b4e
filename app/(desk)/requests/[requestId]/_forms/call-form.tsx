'use client'
import { DropZone } from '@/app/_components/drop-zone/drop-zone'
import { Radios } from '@/app/_ui/choices'
import { ActionForm, FormField, FormStatus, Submit, choiceOf } from '@/app/_ui/form'
import { DateInput, TextArea, TextInput } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { DIRECTIONS } from '@/lib/domain/request/words'
import { logMessageInput } from '@/lib/inputs/case-forms'
import { logMessageAction } from '../actions'
import type { ComposerProps } from './composer'
import { useKept } from './use-kept'

/** A phone call: who called, with whom, what was said. */
export function CallForm({ requestId, today }: ComposerProps) {
  const t = useWords('request-forms')
  const common = useWords('common')
  const { kept, round } = useKept(t('call.done'))
  const of = useActionForm({
    id: 'call', schema: logMessageInput, action: logMessageAction,
    defaults: { requestId, direction: 'out', kind: 'call', channel: 'phone', on: today, counterpart: '', text: '', facts: [], refusalGrounds: [], uploadIds: [] },
    onDone: () => { of.form.reset(); kept() },
  })
  return (
    <ActionForm of={of}>
      <Radios {...choiceOf(of, 'direction', common('form.errorPrefix'))} legend={t('call.who')} options={DIRECTIONS.map((value) => ({ value, label: t(`call.${value}`) })).reverse()} />
      <div className="two">
        <FormField of={of} name="on" label={t('call.on')} required>{(control) => <DateInput {...control} />}</FormField>
        <FormField of={of} name="counterpart" label={t('call.with')} hint={t('message.counterpartHint')} optional>{(control) => <TextInput {...control} autoComplete="off" />}</FormField>
      </div>
      <FormField of={of} name="text" label={t('call.text')} optional>{(control) => <TextArea {...control} rows={3} />}</FormField>
      <DropZone key={round} requestId={requestId} onChange={(ids) => of.form.setValue('uploadIds', ids)} />
      <div className="row end">
        <FormStatus pending={of.pending} />
        <Submit of={of} look="plain">{t('call.submit')}</Submit>
      </div>
    </ActionForm>
  )
}
