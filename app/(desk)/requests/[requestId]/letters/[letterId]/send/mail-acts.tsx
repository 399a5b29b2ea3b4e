'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { ActButton } from '@/app/_components/act-button'
import { useWords } from '@/app/_ui/words'
import { cancelMailAction, retryMailAction } from './actions'

const LOOK_EVERY_MS = 3_000
const LOOK_TIMES = 40

/** Looks again every few seconds, for two minutes, while something is on its way. */
export function KeepFresh({ from = 0 }: { from?: number }) {
  const router = useRouter()
  useEffect(() => {
    let looked = 0
    const timer = setInterval(() => {
      looked += 1
      if (looked > LOOK_TIMES) clearInterval(timer)
      else if (looked * LOOK_EVERY_MS >= from * 1000) router.refresh()
    }, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [router, from])
  return null
}

/** The seconds until the letter leaves, counted down, and the button that calls it back; `seconds` null: it waits for another attempt. */
export function Countdown({ outboxId, seconds, mayUndo }: { outboxId: string; seconds: number | null; mayUndo: boolean }) {
  const t = useWords('outbox')
  const [left, setLeft] = useState(seconds ?? 0)
  useEffect(() => {
    const timer = setInterval(() => setLeft((now) => Math.max(0, now - 1)), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <>
      {seconds !== null && <span>{left > 0 ? <span aria-hidden="true">{t('state.leavesIn', { seconds: left })}</span> : t('state.waits')}{left > 0 && <span className="vh">{t('state.leavesIn', { seconds })}</span>}</span>}
      {mayUndo && <span className="row"><ActButton act={() => cancelMailAction({ outboxId })}>{t('state.undo')}</ActButton></span>}
      {seconds !== null && <KeepFresh from={seconds} />}
    </>
  )
}

/** Sends a mail again that the server refused. */
export function Retry({ outboxId }: { outboxId: string }) {
  const t = useWords('outbox')
  return <ActButton look="primary" act={() => retryMailAction({ outboxId })}>{t('state.retry')}</ActButton>
}
