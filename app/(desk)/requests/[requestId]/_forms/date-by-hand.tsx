'use client'
import { ActButton } from '@/app/_components/act-button'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { DateInput, Select, TextArea } from '@/app/_ui/inputs'
import type { Option } from '@/app/_ui/inputs'
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

/** Sets a date by hand for a rule that has none, chosen among those of the law. */
export function UndatedByHand({ requestId, rules }: { requestId: string; rules: readonly Option[] }) {
  const t = useWords('request-forms')
  return (
    <FormDialog opener={t('byHand.another')} title={t('byHand.anotherTitle')} description={t('byHand.anotherText')} saved={t('byHand.done')}>
      {(done) => <DateForm requestId={requestId} rules={rules} dueOn="" byHand={null} done={done} />}
    </FormDialog>
  )
}

type FormProps = Pick<Props, 'requestId' | 'dueOn' | 'byHand'> & { rule?: string; rules?: readonly Option[]; done: () => void }

function DateForm({ requestId, rule, rules, dueOn, byHand, done }: FormProps) {
  const t = useWords('request-forms')
  const common = useWords('common')
  const of = useActionForm({
    id: 'by-hand', schema: dateByHandFormInput, onDone: done, action: (typed) => setDateByHandAction({ ...typed, requestId }),
    defaults: { rule: rule ?? '', dueOn: byHand?.dueOn ?? dueOn, reason: byHand?.reason ?? '' },
  })
  return (
    <ActionForm of={of}>
      {rules && <FormField of={of} name="rule" label={t('byHand.rule')} required>{(control) => <Select {...control} options={rules} empty={common('choose')} />}</FormField>}
      <FormField of={of} name="dueOn" label={t('byHand.date')} required>{(control) => <DateInput {...control} />}</FormField>
      <FormField of={of} name="reason" label={t('why')} hint={t('byHand.reasonHint')} required>{(control) => <TextArea {...control} rows={3} maxLength={500} />}</FormField>
      <div className="row">
        <FormStatus pending={of.pending} />
        <Submit of={of}>{t('byHand.submit')}</Submit>
      </div>
    </ActionForm>
  )
}
