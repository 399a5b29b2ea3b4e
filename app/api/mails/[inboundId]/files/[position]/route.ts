import { fileAnswer } from '@/app/_server/file-answer'
import { handler } from '@/app/_server/handler'
import { noteAccess } from '@/lib/commands/document/note-access'
import { NotFound } from '@/lib/domain/refusal'
import { mailFile } from '@/lib/queries/inbox/mail-files'

export const dynamic = 'force-dynamic'

/** GET or HEAD /api/mails/ID/files/POSITION: an attachment of a mail, whole or a range of it, always as a file to keep. */
const answer = handler<{ inboundId: string; position: string }>({}, (actor, { request, params }) => {
  if (!/^\d{1,6}$/.test(params.position)) throw new NotFound()
  const { documentId, requestId, ...file } = mailFile(actor, params.inboundId, Number(params.position))
  return fileAnswer(request, file, false, () => {
    if (documentId) noteAccess(actor, 'document_downloaded', { requestId, id: documentId })
    else noteAccess(actor, 'attachment_downloaded', { requestId, id: `${params.inboundId}/${params.position}` })
  })
})

export const GET = answer
export const HEAD = answer
