import { Button } from '@/app/_ui/button'
import { Checkbox } from '@/app/_ui/choices'
import { Field } from '@/app/_ui/field'
import { Select, TextInput } from '@/app/_ui/inputs'
import { NOTICED_TYPES } from '@/lib/domain/deadline/fact-fields'
import { FACT_TYPES, RESULTS } from '@/lib/domain/deadline/types'
import { MOST_FACTS, remediesOf } from '@/lib/inputs/law/calculator-form'
import type { FactField, FactLine } from '@/lib/inputs/law/calculator-form'
import { factName, resultName, ruleName } from '@/lib/i18n/deadline-text'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'
import { DayField } from './day-field'

const EMPTY: FactLine = { type: '', on: '', latest: '', time: '', result: '', notifiedOn: '', until: '', days: '', complete: '', of: '', remedy: '' }

interface FactFieldsProps {
  facts: readonly FactLine[]
  /** A further line was asked for. */
  adding: boolean
  errorOf: (field: string) => string | undefined
  language: Language
}

/** What happened and when, one line a fact; what a type of fact adds shows once that type is chosen (law-guide.css). */
export function FactFields({ facts, adding, errorOf, language }: FactFieldsProps) {
  const t = translatorFor(language, 'calculator')
  const lines = facts.length === 0 ? [{ ...EMPTY, type: 'received' }] : adding && facts.length < MOST_FACTS ? [...facts, EMPTY] : facts
  return (
    <fieldset className="calc-part">
      <legend><h2>{t('what')}</h2></legend>
      <p className="hint">{t('fact.hint')}</p>
      {lines.map((fact, line) => <OneFact key={line} fact={fact} line={line} errorOf={errorOf} language={language} />)}
      {facts.length >= MOST_FACTS
        ? <p className="hint">{t('problem.tooMany', { n: MOST_FACTS })}</p>
        : <Button type="submit" name="add" value="1" icon="plus">{t('fact.add')}</Button>}
    </fieldset>
  )
}

function OneFact({ fact, line, errorOf, language }: { fact: FactLine; line: number; errorOf: (field: string) => string | undefined; language: Language }) {
  const t = translatorFor(language, 'calculator')
  const errorWord = translatorFor(language, 'common')('form.errorPrefix')
  const of = (field: FactField) => ({ id: `f${line}-${field}`, error: errorOf(`f${line}-${field}`), errorWord })
  const day = (field: 'on' | 'latest' | 'notifiedOn' | 'until', className?: string) =>
    <DayField {...of(field)} name={`f${line}-${field}`} label={t(`fact.${field}`)} value={fact[field]} {...(className ? { className } : {})} />
  const choice = (field: 'result' | 'of' | 'remedy', options: readonly { value: string; label: string }[], empty: string) => (
    <Field {...of(field)} label={t(`fact.${field}`)} className={`only-${field}`}>
      {(control) => <Select {...control} name={`f${line}-${field}`} defaultValue={fact[field]} empty={empty} options={options} />}
    </Field>
  )
  return (
    <fieldset className="fact-line" id={`fact-${line}`}>
      <legend>{t('fact.legend', { n: line + 1 })}</legend>
      <Field {...of('type')} label={t('fact.type')} className="wide-field">
        {(control) => <Select {...control} name={`f${line}-type`} defaultValue={fact.type} empty={t('fact.nothing')} options={FACT_TYPES.map((type) => ({ value: type, label: factName(language, type) }))} />}
      </Field>
      {day('on')}
      {day('latest')}
      <Field {...of('time')} label={t('fact.time')}>
        {(control) => <TextInput {...control} type={of('time').error ? 'text' : 'time'} width="short" name={`f${line}-time`} defaultValue={fact.time} />}
      </Field>
      {choice('result', RESULTS.map((one) => ({ value: one, label: resultName(language, one) })), t('fact.notSaid'))}
      {day('notifiedOn', 'only-notifiedOn')}
      {day('until', 'only-until')}
      <Field {...of('days')} label={t('fact.days')} className="only-days">
        {(control) => <TextInput {...control} width="short" inputMode="numeric" name={`f${line}-days`} defaultValue={fact.days} />}
      </Field>
      {choice('of', NOTICED_TYPES.map((one) => ({ value: one, label: factName(language, one) })), t('fact.notSaid'))}
      {choice('remedy', remediesOf().map((one) => ({ value: one, label: ruleName(language, one) })), t('fact.usual'))}
      <Checkbox className="only-complete" name={`f${line}-complete`} value="yes" defaultChecked={fact.complete === 'yes'}>{t('fact.complete')}</Checkbox>
    </fieldset>
  )
}
