import { handler } from '@/app/_server/handler'
import { downloadHeaders } from '@/lib/files/download-headers'
import { mailOriginal } from '@/lib/queries/inbox/mail-parts'

export const dynamic = 'force-dynamic'

/** GET or HEAD /api/mails/ID: a mail's bytes as they came, to be kept as a file. */
const answer = handler<{ inboundId: string }>({}, (actor, { request, params }) => {
  const { bytes, sha256, filename } = mailOriginal(actor, params.inboundId)
  const headers = { ...downloadHeaders({ filename, mediaType: 'message/rfc822', sha256 }, false), 'Accept-Ranges': 'none', 'Content-Length': String(bytes.length) }
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers })
})

export const GET = answer
export const HEAD = answer
