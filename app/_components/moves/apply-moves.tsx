'use client'
import { unstable_rethrow } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { ReactNode } from 'react'
import { Button } from '@/app/_ui/button'
import { useSentence, useWords } from '@/app/_ui/words'
import type { ActionFailure, ActionResult } from '@/lib/inputs/action-result'
import type { ShownMoves } from './moves-in-words'
import { MovesTable } from './moves-table'

export type Applied = { moved: number; left: number }
interface Props {
  moves: ShownMoves
  apply: () => Promise<ActionResult<Applied>>
  onApplied: (applied: Applied) => void
  children: ReactNode
}

/** What would move, and under it the one button that makes it so; a "no" stands beside it. */
export function ApplyMoves({ moves, apply, onApplied, children }: Props) {
  const t = useWords('calendars')
  const common = useWords('common')
  const refusal = useSentence('refusals', 'unknown')
  const [failed, setFailed] = useState<ActionFailure | null>(null)
  const [pending, start] = useTransition()
  async function run() {
    try {
      const result = await apply()
      setFailed(result.ok ? null : result)
      if (result.ok) onApplied(result.data)
    } catch (error) {
      unstable_rethrow(error)
      setFailed({ ok: false, kind: 'refused', code: 'unreachable' })
    }
  }
  const sentence = failed && (failed.kind === 'refused' ? refusal(failed.code, failed.params) : refusal(failed.kind))
  return (
    <section className="would-move" aria-labelledby="would-move">
      <h2 id="would-move" tabIndex={-1}>{t('moves.title')}</h2>
      <MovesTable moves={moves} />
      <p className="meta">{t('moves.note')}</p>
      <div className="row">
        <Button look="primary" icon="check" aria-disabled={pending || undefined} onClick={() => !pending && start(run)}>{children}</Button>
        <span className="meta" role="status">{pending ? common('saving') : ''}</span>
      </div>
      <p className={sentence ? 'err' : 'vh'} role="alert">{sentence}</p>
    </section>
  )
}

/** What applying did, in one sentence or two. */
export function AppliedLine({ applied }: { applied: Applied | null }) {
  const t = useWords('calendars')
  return <p className="applied" role="status">{applied && [t('moves.applied', { moved: applied.moved }), applied.left > 0 ? t('moves.left', { left: applied.left }) : ''].join(' ').trim()}</p>
}
