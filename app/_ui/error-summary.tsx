'use client'
import { useEffect, useId, useRef } from 'react'
import type { MouseEvent } from 'react'

export interface Problem {
  /** The field that it concerns; a problem of the whole form has none. */
  fieldId?: string
  text: string
}

interface ErrorSummaryProps {
  title: string
  /** "Error:" for the title of the page. */
  prefix: string
  problems: readonly Problem[]
  /** Counts the attempts, so that the focus comes back at each one. */
  attempt?: number
}

function focusField(event: MouseEvent, id: string): void {
  const field = document.getElementById(id)
  if (!field) return
  event.preventDefault()
  field.focus({ preventScroll: true })
  field.scrollIntoView({ block: 'center' })
}

/** Says at the top what is wrong, takes the focus, links to each field and marks the title of the page. */
export function ErrorSummary({ title, prefix, problems, attempt = 0 }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const titleId = useId()
  const shown = problems.length > 0
  useEffect(() => {
    if (!shown) return
    box.current?.focus()
    const before = document.title
    if (!before.startsWith(prefix)) document.title = `${prefix} ${before}`
    return () => {
      if (document.title === `${prefix} ${before}`) document.title = before
    }
  }, [shown, attempt, prefix])
  if (!shown) return null
  return (
    <div className="summary" role="alert" aria-labelledby={titleId} tabIndex={-1} ref={box}>
      <h2 id={titleId}>{title}</h2>
      <ul>
        {problems.map(({ fieldId, text }) => (
          <li key={`${fieldId ?? ''}${text}`}>
            {fieldId ? <a href={`#${fieldId}`} onClick={(event) => focusField(event, fieldId)}>{text}</a> : text}
          </li>
        ))}
      </ul>
    </div>
  )
}
