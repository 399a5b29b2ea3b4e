'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button, LinkButton } from '@/app/_ui/button'
import { Menu } from '@/app/_ui/menu'
import { useWords } from '@/app/_ui/words'
import { ActDialog } from '../../_forms/act-dialog'
import { discardLetterAction, takeBackApprovalAction } from '../actions'
import { Approve } from './approve'
import { AskReview } from './ask-review'
import type { EditorChoices, EditorLetter } from './editor-letter'
import type { LetterDraft } from './use-letter-draft'
import { Versions } from './versions'

interface BarProps {
  letter: EditorLetter
  draft: LetterDraft
  choices: EditorChoices
  /** Files stand beside the letter that don't go with it: it is neither given away nor approved until they do. */
  waiting: boolean
}

/** What can be done with a letter where it stands, and by whom; where something can't, why not. */
export function ReviewBar({ letter, draft, choices, waiting }: BarProps) {
  const t = useWords('letter-desk')
  const [asked, setAsked] = useState<'takeBack' | 'discard' | null>(null)
  const router = useRouter()
  const gone = letter.state === 'sent' || letter.state === 'filed'
  const open = (act: 'takeBack' | 'discard') => (is: boolean) => setAsked(is ? act : null)
  const { id: letterId, requestId } = letter
  return (
    <div className="row reviewbar">
      <Versions letter={letter} draft={draft} choices={choices} />
      {letter.state === 'draft' && letter.may.draft && <AskReview letter={letter} draft={draft} choices={choices} waiting={waiting} />}
      {letter.state === 'in_review' && letter.may.draft && <Approve letter={letter} draft={draft} waiting={waiting} />}
      {letter.state === 'approved' && !letter.leaving && letter.may.approve && <Button onClick={() => setAsked('takeBack')}>{t('review.takeBack')}</Button>}
      {letter.state === 'approved' && letter.may.send && !letter.checks.draft && <LinkButton look="primary" icon="send" href={`/requests/${requestId}/letters/${letterId}/send`}>{t('review.send')}</LinkButton>}
      {!gone && !letter.leaving && letter.may.draft && (letter.state !== 'approved' || letter.may.approve) && (
        <Menu
          label={t('review.more')} trigger={<Button look="quiet" icon="more" iconOnly>{t('review.more')}</Button>}
          groups={[[{ label: t('review.discard'), icon: 'trash', onSelect: () => setAsked('discard') }]]}
        />
      )}
      <ActDialog
        id="take-back" title={t('review.takeBackTitle')} description={t('review.takeBackText')} submit={t('review.takeBack')} saved={t('review.takenBack')}
        act={() => takeBackApprovalAction({ letterId })} open={asked === 'takeBack'} onOpenChange={open('takeBack')}
      />
      <ActDialog
        id="discard" title={t('review.discardTitle')} description={t('review.discardText')} submit={t('review.discard')} look="danger" why={t('review.discardWhy')} saved={t('review.discarded')}
        act={async (why) => {
          const result = await discardLetterAction({ letterId, why })
          if (result.ok) router.push(`/requests/${requestId}`)
          return result
        }}
        open={asked === 'discard'} onOpenChange={open('discard')}
      />
    </div>
  )
}
