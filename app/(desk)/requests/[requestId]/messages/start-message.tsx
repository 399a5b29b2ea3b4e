'use client'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { Button } from '@/app/_ui/button'
import { useSentence } from '@/app/_ui/words'
import { startMessageAction } from './actions'

interface StartMessageProps {
  requestId: string
  /** The message of theirs that it answers. */
  answersId?: string
  look?: 'plain' | 'link'
  /** What a reader hears when the words alone don't say what is answered. */
  label?: string
  children: string
}

/** Begins a message, or takes up the one that is begun, and opens it. */
export function StartMessage({ requestId, answersId, look = 'plain', label, children }: StartMessageProps) {
  const router = useRouter()
  const refusal = useSentence('refusals', 'unknown')
  const [failed, setFailed] = useState('')
  const [pending, start] = useTransition()
  const begin = () => start(async () => {
    const result = await startMessageAction({ requestId, ...(answersId ? { answersId } : {}) }).catch(() => null)
    if (result?.ok) router.push(`/requests/${result.data.requestId}/messages/${result.data.draftId}`)
    else setFailed(result?.kind === 'refused' ? refusal(result.code, result.params) : refusal(result?.kind ?? 'unreachable'))
  })
  const on = { 'aria-disabled': pending || undefined, onClick: () => { if (!pending) begin() }, ...(label ? { 'aria-label': label } : {}) }
  return (
    <>
      {look === 'link' ? <button type="button" className="as-link" {...on}>{children}</button> : <Button icon="reply" {...on}>{children}</Button>}
      <span role="alert" className={failed ? 'err' : 'vh'}>{failed}</span>
    </>
  )
}
