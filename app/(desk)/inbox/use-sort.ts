'use client'
import { useRouter } from 'next/navigation'
import { useRef, useState, useTransition } from 'react'
import { useToast } from '@/app/_ui/toast'
import { useSentence, useWords } from '@/app/_ui/words'
import type { ActionResult } from '@/lib/inputs/action-result'

type Act = () => Promise<ActionResult<unknown>>
/** What takes an act back, and what is said then: `moved` dates moved with it. */
export type Back = { act: Act; said?: (moved: number) => string }

/** Whether a "no" says that somebody else was quicker. */
const tooLate = (no: Exclude<ActionResult<unknown>, { ok: true }>) => no.kind === 'not_found' || (no.kind === 'refused' && (no.code === 'changed_meanwhile' || no.code === 'nothing_changed'))

/** Does something with a mail at once, says so with a way back, and goes on to the next; a "no" is given as a sentence, and what a colleague did meanwhile is shown. `here` is where an undone mail is shown again. */
export function useSort({ next, here }: { next: string; here: string }) {
  const t = useWords('inbox')
  const router = useRouter()
  const say = useToast()
  const refusal = useSentence('refusals', 'unknown')
  const [failed, setFailed] = useState('')
  const [pending, start] = useTransition()
  const busy = useRef(false)
  const sentence = (no: Exclude<ActionResult<unknown>, { ok: true }>) => (no.kind === 'refused' ? refusal(no.code, no.params) : refusal(no.kind))
  const undo = (back: Act, said: (moved: number) => string) => start(async () => {
    const result = await back().catch(() => null)
    say({ text: result?.ok ? said(typeof result.data === 'number' ? result.data : 0) : result ? sentence(result) : refusal('unreachable') })
    if (result?.ok) router.push(here)
    router.refresh()
  })
  const said = ({ text, back, to }: { text: string; back: Back | null; to: string }) => {
    say({ text, ...(back ? { undo: () => undo(back.act, back.said ?? (() => t('undone'))) } : {}) })
    router.push(to)
    router.refresh()
  }
  function sort(act: Act, words: string, back: Back | null, to = next) {
    if (busy.current) return
    busy.current = true
    setFailed('')
    start(async () => {
      try {
        const result = await act()
        if (!result.ok && tooLate(result)) return said({ text: t('meanwhile'), back: null, to: here })
        setFailed(result.ok ? '' : sentence(result))
        if (!result.ok) return
        said({ text: words, back, to })
      } catch {
        setFailed(refusal('unreachable'))
      } finally {
        busy.current = false
      }
    })
  }
  return { sort, said, pending, failed }
}
