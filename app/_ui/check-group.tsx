import type { ComponentProps, ReactNode } from 'react'
import { FieldError, controlProps } from './field'
import type { Option } from './inputs'

interface CheckGroupProps extends Omit<ComponentProps<'input'>, 'type' | 'id'> {
  id: string
  legend: ReactNode
  hint?: ReactNode
  options: readonly Option[]
  error?: string | undefined
  errorWord?: string
}

/** Several things of a few, all in sight; the first carries the id, so that the summary's link finds it. */
export function CheckGroup({ id, legend, hint, options, error, errorWord = '', ...input }: CheckGroupProps) {
  const tied = controlProps(id, Boolean(hint), Boolean(error))
  return (
    <fieldset className="field" aria-describedby={tied['aria-describedby']}>
      <legend className="lab">{legend}</legend>
      {hint && <p className="hint" id={`${id}-hint`}>{hint}</p>}
      {error && <FieldError id={id} word={errorWord}>{error}</FieldError>}
      <div className="radios">
        {options.map((option, index) => (
          <label key={option.value} lang={option.lang}>
            <input type="checkbox" value={option.value} id={index === 0 ? id : `${id}-${option.value}`} {...input} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
