import { DocumentChip } from '@/app/_components/document-chip'
import { formatDay } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor } from '@/lib/i18n/translator'
import type { CaseDocument } from '@/lib/queries/document/case-documents'
import type { RequestPage } from '@/lib/queries/request/request-page'
import type { CaseMessage, Timeline } from '@/lib/queries/request/timeline'

export type DecidingBy = { message: CaseMessage; on: string; documents: CaseDocument[] }

/** The message of theirs by which the questions are being decided (`?decide=`), with its documents; null where the address names none. */
export function decidedBy(page: Pick<RequestPage, 'documents'>, { entries }: Pick<Timeline, 'entries'>, asked: string | string[] | undefined): DecidingBy | null {
  const id = [asked].flat()[0]
  for (const entry of entries) {
    if (entry.kind === 'message' && entry.message.id === id && entry.message.direction === 'in') {
      return { message: entry.message, on: entry.on, documents: page.documents.filter((one) => one.messageId === id) }
    }
  }
  return null
}

/** Says by which message the questions are being decided: its documents are chosen already where an answer asks for one. */
export function DecidedFrom({ page, from, language }: { page: Pick<RequestPage, 'id'>; from: DecidingBy; language: Language }) {
  return (
    <div className="decidedfrom">
      <p className="meta">
        {sentenceFor(language, 'request-forms', 'answer.from')}{' '}
        <a href={`#message-${from.message.id}`}>{sentenceFor(language, 'states', `message.${from.message.kind}`)}, {formatDay(language, from.on)}</a>
      </p>
      {from.documents.length > 0 && <div className="files">{from.documents.map((one) => <DocumentChip key={one.documentId} document={one} requestId={page.id} language={language} />)}</div>}
    </div>
  )
}
