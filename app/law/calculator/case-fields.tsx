import { Checkbox, Radios } from '@/app/_ui/choices'
import { Field } from '@/app/_ui/field'
import { Select } from '@/app/_ui/inputs'
import { authoritiesShipped } from '@/lib/domain/law/authorities'
import { shortLawName } from '@/lib/domain/law/reference/short-name'
import { shippedLaws } from '@/lib/domain/law/registry'
import { CHANNELS, REQUESTERS } from '@/lib/inputs/law/calculator-form'
import type { CalculatorForm } from '@/lib/inputs/law/calculator-form'
import { calendarName } from '@/lib/i18n/deadline-text'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import { DayField } from './day-field'

interface CaseFieldsProps {
  form: CalculatorForm
  errorOf: (field: string) => string | undefined
  calendars: readonly string[]
  language: Language
}

/** Whose answer is awaited, under which law, who asks and how. */
export function CaseFields({ form, errorOf, calendars, language }: CaseFieldsProps) {
  const t = translatorFor(language, 'calculator')
  const errorWord = translatorFor(language, 'common')('form.errorPrefix')
  const named = (ids: readonly string[]) => ids.map((id) => ({ value: id, label: calendarName(language, id) }))
  const of = (field: keyof CalculatorForm & string) => ({ id: field, error: errorOf(field), errorWord })
  const state = (group: string, codes: readonly string[]) => codes.map((code) => ({ value: code, label: sentenceFor(language, 'states', `${group}.${code}`) }))
  return (
    <fieldset className="calc-part">
      <legend><h2>{t('case')}</h2></legend>
      <div className="calculator-grid">
        <Field {...of('authority')} label={t('field.authority')} hint={t('field.authorityHint')}>
          {(control) => <Select {...control} name="authority" defaultValue={form.authority} empty={t('field.other')} options={Object.values(authoritiesShipped).map(({ id, name }) => ({ value: id, label: name }))} />}
        </Field>
        <Field {...of('law')} label={t('field.law')}>
          {(control) => <Select {...control} name="law" defaultValue={form.law} empty={t('field.lawOf')} options={Object.keys(shippedLaws).map((id) => ({ value: id, label: shortLawName(id).name, lang: shortLawName(id).language }))} />}
        </Field>
        <Field {...of('calendar')} label={t('field.calendar')}>
          {(control) => <Select {...control} name="calendar" defaultValue={form.calendar} empty={t('field.calendarOf')} options={named(calendars)} />}
        </Field>
        <Field {...of('home')} label={t('field.home')} hint={t('field.homeHint')}>
          {(control) => <Select {...control} name="home" defaultValue={form.home} empty={t('field.none')} options={named(calendars)} />}
        </Field>
        <Radios {...of('requester')} columns={1} legend={t('field.requester')} name="requester" chosen={form.requester} options={state('requester', REQUESTERS)} />
        <Radios {...of('channel')} columns={1} legend={t('field.channel')} name="channel" chosen={form.channel} options={state('channel', CHANNELS)} />
        <DayField {...of('today')} name="today" label={t('field.today')} hint={t('field.todayHint')} value={form.today} />
        <Checkbox name="kind" value="life_or_liberty" defaultChecked={form.kind === 'life_or_liberty'}>{t('field.kind')}</Checkbox>
      </div>
    </fieldset>
  )
}
