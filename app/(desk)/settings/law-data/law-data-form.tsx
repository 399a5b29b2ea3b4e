'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { AppliedLine, ApplyMoves } from '@/app/_components/moves/apply-moves'
import type { Applied } from '@/app/_components/moves/apply-moves'
import type { ShownMoves } from '@/app/_components/moves/moves-in-words'
import { ActionForm, FormStatus, Submit } from '@/app/_ui/form'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { lawDataInput } from '@/lib/inputs/calendar-year'
import { applyLawDataAction, previewLawDataAction } from './actions'

/** The form while law data waits to be applied; what was applied stays said after it. */
export function LawDataForm({ fingerprint }: { fingerprint: string | null }) {
  const [applied, setApplied] = useState<Applied | null>(null)
  return (
    <>
      {fingerprint !== null && <LawDataFields key={fingerprint} fingerprint={fingerprint} onApplied={setApplied} />}
      <AppliedLine applied={applied} />
    </>
  )
}

/** First what the new law data would move, then one button applies it. */
function LawDataFields({ fingerprint, onApplied }: { fingerprint: string; onApplied: (applied: Applied) => void }) {
  const t = useWords('calendars')
  const router = useRouter()
  const [moves, setMoves] = useState<ShownMoves | null>(null)
  const of = useActionForm({ id: 'law-data', schema: lawDataInput, action: previewLawDataAction, defaults: { fingerprint }, onDone: setMoves })
  return (
    <>
      <ActionForm of={of} className="form">
        <div className="row">
          <Submit of={of} look={moves ? 'plain' : 'primary'}>{t('law.preview')}</Submit>
          <FormStatus pending={of.pending} />
        </div>
      </ActionForm>
      {moves && (
        <ApplyMoves moves={moves} apply={() => applyLawDataAction({ fingerprint })} onApplied={(done) => { onApplied(done); setMoves(null); router.refresh() }}>{t('law.apply')}</ApplyMoves>
      )}
    </>
  )
}
