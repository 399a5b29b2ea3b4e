'use client'
import { unstable_rethrow, useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { ReactNode } from 'react'
import type { ActionFailure, ActionResult } from '@/lib/inputs/action-result'
import { Button } from '../_ui/button'
import type { ButtonLook } from '../_ui/button'
import { useSentence } from '../_ui/words'

interface ActButtonProps {
  /** A server action with its input bound. */
  act: () => Promise<ActionResult<unknown>>
  look?: ButtonLook
  /** What a reader hears when the word alone does not say on what it acts. */
  label?: string
  children: ReactNode
}

/** One act without a form; a "no" stands beside the button, and the page shows what is now. */
export function ActButton({ act, look = 'plain', label, children }: ActButtonProps) {
  const router = useRouter()
  const refusal = useSentence('refusals', 'unknown')
  const [failed, setFailed] = useState<ActionFailure | null>(null)
  const [pending, start] = useTransition()
  async function run() {
    try {
      const result = await act()
      setFailed(result.ok ? null : result)
      if (result.ok) router.refresh()
    } catch (error) {
      unstable_rethrow(error)
      setFailed({ ok: false, kind: 'refused', code: 'unreachable' })
    }
  }
  const sentence = failed && (failed.kind === 'refused' ? refusal(failed.code, failed.params) : refusal(failed.kind))
  return (
    <>
      <Button look={look} aria-label={label} aria-disabled={pending || undefined} onClick={() => !pending && start(run)}>{children}</Button>
      <span className={sentence ? 'err' : 'vh'} role="alert">{sentence}</span>
    </>
  )
}
