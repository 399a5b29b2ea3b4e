'use client'
import { useRef } from 'react'
import { useFieldArray } from 'react-hook-form'
import { Button } from '@/app/_ui/button'
import { FormField } from '@/app/_ui/form'
import { DateInput } from '@/app/_ui/inputs'
import { useWords } from '@/app/_ui/words'
import type { OfLog } from './of-log'

/** The follow-ups that were sent since, by their days. */
export function ReminderFields({ of, today }: { of: OfLog; today: string }) {
  const t = useWords('new-request')
  const { fields, append, remove } = useFieldArray({ control: of.form.control, name: 'reminders' })
  const box = useRef<HTMLFieldSetElement>(null)
  const focus = (selector: string) => requestAnimationFrame(() => [...(box.current?.querySelectorAll<HTMLElement>(selector) ?? [])].at(-1)?.focus())
  return (
    <fieldset className="field reminders" ref={box}>
      <legend className="lab">{t('reminders.label')}</legend>
      {fields.map((field, index) => (
        <div className="part" key={field.id}>
          <FormField of={of} name={`reminders.${index}.on`} label={t('reminders.on', { number: index + 1 })}>{(control) => <DateInput {...control} max={today} />}</FormField>
          <Button look="quiet" icon="x" iconOnly onClick={() => { remove(index); focus('button') }}>{t('reminders.remove', { number: index + 1 })}</Button>
        </div>
      ))}
      <Button icon="plus" onClick={() => { append({ on: '' }, { shouldFocus: false }); focus('input') }}>{t('reminders.add')}</Button>
    </fieldset>
  )
}
