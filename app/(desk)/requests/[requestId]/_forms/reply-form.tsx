'use client'
import { useWatch } from 'react-hook-form'
import { DropZone } from '@/app/_components/drop-zone/drop-zone'
import { Checkbox } from '@/app/_ui/choices'
import { CheckGroup } from '@/app/_ui/check-group'
import { ActionForm, FormField, FormStatus, Submit, choiceOf } from '@/app/_ui/form'
import { DateInput, Select, TextArea, TextInput } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { REPLY_KINDS, hasGrounds, isDecision, replyFacts, replyFormInput, replyMessage } from '@/lib/inputs/reply-form'
import type { ReplyForm as Reply, ReplyKind } from '@/lib/inputs/reply-form'
import { logMessageAction } from '../actions'
import type { ComposerProps } from './composer'
import { EffectBox } from './effect-box'
import { useKept } from './use-kept'
import { usePreset } from './use-preset'

/** A reply logged by hand: what it is decides which dates are asked. Who may not record dates leaves it to be classified. */
export function ReplyForm({ requestId, today, channel, mayRecord, asksComplete, choices, preset }: ComposerProps & { preset: { type: string } }) {
  const t = useWords('request-forms')
  const common = useWords('common')
  const { kept, round } = useKept(t('reply.done'))
  const wanted: ReplyKind = (mayRecord && REPLY_KINDS.find((one) => one === preset.type)) || 'later'
  const of = useActionForm({
    id: 'reply', schema: replyFormInput, action: (typed: Reply) => logMessageAction(replyMessage(requestId, typed)),
    defaults: {
      kind: wanted, on: today, channel: channel as Reply['channel'], paperOn: '', until: '', days: '', complete: false, to: '', registerNumber: '', counterpart: '',
      text: '', grounds: [], uploadIds: [],
    },
    onDone: () => { of.form.reset({ ...of.form.formState.defaultValues, kind: 'later' } as Reply); kept() },
  })
  usePreset(wanted === 'later' ? '' : wanted, (kind) => of.form.setValue('kind', kind as ReplyKind))
  const typed = useWatch({ control: of.form.control })
  const kind = typed.kind ?? 'later'
  const read = replyFormInput.safeParse(typed)
  const facts = read.success ? replyFacts(read.data) : []
  return (
    <ActionForm of={of}>
      {mayRecord
        ? (
          <FormField of={of} name="kind" label={t('reply.kind')}>
            {(control) => <Select {...control} width="half" options={REPLY_KINDS.map((value) => ({ value, label: t(`reply.kinds.${value}`) }))} />}
          </FormField>
        )
        : <p className="meta">{t('reply.leftToClassify')}</p>}
      <div className="two">
        <FormField of={of} name="on" label={t('reply.on')} hint={t('reply.onHint')} required>{(control) => <DateInput {...control} />}</FormField>
        <FormField of={of} name="channel" label={t('message.channel')}>{(control) => <Select {...control} options={choices.channels} />}</FormField>
        {isDecision(kind) && <FormField of={of} name="paperOn" label={t('reply.paperOn')} hint={t('reply.paperOnHint')} optional>{(control) => <DateInput {...control} />}</FormField>}
        {kind === 'extension_notified' && <FormField of={of} name="until" label={t('reply.until')} optional>{(control) => <DateInput {...control} />}</FormField>}
        {(kind === 'extension_notified' || kind === 'clarification_asked') && (
          <FormField of={of} name="days" label={t(kind === 'extension_notified' ? 'reply.moreDays' : 'reply.ourDays')} hint={t('reply.daysHint')} optional>
            {(control) => <TextInput {...control} width="short" inputMode="numeric" />}
          </FormField>
        )}
        {kind === 'transferred' && <FormField of={of} name="to" label={t('fact.to')} optional>{(control) => <TextInput {...control} />}</FormField>}
        {kind === 'acknowledged' && <FormField of={of} name="registerNumber" label={t('fact.registerNumber')} optional>{(control) => <TextInput {...control} />}</FormField>}
        <FormField of={of} name="counterpart" label={t('message.counterpart')} hint={t('message.counterpartHint')} optional>{(control) => <TextInput {...control} autoComplete="off" />}</FormField>
      </div>
      {kind === 'acknowledged' && asksComplete && <Checkbox {...of.form.register('complete')}>{t('fact.complete')}</Checkbox>}
      {hasGrounds(kind) && choices.grounds.length > 0 && (
        <CheckGroup {...choiceOf(of, 'grounds', common('form.errorPrefix'))} legend={t('reply.grounds')} hint={t('reply.groundsHint')} options={choices.grounds} />
      )}
      <FormField of={of} name="text" label={t('reply.text')} hint={t('reply.textHint')} optional>{(control) => <TextArea {...control} rows={4} />}</FormField>
      <DropZone key={round} requestId={requestId} onChange={(ids) => of.form.setValue('uploadIds', ids)} />
      {facts.length > 0 && <EffectBox planned={{ requestId, facts }} />}
      <div className="row end">
        <FormStatus pending={of.pending} />
        <Submit of={of} look="plain">{t('reply.submit')}</Submit>
      </div>
    </ActionForm>
  )
}
