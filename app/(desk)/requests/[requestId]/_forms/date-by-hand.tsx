'use client'
import { ActButton } from '@/app/_components/act-button'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { DateInput, TextArea } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { dateByHandFormInput } from '@/lib/inputs/case-forms'
import { clearDateByHandAction, setDateByHandAction } from '../actions-facts'
import { FormDialog } from './form-dialog'

type Props = { requestId: string; rule: string; name: string; dueOn: string; byHand: { dueOn: string; reason: string } | null }

/** Sets a date by hand in place of the computed one, or takes that back. */
export function DateByHand(props: Props) {
  const t = useWords('request-forms')
  return (
    <>
      <FormDialog opener={t(props.byHand ? 'byHand.change' : 'byHand.open')} title={t('byHand.title', { name: props.name })} description={t('byHand.text')} saved={t('byHand.done')}>
        {(done) => <DateForm {...props} done={done} />}
      </FormDialog>
      {props.byHand && (
        <ActButton look="quiet" label={t('byHand.takeBackOf', { name: props.name })} act={() => clearDateByHandAction({ requestId: props.requestId, rule: props.rule })}>
          {t('byHand.takeBack')}
        </ActButton>
      )}
    </>
  )
}

function DateForm({ requestId, rule, dueOn, byHand, done }: Props & { done: () => void }) {
  const t = useWords('request-forms')
  const of = useActionForm({
    id: 'by-hand', schema: dateByHandFormInput, defaults: { dueOn: byHand?.dueOn ?? dueOn, reason: byHand?.reason ?? '' }, onDone: done,
    action: (typed) => setDateByHandAction({ ...typed, requestId, rule }),
  })
  return (
    <ActionForm of={of}>
      <FormField of={of} name="dueOn" label={t('byHand.date')} required>{(control) => <DateInput {...control} />}</FormField>
      <FormField of={of} name="reason" label={t('why')} hint={t('byHand.reasonHint')} required>{(control) => <TextArea {...control} rows={3} maxLength={500} />}</FormField>
      <div className="row">
        <FormStatus pending={of.pending} />
        <Submit of={of}>{t('byHand.submit')}</Submit>
      </div>
    </ActionForm>
  )
}
