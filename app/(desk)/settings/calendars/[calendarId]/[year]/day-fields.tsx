'use client'
import { useRef } from 'react'
import { useFieldArray } from 'react-hook-form'
import { Button } from '@/app/_ui/button'
import { FormField } from '@/app/_ui/form'
import { DateInput, Select, TextInput } from '@/app/_ui/inputs'
import type { ActionFormState } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import type { CalendarYearFields, CalendarYearInput } from '@/lib/inputs/calendar-year'
import type { FormStart } from './form-start'

const MOST = 60
type Props = { of: ActionFormState<CalendarYearFields, CalendarYearInput>; year: number } & Pick<FormStart, 'names' | 'proposed'>

/** The days that a person says of the year, each with its source; what a program proposes fills in a row, but never its source. */
export function DayFields({ of, year, names, proposed }: Props) {
  const t = useWords('calendars')
  const common = useWords('common')
  const adder = useRef<HTMLButtonElement>(null)
  const { fields, append, remove } = useFieldArray({ control: of.form.control, name: 'days' })
  const open = proposed.filter(({ day }) => !fields.some(({ on }) => on === day.on))
  return (
    <section className="part-set" aria-labelledby="said-days">
      <h3 id="said-days">{t('form.days')}</h3>
      <p className="hint">{t('form.daysHint')}</p>
      <datalist id="day-names">{names.map((name) => <option key={name} value={name} />)}</datalist>
      <ol className="parts">
        {fields.map((row, index) => (
          <li key={row.id}>
            <div className="two">
              <FormField of={of} name={`days.${index}.on`} label={t('form.on')} required>{(control) => <DateInput {...control} min={`${year}-01-01`} max={`${year}-12-31`} />}</FormField>
              <FormField of={of} name={`days.${index}.off`} label={t('form.what')} required>
                {(control) => <Select {...control} options={[{ value: 'off', label: t('form.off') }, { value: 'works', label: t('form.works') }]} />}
              </FormField>
            </div>
            <FormField of={of} name={`days.${index}.name`} label={t('form.name')} hint={t('form.nameHint')} required>
              {(control) => <TextInput {...control} list="day-names" autoComplete="off" maxLength={120} />}
            </FormField>
            <FormField of={of} name={`days.${index}.source`} label={t('form.source')} hint={t('form.sourceHint')} required>
              {(control) => <TextInput {...control} autoComplete="off" maxLength={300} />}
            </FormField>
            <div className="row">
              <Button look="quiet" icon="x" aria-label={t('form.removeDay', { number: index + 1 })} onClick={() => { remove(index); adder.current?.focus() }}>{common('remove')}</Button>
            </div>
          </li>
        ))}
      </ol>
      {fields.length < MOST && (
        <div className="row">
          <Button ref={adder} icon="plus" onClick={() => append({ on: '', name: '', off: 'off', source: '' }, { focusName: `days.${fields.length}.on` })}>{t('form.addDay')}</Button>
        </div>
      )}
      {open.length > 0 && fields.length < MOST && (
        <ul className="plain-list after-head" aria-label={t('proposals.title')}>
          {open.map(({ label, known, day }) => (
            <li key={day.on} className="row">
              <Button look="quiet" icon="plus" aria-label={t('proposals.fillLabel', { day: label })} onClick={() => append(day, { focusName: `days.${fields.length}.source` })}>{t('proposals.fill')}</Button>
              <span>{label}, {day.name}{known && <span className="meta"> ({known})</span>}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
