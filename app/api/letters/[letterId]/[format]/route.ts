import { handler } from '@/app/_server/handler'
import { noteLetterAccess } from '@/lib/commands/letter/note-letter-access'
import { unsentLetter } from '@/lib/commands/letter/unsent-letter'
import { contentDisposition } from '@/lib/files/content-disposition'
import { letterFile } from '@/lib/queries/letter/letter-file'

export const dynamic = 'force-dynamic'

const MAIL = { eml: { type: 'message/rfc822', draw: unsentLetter } }

/** GET /api/letters/ID/pdf (docx, txt, eml, zip): the letter as it stands, drawn anew; ?view=… for Plazo's own preview, which is no download. */
export const GET = handler<{ letterId: string; format: string }>({}, async (actor, { request, params }) => {
  const { bytes, type, filename, requestId } = await letterFile(actor, params.letterId, params.format, MAIL)
  if (!new URL(request.url).searchParams.has('view')) noteLetterAccess(actor, { requestId, letterId: params.letterId, format: params.format })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type, 'Content-Length': String(bytes.length), 'Content-Disposition': contentDisposition('attachment', filename), 'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox", 'Cross-Origin-Resource-Policy': 'same-origin', 'Referrer-Policy': 'no-referrer',
    },
  })
})
