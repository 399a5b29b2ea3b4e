import { handler } from '@/app/_server/handler'
import { noteAccess } from '@/lib/commands/document/note-access'
import { downloadHeaders } from '@/lib/files/download-headers'
import { mailOriginal } from '@/lib/queries/inbox/mail-parts'

export const dynamic = 'force-dynamic'

/** GET or HEAD /api/mails/ID: a mail's bytes as they came, to be kept as a file. */
const answer = handler<{ inboundId: string }>({}, (actor, { request, params }) => {
  const { bytes, sha256, filename, requestId } = mailOriginal(actor, params.inboundId)
  const headers = { ...downloadHeaders({ filename, mediaType: 'message/rfc822', sha256 }, false), 'Accept-Ranges': 'none', 'Content-Length': String(bytes.length) }
  if (request.method === 'HEAD') return new Response(null, { headers })
  noteAccess(actor, 'mail_downloaded', { requestId, id: params.inboundId })
  return new Response(new Uint8Array(bytes), { headers })
})

export const GET = answer
export const HEAD = answer
