import { Icon } from '@/app/_ui/icon'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import { DocumentChip } from './document-chip'
import type { EntryProps } from './timeline'
import { actorOf } from './timeline-events'
import type { ShownEntry } from './timeline-stream'

/** An internal note, marked so that nobody takes it for something sent. */
export function NoteEntry({ entry, ...props }: EntryProps & { entry: Extract<ShownEntry, { kind: 'note' }> }) {
  const t = translatorFor(props.language, 'request')
  return (
    <>
      <p className="tag"><Icon name="lock" />{t('note')}</p>
      <p className="msg">{entry.text}</p>
      <p className="meta">{actorOf(props, entry.by)}</p>
    </>
  )
}

/** Documents that came to the case without a message. */
export function DocumentsEntry({ entry, ...props }: EntryProps & { entry: Extract<ShownEntry, { kind: 'documents' }> }) {
  const t = translatorFor(props.language, 'request')
  return (
    <>
      <p className="lh">
        <Icon name="paperclip" /><b>{sentenceFor(props.language, 'documents', 'count', { count: entry.documents.length })}</b>
        <span className="meta">{t('by', { name: actorOf(props, entry.by) })}</span>
      </p>
      <div className="files">{entry.documents.map((one) => <DocumentChip key={one.documentId} document={one} requestId={props.page.id} language={props.language} />)}</div>
    </>
  )
}
