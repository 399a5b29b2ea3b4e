'use client'
import { createContext, useCallback, useContext, useEffect, useId, useRef } from 'react'

/** What a part of a form still has to do before the form may go: nothing, files on their way, or files that did not arrive. */
export type Held = 'free' | 'underway' | 'failed'
export type FormHold = (part: string, held: Held) => void

const Hold = createContext<FormHold | null>(null)
export const FormHoldProvider = Hold.Provider

/** Holds the form around this part back until what it has under way is over; without a form around it nothing is held. */
export function useHold(held: Held): void {
  const part = useId()
  const hold = useContext(Hold)
  useEffect(() => hold?.(part, held), [hold, part, held])
  useEffect(() => () => hold?.(part, 'free'), [hold, part])
}

/** The form's side: `hold` is given to its parts, `underway` asks, `settled` waits for them and says whether everything arrived. */
export function useHeldParts(): { hold: FormHold; underway: () => boolean; settled: () => Promise<boolean> } {
  const parts = useRef(new Map<string, Held>())
  const waiting = useRef<(() => void) | null>(null)
  const has = useCallback((what: Held) => [...parts.current.values()].includes(what), [])
  const underway = useCallback(() => has('underway'), [has])
  const hold = useCallback((part: string, held: Held) => {
    parts.current.set(part, held)
    if (has('underway')) return
    waiting.current?.()
    waiting.current = null
  }, [has])
  const settled = useCallback(async () => {
    if (has('underway')) await new Promise<void>((resolve) => { waiting.current = resolve })
    return !has('failed')
  }, [has])
  return { hold, underway, settled }
}
