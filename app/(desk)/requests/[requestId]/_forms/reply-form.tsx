'use client'
import { useWatch } from 'react-hook-form'
import { DropZone } from '@/app/_components/drop-zone/drop-zone'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { DateInput, Select, TextArea, TextInput } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { REPLY_KINDS, emptyReply, isDecision, replyFacts, replyFormInput, replyMessage } from '@/lib/inputs/reply-form'
import type { ReplyForm as Reply } from '@/lib/inputs/reply-form'
import { logMessageAction } from '../actions'
import type { ComposerProps } from './composer'
import { EffectBox } from './effect-box'
import { ProposedOutcome } from './proposed-outcome'
import { ReplyKindDates, ReplyKindField, ReplyKindMore } from './reply-fields'
import { useKept } from './use-kept'
import { usePreset } from './use-preset'

/** A reply logged by hand: what it is decides which dates are asked. Who may not record dates leaves it to be classified. */
export function ReplyForm({ requestId, today, channel, mayRecord, asksComplete, choices, preset }: ComposerProps & { preset: { type: string } }) {
  const t = useWords('request-forms')
  const { kept, round } = useKept(t('reply.done'))
  const wanted = (mayRecord && REPLY_KINDS.find((one) => one === preset.type)) || null
  const empty = { ...emptyReply(today), channel }
  const of = useActionForm<Reply, Reply, unknown>({
    id: 'reply', schema: replyFormInput, action: (typed) => logMessageAction(replyMessage(requestId, typed)), defaults: { ...empty, kind: wanted ?? 'later' },
    onDone: () => { of.form.reset(empty); kept() },
  })
  usePreset(wanted ?? '', () => of.form.setValue('kind', wanted ?? 'later'))
  const typed = useWatch({ control: of.form.control })
  const read = replyFormInput.safeParse(typed)
  const facts = read.success ? replyFacts(read.data) : []
  return (
    <ActionForm of={of}>
      {mayRecord ? <ReplyKindField of={of} mayWait /> : <p className="meta">{t('reply.leftToClassify')}</p>}
      {mayRecord && isDecision(typed.kind ?? '') && (
        <ProposedOutcome asked={choices.asked} outcomes={choices.outcomes} offered={REPLY_KINDS} current={typed.kind ?? ''} onTake={(value) => of.form.setValue('kind', value as Reply['kind'], { shouldDirty: true })} />
      )}
      <div className="two">
        <FormField of={of} name="on" label={t('reply.on')} hint={t('reply.onHint')} required>{(control) => <DateInput {...control} />}</FormField>
        <ReplyKindDates of={of} />
        <FormField of={of} name="channel" label={t('message.channel')}>{(control) => <Select {...control} options={choices.channels} />}</FormField>
        <FormField of={of} name="counterpart" label={t('message.counterpart')} hint={t('message.counterpartHint')} optional>{(control) => <TextInput {...control} autoComplete="off" />}</FormField>
      </div>
      <ReplyKindMore of={of} asksComplete={asksComplete} grounds={choices.grounds} />
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
