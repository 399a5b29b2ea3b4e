'use client'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { Button } from '@/app/_ui/button'
import { useSentence, useWords } from '@/app/_ui/words'
import { ActDialog } from '../../_forms/act-dialog'
import { discardMessageAction, sendMessageAction } from '../actions'
import type { EditorMessage } from './editor-message'
import type { MessageDraft } from './use-message-draft'

/** Sends what is written, after it was saved; the key of the form makes a second click the same mail. Or throws it away, when that is confirmed. `waiting`: files stand beside it that don't go with it. */
export function SendMessage({ message, draft, waiting }: { message: EditorMessage; draft: MessageDraft; waiting: boolean }) {
  const t = useWords('message-desk')
  const outbox = useWords('outbox')
  const enclose = useWords('letter-desk')
  const refusal = useSentence('refusals', 'unknown', 'validation')
  const router = useRouter()
  const [failed, setFailed] = useState('')
  const [asked, setAsked] = useState(false)
  const [pending, start] = useTransition()
  const { to, subject, text } = draft.values
  const whole = message.choices.addresses.some((one) => one.value === to) && subject.trim() !== '' && text.trim() !== ''
  const ready = whole && !waiting
  const send = () => start(async () => {
    if (!(await draft.flush())) return
    const result = await sendMessageAction({ draftId: message.draftId, version: draft.version(), documentIds: message.enclosures.map((one) => one.documentId), key: message.sendKey }).catch(() => null)
    setFailed(result?.ok ? '' : result?.kind === 'refused' ? refusal(result.code, result.params) : refusal(result?.kind ?? 'unreachable'))
    if (result?.ok || (result?.kind === 'refused' && result.code === 'changed_meanwhile')) router.refresh()
  })
  const discard = async () => {
    // What is typed and not saved would be kept in this browser for ever.
    await draft.flush()
    const result = await discardMessageAction({ draftId: message.draftId })
    if (result.ok) router.push(`/requests/${message.requestId}`)
    return result
  }
  const files = message.enclosures.length
  return (
    <>
      {message.stays === 'notYours' && <p className="meta">{t('notYours')}</p>}
      {message.stays === null && !ready && <p className="meta" id="ask">{whole ? enclose('enclose.waiting') : t('ask')}</p>}
      <span role="alert" className={failed ? 'err' : 'vh'}>{failed}</span>
      <div className="row">
        {message.stays === null && (
          <Button look="primary" icon="send" aria-disabled={pending || !ready || undefined} {...(ready ? {} : { 'aria-describedby': 'ask' })} onClick={() => { if (!pending && ready) send() }}>
            {files > 0 ? t('sendWith', { to, files: outbox('filesCount', { count: files, size: message.filesSize }) }) : t('send', { to })}
          </Button>
        )}
        <Button look="quiet" icon="trash" aria-disabled={pending || undefined} onClick={() => setAsked(true)}>{t('discard')}</Button>
      </div>
      <ActDialog
        id="discard" title={t('discardTitle')} description={t('discardText')} submit={t('discard')} look="danger" saved={t('discarded')} act={discard} open={asked} onOpenChange={setAsked}
      />
    </>
  )
}
