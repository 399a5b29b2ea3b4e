'use client'
import { useCallback, useState } from 'react'
import { useSaved } from '@/app/_components/use-saved'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { TextArea } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { approveLetterInput, wantChangesInput } from '@/lib/inputs/letter'
import { approveLetterAction, wantChangesAction } from '../actions'
import type { EditorLetter } from './editor-letter'
import type { LetterDraft } from './use-letter-draft'

/** A letter whose approval is asked: approve it, or give it back. Who can't approve reads why. */
export function Approve({ letter, draft, waiting }: { letter: EditorLetter; draft: LetterDraft; waiting: boolean }) {
  const t = useWords('letter-desk')
  const [open, setOpen] = useState<'approve' | 'want' | null>(null)
  const blocked = draft.checks.blocking.length > 0
  const why = letter.approveNot === 'not_allowed' ? t('review.needApprover') : letter.approveNot === 'four_eyes' ? t('review.youWrote') : blocked ? t('review.blocked') : waiting ? t('enclose.waiting') : null
  const close = useCallback(() => setOpen(null), [])
  async function begin(act: 'approve' | 'want') {
    if ((act === 'want' || why === null) && await draft.flush()) setOpen(act)
  }
  return (
    <>
      {letter.may.approve && <Button onClick={() => void begin('want')}>{t('review.wantChanges')}</Button>}
      <Button look="primary" icon="check" aria-disabled={why !== null || undefined} aria-describedby={why ? 'approve-why' : undefined} onClick={() => void begin('approve')}>{t('review.approve')}</Button>
      {why && <p id="approve-why" className="meta why">{why}</p>}
      <Dialog title={t('review.approveTitle')} description={t('review.approveText')} open={open === 'approve'} onOpenChange={(is) => setOpen(is ? 'approve' : null)}>
        <ApproveForm letterId={letter.id} version={draft.version()} close={close} />
      </Dialog>
      <Dialog title={t('review.wantTitle')} description={t('review.wantText')} open={open === 'want'} onOpenChange={(is) => setOpen(is ? 'want' : null)}>
        <WantForm letterId={letter.id} version={draft.version()} close={close} />
      </Dialog>
    </>
  )
}

type FormProps = { letterId: string; version: number; close: () => void }

function ApproveForm({ letterId, version, close }: FormProps) {
  const t = useWords('letter-desk')
  const of = useActionForm({ id: 'approve', schema: approveLetterInput, action: approveLetterAction, defaults: { letterId, version }, onDone: useSaved(t('review.approved'), close) })
  return (
    <ActionForm of={of}>
      <div className="row"><FormStatus pending={of.pending} /><Submit of={of} icon="check">{t('review.approve')}</Submit></div>
    </ActionForm>
  )
}

function WantForm({ letterId, version, close }: FormProps) {
  const t = useWords('letter-desk')
  const of = useActionForm({ id: 'want', schema: wantChangesInput, action: wantChangesAction, defaults: { letterId, version, note: '' }, onDone: useSaved(t('review.wanted'), close) })
  return (
    <ActionForm of={of}>
      <FormField of={of} name="note" label={t('review.wantNote')} optional>{(control) => <TextArea {...control} rows={4} maxLength={2000} />}</FormField>
      <div className="row"><FormStatus pending={of.pending} /><Submit of={of}>{t('review.wantChanges')}</Submit></div>
    </ActionForm>
  )
}
