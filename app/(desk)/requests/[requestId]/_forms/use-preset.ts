'use client'
import { useEffect, useRef } from 'react'

/** Makes a choice that the address asks for, once each time it asks for another. */
export function usePreset(wanted: string, choose: (value: string) => void): void {
  const done = useRef(wanted)
  useEffect(() => {
    if (!wanted || wanted === done.current) return
    done.current = wanted
    choose(wanted)
  }, [wanted, choose])
}
