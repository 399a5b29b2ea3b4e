'use client'
import { useRouter } from 'next/navigation'
import { useRef, useState, useTransition } from 'react'
import { useSentence } from '@/app/_ui/words'
import type { ActionResult } from '@/lib/inputs/action-result'
import type { Autosave } from '../autosave/use-autosave'

/** `put` says whether the server took it; while `pending` the list that is shown is not the last one, and nothing can be put. */
export type Enclosing<T> = { put: (items: readonly T[], uploadIds?: readonly string[]) => Promise<boolean>; pending: boolean; failed: string | null }

/** Changes what goes with a text that is being written, after the text itself was saved; one change at a time, for each stands on the list that is shown. */
export function useEnclosing<T>(
  draft: Pick<Autosave<object, unknown>, 'act'>,
  send: (version: number, items: readonly T[], uploadIds: readonly string[]) => Promise<ActionResult<{ version: number }>>,
): Enclosing<T> {
  const refused = useSentence('refusals', 'unknown', 'validation')
  const router = useRouter()
  const [failed, setFailed] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const [refreshing, start] = useTransition()
  const busy = useRef(false)
  const put = async (items: readonly T[], uploadIds: readonly string[] = []) => {
    if (busy.current || refreshing) return false
    busy.current = true
    setSending(true)
    const result = await draft.act((version) => send(version, items, uploadIds))
    busy.current = false
    setSending(false)
    if (!result) return false
    setFailed(result.ok ? null : result.kind === 'refused' ? refused(result.code, result.params) : refused(result.kind))
    start(() => router.refresh())
    return result.ok
  }
  return { put, pending: sending || refreshing, failed }
}
