'use client'
import Link from 'next/link'
import { Icon } from '@/app/_ui/icon'
import { useWords } from '@/app/_ui/words'

/** Something that the text names, in words: what taking it writes into the field, the place where it stands, and where that is shown. */
export type ShownFound = { value: string; label: string; place: string; href: string | null; before: string; found: string; after: string }

/** What was found for a field, with its place; a press takes it, nothing takes itself. */
export function FoundList({ found, label, current, onTake }: { found: readonly ShownFound[]; label: string; current: string; onTake: (value: string) => void }) {
  const t = useWords('inbox')
  const offered = found.filter((one) => one.value !== current)
  if (offered.length === 0) return null
  return (
    <details className="found">
      <summary>{t('found.title', { count: offered.length })}<span className="vh">: {label}</span><Icon name="down" /></summary>
      <ul>
        {offered.map((one) => (
          <li key={one.value + one.place}>
            <button type="button" className="as-link" onClick={() => onTake(one.value)}>{t('found.take', { value: one.label })}</button>
            <span className="meta">{one.href ? <Link prefetch={false} href={one.href}>{one.place}</Link> : one.place}: “{one.before}<mark>{one.found}</mark>{one.after}”</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
