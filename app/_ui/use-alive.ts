'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Whether the page answers to what is typed and pressed already: false in what the server drew, until its scripts have come. */
export function useAlive(): boolean {
  return useSyncExternalStore(never, () => true, () => false)
}
