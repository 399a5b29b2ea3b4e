'use client'
import { useState, useTransition } from 'react'
import { Button } from '@/app/_ui/button'
import { Banner } from '@/app/_ui/states'
import { useSentence, useWords } from '@/app/_ui/words'
import type { ActionResult } from '@/lib/inputs/action-result'
import { makeBackupAction } from './actions'

type Result = ActionResult<{ problems: number }>
const UNREACHABLE: Result = { ok: false, kind: 'refused', code: 'unreachable' }

/** The button that makes a backup, and how it went. */
export function MakeBackup() {
  const t = useWords('documents')
  const refused = useSentence('refusals', 'unknown')
  const [busy, start] = useTransition()
  const [result, setResult] = useState<Result | null>(null)
  const make = () => {
    if (busy) return
    start(async () => {
      setResult(null)
      setResult(await makeBackupAction({}).catch(() => UNREACHABLE))
    })
  }
  const code = result && !result.ok ? (result.kind === 'refused' ? result.code : result.kind) : null
  return (
    <div className="stack">
      <Button look="primary" icon="archive" aria-disabled={busy} onClick={make}>
        {busy ? t('backup.making') : t('backup.make')}
      </Button>
      {result?.ok && <Banner tone="good" icon="done" live><span>{t('backup.made')}</span></Banner>}
      {result?.ok && result.data.problems > 0 && <Banner tone="late" live><span>{t('backup.problems', { count: result.data.problems })}</span></Banner>}
      {code && <Banner tone="late" live><span>{refused(code)}</span></Banner>}
    </div>
  )
}
