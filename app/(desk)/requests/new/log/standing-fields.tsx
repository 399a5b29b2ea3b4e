'use client'
import { DropZone } from '@/app/_components/drop-zone/drop-zone'
import { Radios } from '@/app/_ui/choices'
import { FormField, choiceOf } from '@/app/_ui/form'
import { DateInput, Select, TextArea } from '@/app/_ui/inputs'
import type { Option } from '@/app/_ui/inputs'
import { fieldIdOf } from '@/app/_ui/form-problems'
import { useWords } from '@/app/_ui/words'
import { ANSWERS, COMPLAINED_OF, REFUSALS, STANDINGS, resultOf } from '@/lib/inputs/log-form-facts'
import type { OfLog } from './of-log'

/** `round` begins the documents of the reply anew. */
interface Props { of: OfLog; remedies: readonly Option[]; today: string; mayRecord: boolean; round: number }

/** Where the case stands, and only the dates that this needs. Who may not say what a reply is logs that one came. */
export function StandingFields({ of, remedies, today, mayRecord, round }: Props) {
  const t = useWords('new-request')
  const states = useWords('states')
  const common = useWords('common')
  const [standing, answer, refusal, complainedOf] = of.form.watch(['standing', 'answer', 'refusal', 'complainedOf'])
  const decided = resultOf({ standing, answer, refusal, complainedOf }) !== null
  const results = (values: readonly (typeof ANSWERS[number] | typeof REFUSALS[number])[]) => values.map((value) => ({ value, label: states(`outcome.${value}`) }))
  return (
    <>
      <Radios
        {...choiceOf(of, 'standing', common('form.errorPrefix'))} legend={t('standing.label')}
        options={STANDINGS.filter((value) => (mayRecord ? value !== 'to_classify' : value === 'waiting' || value === 'to_classify')).map((value) => ({ value, label: t(`standing.${value}`) }))}
      />
      {standing === 'answered' && <FormField of={of} name="answer" label={t('answer')}>{(control) => <Select {...control} width="half" options={results(ANSWERS)} />}</FormField>}
      {standing === 'refused' && <FormField of={of} name="refusal" label={t('refusal')}>{(control) => <Select {...control} width="half" options={results(REFUSALS)} />}</FormField>}
      {standing === 'in_complaint' && (
        <FormField of={of} name="complainedOf" label={t('complainedOf')}>
          {(control) => <Select {...control} width="half" options={COMPLAINED_OF.map((value) => ({ value, label: value === 'silence' ? t('silence') : states(`outcome.${value}`) }))} />}
        </FormField>
      )}
      {decided && (
        <div className="two">
          <FormField of={of} name="decidedOn" label={t('decidedOn')} required>{(control) => <DateInput {...control} max={today} />}</FormField>
          <FormField of={of} name="notifiedOn" label={t('notifiedOn')} hint={t('notifiedHint')} optional>{(control) => <DateInput {...control} max={today} />}</FormField>
        </div>
      )}
      {standing === 'to_classify' && (
        <FormField of={of} name="notifiedOn" label={t('notifiedOn')} hint={t('leftToClassify')} required>{(control) => <DateInput {...control} max={today} />}</FormField>
      )}
      {(decided || standing === 'to_classify') && (
        <>
          <FormField of={of} name="replyText" label={t('replyText')} optional>{(control) => <TextArea {...control} rows={3} />}</FormField>
          <DropZone key={round} id={fieldIdOf('log', 'replyUploadIds')} label={t('replyDocuments')} hint={t('replyDocumentsHint')} onChange={(ids) => of.form.setValue('replyUploadIds', ids)} />
        </>
      )}
      {standing === 'in_complaint' && (
        <div className="two">
          <FormField of={of} name="complaintOn" label={t('complaintOn')} required>{(control) => <DateInput {...control} max={today} />}</FormField>
          <FormField of={of} name="remedy" label={t('remedy')} required {...(remedies.length === 0 ? { hint: t('remedyHint') } : {})}>
            {(control) => <Select {...control} options={remedies} empty={common('choose')} />}
          </FormField>
        </div>
      )}
    </>
  )
}
