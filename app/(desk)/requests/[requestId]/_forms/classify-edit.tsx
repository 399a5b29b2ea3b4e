'use client'
import { useWatch } from 'react-hook-form'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { DateInput } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { classifyFormInput, replyClassified } from '@/lib/inputs/classify-message'
import { emptyReply, replyFacts, replyFormInput } from '@/lib/inputs/reply-form'
import type { ReplyForm } from '@/lib/inputs/reply-form'
import { classifyMessageAction } from '../actions'
import { EffectBox } from './effect-box'
import type { FormChoices } from './form-choices'
import { FormDialog } from './form-dialog'
import { ReplyKindDates, ReplyKindField, ReplyKindMore } from './reply-fields'

type Props = { requestId: string; message: { id: string; on: string }; day: string; asksComplete: boolean; choices: Pick<FormChoices, 'grounds'> }

/** Says what a reply is that waited to be classified. */
export function ClassifyEdit(props: Props) {
  const t = useWords('request-forms')
  return (
    <FormDialog opener={t('classify.open')} openerLabel={t('classify.openOf', { day: props.day })} title={t('classify.title')} description={t('classify.text')} wide saved={t('classify.done')}>
      {(done) => <ClassifyForm {...props} done={done} />}
    </FormDialog>
  )
}

function ClassifyForm({ requestId, message, asksComplete, choices, done }: Props & { done: () => void }) {
  const t = useWords('request-forms')
  const of = useActionForm<ReplyForm, ReplyForm, unknown>({
    id: 'classify', schema: classifyFormInput, defaults: { ...emptyReply(message.on), kind: 'no_effect' }, onDone: done,
    action: (typed) => classifyMessageAction(replyClassified(requestId, message.id, typed)),
  })
  const read = replyFormInput.safeParse(useWatch({ control: of.form.control }))
  const facts = read.success ? replyFacts(read.data) : []
  return (
    <ActionForm of={of}>
      <ReplyKindField of={of} mayWait={false} />
      <div className="two">
        <FormField of={of} name="on" label={t('reply.on')} hint={t('reply.onHint')} required>{(control) => <DateInput {...control} />}</FormField>
        <ReplyKindDates of={of} />
      </div>
      <ReplyKindMore of={of} asksComplete={asksComplete} grounds={choices.grounds} />
      {facts.length > 0 && <EffectBox planned={{ requestId, facts }} />}
      <div className="row">
        <FormStatus pending={of.pending} />
        <Submit of={of}>{t('classify.submit')}</Submit>
      </div>
    </ActionForm>
  )
}
