import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'
import { FieldError, controlProps } from './field'
import type { Option } from './inputs'

interface RadiosProps extends Omit<ComponentProps<'input'>, 'type' | 'id'> {
  id: string
  legend: ReactNode
  options: readonly (Option & { hint?: string })[]
  hint?: ReactNode
  error?: string | undefined
  errorWord?: string
  columns?: 1 | 2
  /** The one that stands chosen in a form without scripts. */
  chosen?: string
}

/** A few choices, all in sight; the first carries the id, so that the summary's link finds it. */
export function Radios({ id, legend, options, hint, error, errorWord = '', columns = 2, chosen, ...input }: RadiosProps) {
  const tied = controlProps(id, Boolean(hint), Boolean(error))
  return (
    <fieldset className="field" aria-describedby={tied['aria-describedby']}>
      <legend className="lab">{legend}</legend>
      {hint && <p className="hint" id={`${id}-hint`}>{hint}</p>}
      {error && <FieldError id={id} word={errorWord}>{error}</FieldError>}
      <div className={classNames('radios', columns === 1 && 'one')}>
        {options.map((option, index) => (
          <label key={option.value} lang={option.lang}>
            <input type="radio" value={option.value} id={index === 0 ? id : `${id}-${option.value}`} {...input} {...(chosen === undefined ? {} : { defaultChecked: option.value === chosen })} />
            <span>
              {option.label}
              {option.hint && <span className="meta"> {option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** One thing to tick; the label is the sentence that becomes true. */
export function Checkbox({ children, className, ...input }: Omit<ComponentProps<'input'>, 'type'>) {
  return (
    <label className={classNames('check', className)}>
      <input type="checkbox" {...input} />
      <span>{children}</span>
    </label>
  )
}
