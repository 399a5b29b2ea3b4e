'use client'
import { useRef } from 'react'
import type { ComponentProps } from 'react'
import { classNames } from '@/app/_ui/class-names'
import { TextArea } from '@/app/_ui/inputs'

interface MarkedAreaProps extends ComponentProps<'textarea'> {
  value: string
  /** The fields that have no value or that nobody knows. */
  lacking: readonly string[]
}

/** What is typed, with each field and each condition of it marked where it stands: the same words lie behind the text area, unseen but for their grounds. */
export function MarkedArea({ value, lacking, className, ...rest }: MarkedAreaProps) {
  const behind = useRef<HTMLDivElement>(null)
  return (
    <div className="marked">
      <div ref={behind} className={classNames('behind', className)} lang={rest.lang} aria-hidden>
        {value.split(/(\{\{[^{}]*\}\}|\{%[^{}]*%\})/).map((part, index) => (
          index % 2 === 0 ? part : <mark key={index} className={groundOf(part, lacking)}>{part}</mark>
        ))}{'\n'}
      </div>
      <TextArea className={className} value={value} {...rest} onScroll={(event) => { if (behind.current) behind.current.scrollTop = event.currentTarget.scrollTop }} />
    </div>
  )
}

function groundOf(part: string, lacking: readonly string[]): string {
  if (part.startsWith('{%')) return 'rule'
  return lacking.includes(/\w+/.exec(part)?.[0] ?? '') ? 'bad' : 'good'
}
