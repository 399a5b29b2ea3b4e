'use client'
import { useEffect, useRef, useState } from 'react'
import type { AuthorityChoice } from './authority-choice'
import { findAuthoritiesAction } from './find-action'

const PAUSE_MS = 200

/** Looks authorities up a moment after the last key; an answer that comes too late is dropped. */
export function useAuthoritySearch(typed: string, on: string, active: boolean): { choices: readonly AuthorityChoice[]; looked: boolean } {
  const [found, setFound] = useState<{ key: string; choices: readonly AuthorityChoice[] } | null>(null)
  const latest = useRef('')
  const key = `${on} ${typed}`
  useEffect(() => {
    if (!active) return
    latest.current = key
    const timer = setTimeout(() => {
      findAuthoritiesAction({ typed, on }).then((answer) => {
        if (latest.current === key) setFound({ key, choices: answer.ok ? answer.data : [] })
      }, () => undefined)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, on, key, active])
  return { choices: found?.choices ?? [], looked: found?.key === key }
}
