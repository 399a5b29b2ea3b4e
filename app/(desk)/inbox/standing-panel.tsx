'use client'
import { useState } from 'react'
import { Button, LinkButton } from '@/app/_ui/button'
import { Icon } from '@/app/_ui/icon'
import { useWords } from '@/app/_ui/words'
import { classifyMessageAction } from '@/app/(desk)/requests/[requestId]/actions'
import type { CaseChoice } from '@/lib/queries/inbox/cases-for-mail'
import { fileMailAction, takeBackMailAction, unfileMailAction } from './actions'
import { CaseField } from './case-field'
import { useSort } from './use-sort'

interface Props {
  mailId: string; next: string; here: string
  /** The case in which it stands, for those who may move it. */
  stands: { id: string; ref: string } | null
  /** A mail of ours that came back, not yet seen to. */
  seenTo: { requestId: string; messageId: string } | null
  aside: boolean
}

/** What can be done with a mail that has its place: seen to, moved to another case, taken out, taken back. */
export function StandingPanel({ mailId, next, here, stands, seenTo, aside }: Props) {
  const t = useWords('inbox')
  const { sort, pending, failed } = useSort({ next, here })
  const [other, setOther] = useState<CaseChoice | null>(null)
  const busy = { 'aria-disabled': pending || undefined }
  return (
    <>
      <p role="alert" className={failed ? 'err' : 'vh'}>{failed}</p>
      {seenTo && (
        <div className="match">
          <p>{t('bounce.what')}</p>
          <div className="row">
            <Button look="primary" {...busy} onClick={() => sort(() => classifyMessageAction({ ...seenTo, as: 'other', facts: [], refusalGrounds: [] }), t('bounce.done'), null)}>{t('bounce.seenTo')}</Button>
            <LinkButton href={`/requests/${seenTo.requestId}`}>{t('openCase')}</LinkButton>
          </div>
        </div>
      )}
      {stands && (
        <details className="wrong">
          <summary>{t('wrong.title')}<Icon name="down" /></summary>
          <div className="stack">
            <p className="meta">{t('wrong.text')}</p>
            <CaseField id="other-case" onChoose={setOther} />
            {other && other.id !== stands.id && (
              <Button {...busy} onClick={() => sort(() => fileMailAction({ inboundId: mailId, requestId: other.id, from: stands.id }), t('filed', { ref: other.ref }), { act: () => fileMailAction({ inboundId: mailId, requestId: stands.id, from: other.id }) })}>{t('match.fileIn', { ref: other.ref })}</Button>
            )}
            <Button icon="undo" {...busy} onClick={() => sort(() => unfileMailAction({ inboundId: mailId }), t('takenOut', { ref: stands.ref }), { act: () => fileMailAction({ inboundId: mailId, requestId: stands.id, from: null }) })}>{t('wrong.takeOut')}</Button>
          </div>
        </details>
      )}
      {aside && <Button icon="undo" {...busy} onClick={() => sort(() => takeBackMailAction({ inboundId: mailId }), t('takenBack'), null)}>{t('takeBack')}</Button>}
    </>
  )
}
