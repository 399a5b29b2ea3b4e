'use client'
import { useWatch } from 'react-hook-form'
import { Checkbox, Radios } from '@/app/_ui/choices'
import { FormField, choiceOf } from '@/app/_ui/form'
import { DateInput, Select, TextInput } from '@/app/_ui/inputs'
import type { ActionFormState } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { fieldsOfFact } from '@/lib/domain/deadline/fact-fields'
import { FACT_PRECISIONS } from '@/lib/inputs/fact-form'
import type { FactForm } from '@/lib/inputs/fact-form'
import type { FormChoices } from './form-choices'

type Props = { of: ActionFormState<FactForm, FactForm>; choices: FormChoices; asksComplete: boolean }

/** A clock fact: what happened, when (or between which days), and what its type adds. */
export function FactFields({ of, choices, asksComplete }: Props) {
  const t = useWords('request-forms')
  const common = useWords('common')
  const precision = useWatch({ control: of.form.control, name: 'precision' })
  return (
    <>
      <FormField of={of} name="type" label={t('fact.type')} required>
        {(control) => <Select {...control} width="half" empty={common('choose')} options={choices.factTypes} />}
      </FormField>
      <Radios
        {...choiceOf(of, 'precision', common('form.errorPrefix'))} legend={t('fact.precision')} columns={1}
        options={FACT_PRECISIONS.map((value) => ({ value, label: t(`fact.precisions.${value}`) }))}
      />
      {precision === 'between' ? (
        <div className="two">
          <FormField of={of} name="earliest" label={t('fact.earliest')} required>{(control) => <DateInput {...control} />}</FormField>
          <FormField of={of} name="latest" label={t('fact.latest')} hint={t('fact.betweenHint')} required>{(control) => <DateInput {...control} />}</FormField>
        </div>
      ) : (
        <div className="two">
          <FormField of={of} name="on" label={t('fact.on')} required>{(control) => <DateInput {...control} />}</FormField>
          {precision === 'minute' && (
            <FormField of={of} name="time" label={t('fact.time')} hint={t('fact.timeHint')} required>{(control) => <TextInput {...control} type="time" width="short" />}</FormField>
          )}
        </div>
      )}
      <ExtraFields of={of} choices={choices} asksComplete={asksComplete} />
    </>
  )
}

/** What only some types of fact say. */
function ExtraFields({ of, choices, asksComplete }: Props) {
  const t = useWords('request-forms')
  const common = useWords('common')
  const type = useWatch({ control: of.form.control, name: 'type' })
  const has = fieldsOfFact(type)
  if (has.length === 0) return null
  return (
    <div className="two">
      {has.includes('result') && (
        <FormField of={of} name="result" label={t('fact.result')} {...(choices.proposed && type === 'decided' ? { hint: t('fact.proposed', { outcome: choices.proposed }) } : {})} required={type === 'decided'} optional={type !== 'decided'}>
          {(control) => <Select {...control} empty={common('choose')} options={choices.results} />}
        </FormField>
      )}
      {has.includes('notifiedOn') && <FormField of={of} name="notifiedOn" label={t('fact.notifiedOn')} hint={t('fact.notifiedOnHint')} optional>{(control) => <DateInput {...control} />}</FormField>}
      {has.includes('until') && <FormField of={of} name="until" label={t('reply.until')} optional>{(control) => <DateInput {...control} />}</FormField>}
      {has.includes('days') && (
        <FormField of={of} name="days" label={t(type === 'clarification_asked' ? 'reply.ourDays' : 'reply.moreDays')} hint={t('reply.daysHint')} optional>
          {(control) => <TextInput {...control} width="short" inputMode="numeric" />}
        </FormField>
      )}
      {has.includes('to') && <FormField of={of} name="to" label={t('fact.to')} optional>{(control) => <TextInput {...control} />}</FormField>}
      {has.includes('of') && (
        <FormField of={of} name="of" label={t('fact.of')} required>{(control) => <Select {...control} empty={common('choose')} options={choices.noticed} />}</FormField>
      )}
      {has.includes('remedy') && (
        <FormField of={of} name="remedy" label={t('fact.remedy')} hint={t('fact.remedyHint')} optional>{(control) => <Select {...control} empty={t('fact.usualRemedy')} options={choices.remedies} />}</FormField>
      )}
      {has.includes('registerNumber') && <FormField of={of} name="registerNumber" label={t('fact.registerNumber')} optional>{(control) => <TextInput {...control} autoComplete="off" />}</FormField>}
      {has.includes('complete') && asksComplete && <Checkbox {...of.form.register('complete')}>{t('fact.complete')}</Checkbox>}
    </div>
  )
}
