'use client'
import { useCallback, useEffect, useState } from 'react'
import { BULK_FORM } from './bulk-form'

const boxes = () => [...document.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][form="${BULK_FORM}"]`)]

/** The rows of the list that are ticked, by their ids; `all` ticks every one on the page, `none` clears them. */
export function usePicked(): { picked: string[]; onPage: number; all: () => void; none: () => void } {
  const [state, setState] = useState<{ picked: string[]; onPage: number }>({ picked: [], onPage: 0 })
  const look = useCallback(() => setState({ picked: boxes().filter((box) => box.checked).map((box) => box.value), onPage: boxes().length }), [])
  useEffect(() => {
    const changed = (event: Event) => {
      if (event.target instanceof HTMLInputElement && event.target.getAttribute('form') === BULK_FORM) look()
    }
    document.addEventListener('change', changed)
    return () => document.removeEventListener('change', changed)
  }, [look])
  const set = (checked: boolean) => {
    for (const box of boxes()) box.checked = checked
    look()
  }
  return { ...state, all: () => set(true), none: () => set(false) }
}
