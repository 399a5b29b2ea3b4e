'use client'
import { diffWordsWithSpace } from 'diff'
import { useMemo } from 'react'
import { useWords } from '@/app/_ui/words'

/** Two texts in one: what came is marked, what went is struck through; readers hear which. */
export function WordDiff({ was, now }: { was: string; now: string }) {
  const t = useWords('letter-desk')
  const parts = useMemo(() => diffWordsWithSpace(was, now, { timeout: 2000 }) ?? [{ value: was, removed: true, added: false }, { value: now, added: true, removed: false }], [was, now])
  return (
    <p className="pre">
      {parts.map((part, index) => (
        part.added ? <ins key={index}><span className="vh">{t('versions.added')} </span>{part.value}</ins>
        : part.removed ? <del key={index}><span className="vh">{t('versions.removed')} </span>{part.value}</del>
        : <span key={index}>{part.value}</span>
      ))}
    </p>
  )
}
