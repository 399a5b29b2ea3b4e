'use client'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { Button } from '@/app/_ui/button'
import { useToast } from '@/app/_ui/toast'
import { useSentence, useWords } from '@/app/_ui/words'
import type { ActionResult } from '@/lib/inputs/action-result'
import { discardMessageAction, sendMessageAction } from '../actions'
import type { EditorMessage } from './editor-message'
import type { MessageDraft } from './use-message-draft'

/** Sends what is written, after it was saved; the key of the form makes a second click the same mail. */
export function SendMessage({ message, draft }: { message: EditorMessage; draft: MessageDraft }) {
  const t = useWords('message-desk')
  const outbox = useWords('outbox')
  const refusal = useSentence('refusals', 'unknown', 'validation')
  const router = useRouter()
  const say = useToast()
  const [failed, setFailed] = useState('')
  const [pending, start] = useTransition()
  const { to, subject, text } = draft.values
  const ready = message.choices.addresses.some((one) => one.value === to) && subject.trim() !== '' && text.trim() !== ''
  const run = (act: () => Promise<ActionResult<unknown>>, done: () => void) => start(async () => {
    if (!(await draft.flush())) return
    const result = await act().catch(() => null)
    setFailed(result?.ok ? '' : result?.kind === 'refused' ? refusal(result.code, result.params) : refusal(result?.kind ?? 'unreachable'))
    if (result?.ok) done()
  })
  const send = () => run(() => sendMessageAction({ draftId: message.draftId, version: draft.version(), key: message.sendKey }), () => router.refresh())
  const discard = () => run(() => discardMessageAction({ draftId: message.draftId }), () => {
    say({ text: t('discarded') })
    router.push(`/requests/${message.requestId}`)
  })
  const files = message.enclosures.length
  return (
    <>
      {message.stays === 'notYours' && <p className="meta">{t('notYours')}</p>}
      {message.stays === null && !ready && <p className="meta" id="ask">{t('ask')}</p>}
      <span role="alert" className={failed ? 'err' : 'vh'}>{failed}</span>
      <div className="row">
        {message.stays === null && (
          <Button look="primary" icon="send" aria-disabled={pending || !ready || undefined} {...(ready ? {} : { 'aria-describedby': 'ask' })} onClick={() => { if (!pending && ready) send() }}>
            {files > 0 ? t('sendWith', { to, files: outbox('filesCount', { count: files, size: message.filesSize }) }) : t('send', { to })}
          </Button>
        )}
        <Button look="quiet" icon="trash" aria-disabled={pending || undefined} onClick={() => { if (!pending) discard() }}>{t('discard')}</Button>
      </div>
    </>
  )
}
