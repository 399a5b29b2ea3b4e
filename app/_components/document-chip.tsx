import { Chip } from '@/app/_ui/chip'
import type { Language } from '@/lib/i18n/languages'
import { formatBytes } from '@/lib/i18n/numbers'
import { sentenceFor } from '@/lib/i18n/translator'
import type { CaseDocument } from '@/lib/queries/document/case-documents'

/** A document of a case, as a link to where it is shown. */
export function DocumentChip({ document, requestId, language, note }: { document: CaseDocument; requestId: string; language: Language; note?: string }) {
  const about = [formatBytes(language, document.size), ...(document.illustrative ? [sentenceFor(language, 'states', 'mark.illustrative').toLocaleLowerCase(language)] : []), ...(note ? [note] : [])]
  return (
    <Chip icon="file" href={`/requests/${requestId}/documents/${document.documentId}`}>
      <span><bdi>{document.filename}</bdi> <span className="meta">{about.join(', ')}</span></span>
    </Chip>
  )
}
