'use client'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { Button } from '@/app/_ui/button'
import { useToast } from '@/app/_ui/toast'
import { useSentence, useWords } from '@/app/_ui/words'
import { readAgainAction } from './actions'

/** Reads a mail again that could not be read, and says what came of it. */
export function ReadAgain({ mailId }: { mailId: string }) {
  const t = useWords('inbox')
  const refusal = useSentence('refusals', 'unknown')
  const reasons = useSentence('inbox', 'unreadableWhy.other')
  const router = useRouter()
  const say = useToast()
  const [failed, setFailed] = useState('')
  const [pending, start] = useTransition()
  const read = () => start(async () => {
    const result = await readAgainAction({ inboundId: mailId }).catch(() => null)
    if (!result?.ok) return setFailed(result?.kind === 'refused' ? refusal(result.code, result.params) : refusal(result?.kind ?? 'unreachable'))
    const { reason } = result.data
    setFailed(reason === null ? '' : t('readAgain.failed', { why: reasons(`unreadableWhy.${reason}`) }))
    if (reason === null) say({ text: t('readAgain.done') })
    router.refresh()
  })
  return (
    <span className="row">
      <Button icon="history" aria-disabled={pending || undefined} onClick={() => { if (!pending) read() }}>{t('readAgain.button')}</Button>
      <span role="alert" className={failed ? 'err' : 'vh'}>{failed}</span>
    </span>
  )
}
