'use client'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { useSentence } from '@/app/_ui/words'
import type { ActionResult } from '@/lib/inputs/action-result'
import type { Autosave } from '../autosave/use-autosave'

/** `round` counts the times that files were taken: a drop zone of another round begins empty. */
export type Enclosing<T> = { put: (items: readonly T[], uploadIds?: readonly string[]) => void; pending: boolean; failed: string | null; round: number }

/** Changes what goes with a text that is being written, after the text itself was saved. */
export function useEnclosing<T>(
  draft: Pick<Autosave<object, unknown>, 'flush' | 'version' | 'adopt'>,
  send: (version: number, items: readonly T[], uploadIds: readonly string[]) => Promise<ActionResult<{ version: number }>>,
): Enclosing<T> {
  const refused = useSentence('refusals', 'unknown', 'validation')
  const router = useRouter()
  const [failed, setFailed] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const [round, setRound] = useState(0)
  const put = (items: readonly T[], uploadIds: readonly string[] = []) => start(async () => {
    if (!(await draft.flush())) return
    const result = await send(draft.version(), items, uploadIds).catch(() => null)
    setFailed(result?.ok ? null : result?.kind === 'refused' ? refused(result.code, result.params) : refused(result?.kind ?? 'unreachable'))
    if (!result?.ok) return
    draft.adopt({}, result.data.version)
    if (uploadIds.length > 0) setRound((before) => before + 1)
    router.refresh()
  })
  return { put, pending, failed, round }
}
