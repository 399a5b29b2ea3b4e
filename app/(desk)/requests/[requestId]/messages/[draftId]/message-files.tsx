'use client'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { DropZone } from '@/app/_components/drop-zone/drop-zone'
import { Button } from '@/app/_ui/button'
import { Icon } from '@/app/_ui/icon'
import { Select } from '@/app/_ui/inputs'
import { useSentence, useWords } from '@/app/_ui/words'
import { encloseInMessageAction } from '../actions'
import type { EditorMessage } from './editor-message'
import type { MessageDraft } from './use-message-draft'

/** What goes with the message: documents of the case, in order. */
export function MessageFiles({ message, draft }: { message: EditorMessage; draft: MessageDraft }) {
  const t = useWords('letter-desk')
  const refused = useSentence('refusals', 'unknown', 'validation')
  const router = useRouter()
  const [failed, setFailed] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const [added, setAdded] = useState('')
  const [uploads, setUploads] = useState<string[]>([])
  const [round, setRound] = useState(0)
  const chosen = message.enclosures.map((one) => one.documentId)
  const left = message.choices.documents.filter((one) => !chosen.includes(one.value))
  const put = (documentIds: readonly string[], uploadIds: readonly string[] = []) => start(async () => {
    if (!(await draft.flush())) return
    const result = await encloseInMessageAction({ draftId: message.draftId, version: draft.version(), documentIds: [...documentIds], uploadIds: [...uploadIds] }).catch(() => null)
    setFailed(result?.ok ? null : result?.kind === 'refused' ? refused(result.code, result.params) : refused(result?.kind ?? 'unreachable'))
    if (!result?.ok) return
    draft.adopt({}, result.data.version)
    setAdded('')
    setUploads([])
    setRound((before) => before + (uploadIds.length > 0 ? 1 : 0))
    router.refresh()
  })
  return (
    <div className="enclosures" aria-busy={pending || undefined}>
      <h3 id="enclosures">{t('enclose.title')}</h3>
      {chosen.length === 0 && <p className="meta">{t('enclose.none')}</p>}
      <ol>
        {message.enclosures.map((one) => (
          <li key={one.documentId}>
            <a className="chip" href={`/requests/${message.requestId}/documents/${one.documentId}`}><Icon name="file" /><bdi>{one.filename}</bdi></a>
            <Button look="quiet" icon="x" iconOnly onClick={() => put(chosen.filter((id) => id !== one.documentId))}>{t('enclose.remove', { name: one.filename })}</Button>
          </li>
        ))}
      </ol>
      <span role="alert" className={failed ? 'err' : 'vh'}>{failed}</span>
      {left.length > 0 && (
        <div className="with-button">
          <div className="field">
            <label className="lab" htmlFor="enclose">{t('enclose.add')}</label>
            <Select id="enclose" value={added} onChange={(event) => setAdded(event.target.value)} options={left} empty="–" />
          </div>
          <Button aria-disabled={added === '' || undefined} onClick={() => added && put([...chosen, added])}>{t('enclose.addSubmit')}</Button>
        </div>
      )}
      {message.may.document && (
        <>
          <DropZone key={round} requestId={message.requestId} label={t('enclose.upload')} onChange={setUploads} />
          {uploads.length > 0 && <Button onClick={() => put(chosen, uploads)}>{t('enclose.uploadSubmit')}</Button>}
        </>
      )}
    </div>
  )
}
