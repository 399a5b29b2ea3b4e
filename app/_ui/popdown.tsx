'use client'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

interface PopdownProps {
  /** What the button shows; hidden words in it name it. */
  summary: ReactNode
  className?: string
  buttonClass?: string
  children: ReactNode
}

/** A list that drops down and works without JavaScript too; with it, Escape and a press elsewhere close it. */
export function Popdown({ summary, className, buttonClass = 'btn quiet', children }: PopdownProps) {
  const box = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = (event: Event) => {
      if (box.current?.open && !box.current.contains(event.target as Node)) box.current.open = false
    }
    document.addEventListener('pointerdown', close)
    document.addEventListener('focusin', close)
    return () => {
      document.removeEventListener('pointerdown', close)
      document.removeEventListener('focusin', close)
    }
  }, [])
  return (
    <details
      ref={box}
      className={classNames('popdown', className)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !box.current?.open) return
        event.stopPropagation()
        box.current.open = false
        box.current.querySelector('summary')?.focus()
      }}
      onClick={(event) => {
        if (box.current && event.target instanceof Element && event.target.closest('a')) box.current.open = false
      }}
    >
      <summary className={buttonClass}>{summary}</summary>
      <div className="menu">{children}</div>
    </details>
  )
}
