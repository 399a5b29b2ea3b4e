'use client'
import { createContext, useCallback, useContext, useEffect, useId, useRef } from 'react'

/** What a part of a form still has to do before the form may go: nothing, files on their way, or files that did not arrive. */
export type Held = 'free' | 'underway' | 'failed'
export type FormHold = (part: string, held: Held | 'gone') => void

const Hold = createContext<FormHold | null>(null)
export const FormHoldProvider = Hold.Provider

/** Holds the form around this part back until what it has under way is over; without a form around it nothing is held. */
export function useHold(held: Held): void {
  const part = useId()
  const hold = useContext(Hold)
  useEffect(() => hold?.(part, held), [hold, part, held])
  useEffect(() => () => hold?.(part, 'gone'), [hold, part])
}

/** The form's side: `hold` is given to its parts, `underway` asks, `settled` waits for them and says whether everything arrived: not so when a part went, or the form itself, while it waited. */
export function useHeldParts(): { hold: FormHold; underway: () => boolean; settled: () => Promise<boolean> } {
  const parts = useRef(new Map<string, Held>())
  const waiting = useRef<((whole: boolean) => void) | null>(null)
  const has = useCallback((what: Held) => [...parts.current.values()].includes(what), [])
  const underway = useCallback(() => has('underway'), [has])
  const over = useCallback((whole: boolean) => {
    waiting.current?.(whole)
    waiting.current = null
  }, [])
  const hold = useCallback((part: string, held: Held | 'gone') => {
    const lost = held === 'gone' && parts.current.get(part) === 'underway'
    if (held === 'gone') parts.current.delete(part)
    else parts.current.set(part, held)
    if (lost) over(false)
    else if (!has('underway')) over(!has('failed'))
  }, [has, over])
  const settled = useCallback(() => (has('underway') ? new Promise<boolean>((resolve) => { waiting.current = resolve }) : Promise.resolve(!has('failed'))), [has])
  useEffect(() => () => over(false), [over])
  return { hold, underway, settled }
}
