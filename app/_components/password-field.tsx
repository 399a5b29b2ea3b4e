'use client'
import { useState } from 'react'
import type { FieldValues, Path } from 'react-hook-form'
import { Button } from '../_ui/button'
import { FormField } from '../_ui/form'
import { TextInput } from '../_ui/inputs'
import type { ActionFormState } from '../_ui/use-action-form'
import { useWords } from '../_ui/words'

interface PasswordFieldProps<In extends FieldValues, Out> {
  of: ActionFormState<In, Out>
  name: Path<In>
  label: string
  hint?: string
  /** What password managers should do: fill in the one kept, or offer a new one. */
  kind: 'current-password' | 'new-password'
}

/** A password, typed once, with a button that shows it; pasting works. */
export function PasswordField<In extends FieldValues, Out>({ of, name, label, hint, kind }: PasswordFieldProps<In, Out>) {
  const t = useWords('common')
  const [shown, setShown] = useState(false)
  return (
    <FormField of={of} name={name} label={label} required {...(hint ? { hint } : {})}>
      {(control) => (
        <div className="joined">
          <TextInput {...control} type={shown ? 'text' : 'password'} autoComplete={kind} maxLength={1024} autoCapitalize="none" spellCheck={false} />
          <Button aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? t('hide') : t('show')}<span className="vh"> {label}</span>
          </Button>
        </div>
      )}
    </FormField>
  )
}
