import { Field } from '@/app/_ui/field'
import { DateInput, TextInput } from '@/app/_ui/inputs'

interface DayFieldProps {
  id: string
  name: string
  label: string
  hint?: string
  value: string
  error: string | undefined
  errorWord: string
  className?: string
}

/** A day. One that is no date stands as it was typed: a date field would drop it. */
export function DayField({ name, label, hint, value, error, errorWord, id, className }: DayFieldProps) {
  const asTyped = value !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(value) || error !== undefined
  return (
    <Field id={id} label={label} error={error} errorWord={errorWord} {...(hint ? { hint } : {})} {...(className ? { className } : {})}>
      {(control) => (asTyped
        ? <TextInput {...control} width="date" name={name} defaultValue={value} autoComplete="off" placeholder="2026-03-31" />
        : <DateInput {...control} name={name} defaultValue={value} />)}
    </Field>
  )
}
