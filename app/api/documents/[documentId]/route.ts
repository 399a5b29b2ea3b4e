import { fileAnswer } from '@/app/_server/file-answer'
import { handler } from '@/app/_server/handler'
import { noteAccess } from '@/lib/commands/document/note-access'
import { documentOf } from '@/lib/queries/document/document-of'

export const dynamic = 'force-dynamic'

/** GET or HEAD /api/documents/ID: the bytes of a document, whole or a range of them; ?view=1 for Plazo's own viewer. A viewer that fetches piece by piece is one look. */
const answer = handler<{ documentId: string }>({}, (actor, { request, params }) => {
  const document = documentOf(actor, params.documentId)
  const inView = new URL(request.url).searchParams.get('view') === '1'
  return fileAnswer(request, document, inView, () => noteAccess(actor, inView ? 'document_viewed' : 'document_downloaded', { requestId: document.requestId, id: document.id }))
})

export const GET = answer
export const HEAD = answer
