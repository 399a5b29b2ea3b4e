'use client'
import { useCallback, useState } from 'react'
import { useSaved } from '@/app/_components/use-saved'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { Select, TextArea } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { askReviewInput } from '@/lib/inputs/letter'
import { askReviewAction } from '../actions'
import type { EditorChoices, EditorLetter } from './editor-letter'
import type { LetterDraft } from './use-letter-draft'

interface AskProps {
  letter: EditorLetter
  draft: LetterDraft
  choices: EditorChoices
  waiting: boolean
}

/** Asks for approval; not while a field has no value or a file waits, and says so. */
export function AskReview({ letter, draft, choices, waiting }: AskProps) {
  const t = useWords('letter-desk')
  const [open, setOpen] = useState(false)
  const missing = draft.checks.missing.length > 0 || draft.checks.unknown.length > 0
  async function begin() {
    if (missing) document.getElementById('missing')?.scrollIntoView({ block: 'center' })
    else if (!waiting && await draft.flush()) setOpen(true)
  }
  return (
    <>
      <Button look="primary" aria-disabled={missing || waiting || undefined} aria-describedby={missing || waiting ? 'ask-why' : undefined} onClick={() => void begin()}>{t('review.ask')}</Button>
      {missing && <span id="ask-why" className="vh">{t('review.missingFirst')}</span>}
      {!missing && waiting && <p id="ask-why" className="meta why">{t('enclose.waiting')}</p>}
      <Dialog title={t('review.askTitle')} description={t('review.askText')} open={open} onOpenChange={setOpen}>
        <AskForm letterId={letter.id} version={draft.version()} reviewers={choices.reviewers} close={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function AskForm({ letterId, version, reviewers, close }: { letterId: string; version: number; reviewers: EditorChoices['reviewers']; close: () => void }) {
  const t = useWords('letter-desk')
  const done = useSaved(t('review.asked'), useCallback(() => close(), [close]))
  const of = useActionForm({ id: 'ask', schema: askReviewInput, action: askReviewAction, defaults: { letterId, version, reviewerId: '', note: '' }, onDone: done })
  return (
    <ActionForm of={of}>
      <FormField of={of} name="reviewerId" label={t('review.reviewer')}>{(control) => <Select {...control} options={reviewers} empty={t('review.anybody')} />}</FormField>
      <FormField of={of} name="note" label={t('review.note')} optional>{(control) => <TextArea {...control} rows={3} maxLength={2000} />}</FormField>
      <div className="row">
        <FormStatus pending={of.pending} />
        <Submit of={of}>{t('review.ask')}</Submit>
      </div>
    </ActionForm>
  )
}
