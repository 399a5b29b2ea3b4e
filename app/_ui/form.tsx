'use client'
import type { ReactNode } from 'react'
import type { FieldValues, Path, UseFormRegisterReturn } from 'react-hook-form'
import { Button } from './button'
import type { ButtonLook } from './button'
import { ErrorSummary } from './error-summary'
import { Field } from './field'
import type { ControlProps } from './field'
import { FormHoldProvider } from './form-hold'
import { fieldIdOf } from './form-problems'
import type { IconName } from './icon'
import type { ActionFormState } from './use-action-form'
import { useWords } from './words'

interface OfForm<In extends FieldValues, Out> {
  of: ActionFormState<In, Out>
}

interface ActionFormProps<In extends FieldValues, Out> extends OfForm<In, Out> {
  className?: string
  label?: string
  children: ReactNode
}

/** A form bound by useActionForm: the summary of problems on top, then what it is given. */
export function ActionForm<In extends FieldValues, Out>({ of, className, label, children }: ActionFormProps<In, Out>) {
  const t = useWords('common')
  return (
    <form id={of.id} tabIndex={-1} noValidate className={className} aria-label={label} onSubmit={(event) => void of.submit(event)}>
      <ErrorSummary title={t('form.problem')} prefix={t('form.errorPrefix')} problems={of.problems} attempt={of.attempt} />
      <FormHoldProvider value={of.hold}>{children}</FormHoldProvider>
    </form>
  )
}

interface FormFieldProps<In extends FieldValues, Out> extends OfForm<In, Out> {
  name: Path<In>
  label: ReactNode
  hint?: ReactNode
  optional?: boolean
  fromFile?: boolean
  required?: boolean
  className?: string
  children: (control: ControlProps & UseFormRegisterReturn) => ReactNode
}

/** A field of a bound form: `{(control) => <TextInput {...control} />}`. */
export function FormField<In extends FieldValues, Out>({ of, name, optional, fromFile, children, ...field }: FormFieldProps<In, Out>) {
  const t = useWords('common')
  const register = of.form.register(name)
  return (
    <Field
      {...field}
      id={fieldIdOf(of.id, name)}
      error={of.errorText(name)}
      errorWord={t('form.errorPrefix')}
      optional={optional ? t('optional') : undefined}
      fromFile={fromFile ? t('fromFile') : undefined}
    >
      {(control) => children({ ...register, ...control })}
    </Field>
  )
}

/** What Radios and Checkbox of a bound form need: id, name, register, error. */
export function choiceOf<In extends FieldValues, Out>(of: ActionFormState<In, Out>, name: Path<In>, errorWord = '') {
  return { ...of.form.register(name), id: fieldIdOf(of.id, name), error: of.errorText(name), errorWord }
}

interface SubmitProps<In extends FieldValues, Out> extends OfForm<In, Out> {
  look?: ButtonLook
  icon?: IconName
  children: ReactNode
}

/** Names the act; while it is under way the button keeps the focus and does nothing. */
export function Submit<In extends FieldValues, Out>({ of, look = 'primary', icon, children }: SubmitProps<In, Out>) {
  return (
    <Button type="submit" look={look} aria-disabled={of.pending || undefined} {...(icon ? { icon } : {})}>
      {children}
    </Button>
  )
}

/** Says beside the button that something is being saved; announced once. */
export function FormStatus({ pending, done }: { pending: boolean; done?: string | undefined }) {
  const t = useWords('common')
  return (
    <span className="meta" role="status">
      {pending ? t('saving') : (done ?? '')}
    </span>
  )
}
