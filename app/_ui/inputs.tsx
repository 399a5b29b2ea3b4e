import type { ComponentProps } from 'react'
import { classNames } from './class-names'

/** How much a person is expected to type: the width says it. */
export type Width = 'date' | 'short' | 'half' | 'full'

type InputProps = { width?: Width } & Omit<ComponentProps<'input'>, 'width'>

export function TextInput({ width = 'full', className, type = 'text', ...rest }: InputProps) {
  return <input type={type} className={classNames('in', `w-${width}`, className)} {...rest} />
}

export function TextArea({ className, rows = 4, ...rest }: ComponentProps<'textarea'>) {
  return <textarea className={classNames('in', className)} rows={rows} {...rest} />
}

export interface Option {
  value: string
  label: string
  lang?: string
}

interface SelectProps extends ComponentProps<'select'> {
  options: readonly Option[]
  /** The first line when nothing is chosen yet. */
  empty?: string
  width?: Width
}

export function Select({ options, empty, width = 'full', className, ...rest }: SelectProps) {
  return (
    <select className={classNames('in', `w-${width}`, className)} {...rest}>
      {empty !== undefined && <option value="">{empty}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value} lang={option.lang}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

/** The browser's own date field, written in the language of the page; its value is YYYY-MM-DD. */
export function DateInput(props: Omit<ComponentProps<'input'>, 'type' | 'width'>) {
  return <TextInput type="date" width="date" max="9999-12-31" autoComplete="off" {...props} />
}
