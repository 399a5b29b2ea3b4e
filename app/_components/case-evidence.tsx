import Link from 'next/link'
import { factText } from '@/lib/i18n/fact-text'
import type { Language } from '@/lib/i18n/languages'
import type { RequestPage } from '@/lib/queries/request/request-page'

type Shown = Pick<RequestPage, 'id' | 'documents' | 'counted'>

/** What a clock fact of a case rests on: its document, and its message or its line in the record. */
export function CaseEvidence({ index, page, language }: { index: number; page: Shown; language: Language }) {
  const fact = page.counted[index]
  if (!fact) return null
  const document = page.documents.find((one) => one.documentId === fact.documentId)
  const record = <a href={fact.messageId ? `#message-${fact.messageId}` : `#fact-${fact.id}`}>{factText(language, { ...fact, on: fact.day })}</a>
  if (!document) return record
  return <><Link prefetch={false} href={`/requests/${page.id}/documents/${document.documentId}`}>{document.filename}</Link> · {record}</>
}
