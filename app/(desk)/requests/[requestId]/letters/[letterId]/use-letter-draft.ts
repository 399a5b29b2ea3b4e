'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { forgetCopy, keepCopy } from '@/app/_components/letter-copies'
import type { ActionResult } from '@/lib/inputs/action-result'
import type { LetterChecks } from '@/lib/queries/letter/letter-checks'
import { saveLetterAction } from '../actions'
import type { Conflict, DraftValues, EditorLetter, SaveState } from './editor-letter'

const PAUSE_MS = 1000

export interface LetterDraft {
  values: DraftValues
  save: SaveState
  checks: LetterChecks
  conflict: Conflict | null
  /** The version that the server keeps now, for acts on the letter. */
  version: () => number
  change: (patch: Partial<DraftValues>) => void
  /** Saves what is not saved yet; false when that did not work. */
  flush: () => Promise<boolean>
  /** Takes another text as the one to go on with; `version` is the one that it stands on. */
  adopt: (patch: Partial<DraftValues>, version: number) => void
  settle: () => void
}

/** The letter as it is being written: saved a second after the typing stops, one save at a time, with a copy in this browser until the server has it. */
export function useLetterDraft(letter: EditorLetter): LetterDraft {
  const router = useRouter()
  const { id, personId } = letter
  const [values, setValues] = useState(letter.values)
  const [save, setSave] = useState<SaveState>({ kind: 'saved', text: letter.savedText })
  const [checks, setChecks] = useState(letter.checks)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const at = useRef({ values: letter.values, version: letter.version, dirty: false, stopped: false })
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const running = useRef<Promise<boolean> | null>(null)

  const take = useCallback((result: ActionResult<{ version: number; withdrawn: boolean; savedText: string; checks: LetterChecks }>): boolean => {
    if (result.ok) {
      at.current.version = result.data.version
      setChecks(result.data.checks)
      if (!at.current.dirty) {
        forgetCopy(personId, id)
        setSave({ kind: 'saved', text: result.data.savedText })
      }
      if (result.data.withdrawn) router.refresh()
      return true
    }
    at.current.dirty = true
    if (result.kind === 'refused' && result.code === 'changed_meanwhile' && result.params?.version) {
      const { version, subject = '', text = '', fields = '{}', by = '' } = result.params
      at.current.stopped = true
      setConflict({ version: Number(version), subject, text, fields: JSON.parse(fields) as Record<string, string>, by })
    }
    if (result.kind === 'signed_out') setSave({ kind: 'signedOut' })
    else if (result.kind === 'refused') setSave({ kind: 'failed', code: result.code, ...(result.params ? { params: result.params } : {}) })
    else setSave({ kind: 'failed', code: result.kind === 'fields' ? Object.values(result.fields)[0] ?? 'bad_input' : result.kind })
    return false
  }, [id, personId, router])

  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current)
    const send = async () => {
      at.current.dirty = false
      setSave({ kind: 'saving' })
      try {
        return take(await saveLetterAction({ letterId: id, version: at.current.version, ...at.current.values }))
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
  }, [id, take])

  const change = useCallback((patch: Partial<DraftValues>) => {
    at.current.values = { ...at.current.values, ...patch }
    at.current.dirty = true
    setValues(at.current.values)
    setSave({ kind: 'typing' })
    const { subject, text, fields } = at.current.values
    keepCopy(personId, id, { version: at.current.version, subject, text, fields })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), PAUSE_MS)
  }, [id, personId, flush])

  const adopt = useCallback((patch: Partial<DraftValues>, version: number) => {
    at.current = { values: { ...at.current.values, ...patch }, version, dirty: false, stopped: false }
    setValues(at.current.values)
    setConflict(null)
  }, [])

  // What the server knows newer than this page, after an act of this page: the text of an earlier version that was brought back, another state.
  const { version: known, values: theirs, savedText, checks: found } = letter
  useEffect(() => {
    if (at.current.dirty || running.current || known < at.current.version) return
    at.current = { ...at.current, values: theirs, version: known }
    setValues(theirs)
    setChecks(found)
    setSave({ kind: 'saved', text: savedText })
  }, [known, theirs, savedText, found])

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
  return { values, save, checks, conflict, version, change, flush, adopt, settle }
}
