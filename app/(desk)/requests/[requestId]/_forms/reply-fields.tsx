'use client'
import { useWatch } from 'react-hook-form'
import { Checkbox } from '@/app/_ui/choices'
import { CheckGroup } from '@/app/_ui/check-group'
import { FormField, choiceOf } from '@/app/_ui/form'
import { DateInput, Select, TextInput } from '@/app/_ui/inputs'
import type { Option } from '@/app/_ui/inputs'
import type { ActionFormState } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { REPLY_KINDS, hasGrounds, isDecision } from '@/lib/inputs/reply-form'
import type { ReplyForm } from '@/lib/inputs/reply-form'

type OfReply = ActionFormState<ReplyForm, ReplyForm>

/** What a reply is; `later` is offered only where it may still wait. */
export function ReplyKindField({ of, mayWait }: { of: OfReply; mayWait: boolean }) {
  const t = useWords('request-forms')
  const kinds = REPLY_KINDS.filter((kind) => mayWait || kind !== 'later')
  return (
    <FormField of={of} name="kind" label={t('reply.kind')}>
      {(control) => <Select {...control} width="half" options={kinds.map((value) => ({ value, label: t(`reply.kinds.${value}`) }))} />}
    </FormField>
  )
}

/** The dates and numbers that this kind of reply needs, and no others; they stand in a grid of two. */
export function ReplyKindDates({ of }: { of: OfReply }) {
  const t = useWords('request-forms')
  const kind = useWatch({ control: of.form.control, name: 'kind' })
  return (
    <>
      {isDecision(kind) && <FormField of={of} name="paperOn" label={t('reply.paperOn')} hint={t('reply.paperOnHint')} optional>{(control) => <DateInput {...control} />}</FormField>}
      {kind === 'extension_notified' && <FormField of={of} name="until" label={t('reply.until')} optional>{(control) => <DateInput {...control} />}</FormField>}
      {(kind === 'extension_notified' || kind === 'clarification_asked') && (
        <FormField of={of} name="days" label={t(kind === 'extension_notified' ? 'reply.moreDays' : 'reply.ourDays')} hint={t('reply.daysHint')} optional>
          {(control) => <TextInput {...control} width="short" inputMode="numeric" />}
        </FormField>
      )}
      {kind === 'transferred' && <FormField of={of} name="to" label={t('fact.to')} optional>{(control) => <TextInput {...control} />}</FormField>}
      {kind === 'acknowledged' && <FormField of={of} name="registerNumber" label={t('fact.registerNumber')} optional>{(control) => <TextInput {...control} autoComplete="off" />}</FormField>}
    </>
  )
}

/** What else this kind of reply says: whether an acknowledgement was complete, the grounds of a refusal. */
export function ReplyKindMore({ of, asksComplete, grounds }: { of: OfReply; asksComplete: boolean; grounds: readonly Option[] }) {
  const t = useWords('request-forms')
  const common = useWords('common')
  const kind = useWatch({ control: of.form.control, name: 'kind' })
  return (
    <>
      {kind === 'acknowledged' && asksComplete && <Checkbox {...of.form.register('complete')}>{t('fact.complete')}</Checkbox>}
      {hasGrounds(kind) && grounds.length > 0 && (
        <CheckGroup {...choiceOf(of, 'grounds', common('form.errorPrefix'))} legend={t('reply.grounds')} hint={t('reply.groundsHint')} options={grounds} />
      )}
    </>
  )
}
