import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'

export interface ControlProps {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: true
  'aria-required'?: true
}

interface FieldProps {
  id: string
  label: ReactNode
  hint?: ReactNode
  /** The sentence, not the code; `errorWord` is the hidden "Error:" before it. */
  error?: string | undefined
  errorWord?: string
  /** The word "optional", where a field may stay empty. */
  optional?: string | undefined
  /** The words "from file", where the value was read from a document. */
  fromFile?: string | undefined
  required?: boolean
  className?: string
  children: (control: ControlProps) => ReactNode
}

/** The ids that tie a control to its hint and its error. */
export function controlProps(id: string, hint: boolean, error: boolean, required = false): ControlProps {
  const describedBy = classNames(hint && `${id}-hint`, error && `${id}-error`)
  return {
    id,
    ...(describedBy ? { 'aria-describedby': describedBy } : {}),
    ...(error ? { 'aria-invalid': true as const } : {}),
    ...(required ? { 'aria-required': true as const } : {}),
  }
}

/** The error of one field, in the same words as in the summary. */
export function FieldError({ id, word, children }: { id: string; word: string; children: ReactNode }) {
  return (
    <p className="err" id={`${id}-error`}>
      <Icon name="alert" />
      <span>
        <span className="vh">{word} </span>
        {children}
      </span>
    </p>
  )
}

/** Label above, hint under it, error between hint and control; the control gets its id and its description. */
export function Field({ id, label, hint, error, errorWord = '', optional, fromFile, required = false, className, children }: FieldProps) {
  return (
    <div className={classNames('field', className)}>
      <label className="lab" htmlFor={id}>
        <span>{label}</span>
        {optional && <span className="opt">{optional}</span>}
        {fromFile && (
          <span className="from">
            <Icon name="fileText" />
            {fromFile}
          </span>
        )}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <FieldError id={id} word={errorWord}>
          {error}
        </FieldError>
      )}
      {children(controlProps(id, Boolean(hint), Boolean(error), required))}
    </div>
  )
}
