'use client'
import { MoreEnclosures } from '@/app/_components/enclosing/more-enclosures'
import { useEnclosing } from '@/app/_components/enclosing/use-enclosing'
import { Button } from '@/app/_ui/button'
import { Icon } from '@/app/_ui/icon'
import { useWords } from '@/app/_ui/words'
import { encloseInMessageAction } from '../actions'
import type { EditorMessage } from './editor-message'
import type { MessageDraft } from './use-message-draft'

/** What goes with the message: documents of the case, in order; `onWaiting` hears whether files wait that don't go with it yet. */
export function MessageFiles({ message, draft, onWaiting }: { message: EditorMessage; draft: MessageDraft; onWaiting: (waiting: boolean) => void }) {
  const t = useWords('letter-desk')
  const chosen = message.enclosures.map((one) => one.documentId)
  const left = message.choices.documents.filter((one) => !chosen.includes(one.value))
  const { put, pending, failed } = useEnclosing<string>(draft, (version, documentIds, uploadIds) =>
    encloseInMessageAction({ draftId: message.draftId, version, documentIds: [...documentIds], uploadIds: [...uploadIds] }))
  return (
    <div className="enclosures" aria-busy={pending || undefined}>
      <h3 id="enclosures">{t('enclose.title')}</h3>
      {chosen.length === 0 && <p className="meta">{t('enclose.none')}</p>}
      <ol>
        {message.enclosures.map((one) => (
          <li key={one.documentId}>
            <a className="chip" href={`/requests/${message.requestId}/documents/${one.documentId}`}><Icon name="file" /><bdi>{one.filename}</bdi></a>
            <Button look="quiet" icon="x" iconOnly aria-disabled={pending || undefined} onClick={() => void put(chosen.filter((id) => id !== one.documentId))}>{t('enclose.remove', { name: one.filename })}</Button>
          </li>
        ))}
      </ol>
      <span role="alert" className={failed ? 'err' : 'vh'}>{failed}</span>
      <MoreEnclosures
        requestId={message.requestId} left={left} mayUpload={message.may.document} pending={pending} onWaiting={onWaiting}
        onDocument={(documentId) => void put([...chosen, documentId])} onUploads={(uploadIds) => put(chosen, uploadIds)}
      />
    </div>
  )
}
