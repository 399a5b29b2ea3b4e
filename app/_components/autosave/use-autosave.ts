'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ActionFailure, ActionResult } from '@/lib/inputs/action-result'

const PAUSE_MS = 1000

export type SaveState =
  | { kind: 'saved'; text: string }
  | { kind: 'typing' | 'saving' | 'signedOut' }
  | { kind: 'failed'; code: string; params?: Record<string, string> }

/** What a save answers: the version that the server keeps now, and when it was saved, in words. `withdrawn`: more than the text changed with it; `others`: the same text stands on what somebody else changed meanwhile. */
export type Saved = { version: number; savedText: string; withdrawn?: boolean; others?: boolean }

export interface Autosave<V, C> {
  values: V
  save: SaveState
  conflict: C | null
  /** The version that the server keeps now, for acts on what is written. */
  version: () => number
  change: (patch: Partial<V>) => void
  /** Saves what is not saved yet; false when that did not work. */
  flush: () => Promise<boolean>
  /** Takes another text as the one to go on with; `version` is the one that it stands on. What the page shows beside the text is asked for again. */
  adopt: (patch: Partial<V>, version: number) => void
  /** An act that makes a new version of what is saved, with no save beside it; null when what is typed can't be saved first. */
  act: <T extends { version: number }>(send: (version: number) => Promise<ActionResult<T>>) => Promise<ActionResult<T> | null>
  settle: () => void
}

/** What is written and how it is kept. `values`, `version` and `savedText` are what the server knew when the page was made. */
export interface AutosaveOptions<V, C, R extends Saved> {
  values: V
  version: number
  savedText: string
  send: (version: number, values: V) => Promise<ActionResult<R>>
  /** Keeps a copy in this browser until the server has it. */
  keep: (version: number, values: V) => void
  forget: () => void
  /** The other text, where somebody else saved meanwhile. */
  conflictOf: (params: Readonly<Record<string, string>>) => C
  onSaved?: (saved: R) => void
  /** The server knew newer, and its values were taken. */
  onTheirs?: () => void
}

/** What is being written: saved a second after the typing stops, one save at a time, with a copy in this browser until the server has it. */
export function useAutosave<V, C, R extends Saved>(options: AutosaveOptions<V, C, R>): Autosave<V, C> {
  const router = useRouter()
  const [values, setValues] = useState(options.values)
  const [save, setSave] = useState<SaveState>({ kind: 'saved', text: options.savedText })
  const [conflict, setConflict] = useState<C | null>(null)
  const at = useRef({ values: options.values, version: options.version, dirty: false, stopped: false })
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const running = useRef<Promise<boolean> | null>(null)
  const latest = useRef(options)
  useEffect(() => { latest.current = options })

  const take = useCallback((result: ActionResult<R>): boolean => {
    if (result.ok) {
      at.current.version = result.data.version
      latest.current.onSaved?.(result.data)
      if (!at.current.dirty) {
        latest.current.forget()
        setSave({ kind: 'saved', text: result.data.savedText })
      }
      if (result.data.withdrawn || result.data.others) router.refresh()
      return true
    }
    at.current.dirty = true
    if (result.kind === 'refused' && result.code === 'changed_meanwhile' && result.params?.version) {
      at.current.stopped = true
      setConflict(latest.current.conflictOf(result.params))
    }
    setSave(failed(result))
    return false
  }, [router])

  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current)
    const send = async () => {
      at.current.dirty = false
      setSave({ kind: 'saving' })
      try {
        return take(await latest.current.send(at.current.version, at.current.values))
      } catch {
        return take({ ok: false, kind: 'refused', code: 'unreachable' })
      }
    }
    for (;;) {
      while (running.current) await running.current
      if (at.current.stopped) return false
      if (!at.current.dirty) return true
      running.current = send()
      const done = await running.current
      running.current = null
      if (!done) return false
    }
  }, [take])

  const change = useCallback((patch: Partial<V>) => {
    at.current.values = { ...at.current.values, ...patch }
    at.current.dirty = true
    setValues(at.current.values)
    setSave({ kind: 'typing' })
    latest.current.keep(at.current.version, at.current.values)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), PAUSE_MS)
  }, [flush])

  const adopt = useCallback((patch: Partial<V>, version: number) => {
    at.current = { values: { ...at.current.values, ...patch }, version, dirty: false, stopped: false }
    latest.current.forget()
    setValues(at.current.values)
    setConflict(null)
    router.refresh()
  }, [router])

  const act = useCallback(async <T extends { version: number }>(send: (version: number) => Promise<ActionResult<T>>) => {
    do {
      if (!(await flush())) return null
    } while (running.current)
    const acting = (async () => {
      const result = await send(at.current.version).catch((): ActionFailure => ({ ok: false, kind: 'refused', code: 'unreachable' }))
      if (result.ok) at.current.version = result.data.version
      running.current = null
      return result
    })()
    running.current = acting.then((result) => result.ok)
    return acting
  }, [flush])

  // What the server knows newer than this page, after an act of this page: the text of an earlier version that was brought back, another state.
  const { version: known, values: theirs, savedText } = options
  useEffect(() => {
    if (at.current.dirty || running.current || known < at.current.version) return
    at.current = { ...at.current, values: theirs, version: known }
    setValues(theirs)
    latest.current.onTheirs?.()
    setSave({ kind: 'saved', text: savedText })
  }, [known, theirs, savedText])

  useEffect(() => {
    const leave = () => { if (document.visibilityState === 'hidden') void flush() }
    document.addEventListener('visibilitychange', leave)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      void flush()
    }
  }, [flush])

  const version = useCallback(() => at.current.version, [])
  const settle = useCallback(() => {
    at.current.stopped = false
    setConflict(null)
  }, [])
  return { values, save, conflict, version, change, flush, adopt, act, settle }
}

function failed(result: ActionFailure): SaveState {
  if (result.kind === 'signed_out') return { kind: 'signedOut' }
  if (result.kind === 'refused') return { kind: 'failed', code: result.code, ...(result.params ? { params: result.params } : {}) }
  return { kind: 'failed', code: result.kind === 'fields' ? Object.values(result.fields)[0] ?? 'bad_input' : result.kind }
}
