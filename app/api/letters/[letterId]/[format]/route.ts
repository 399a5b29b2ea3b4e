import { handler } from '@/app/_server/handler'
import { noteLetterAccess } from '@/lib/commands/letter/note-letter-access'
import { NotFound } from '@/lib/domain/refusal'
import { downloadHeaders } from '@/lib/files/download-headers'
import { letterFile, LETTER_FORMATS } from '@/lib/queries/outbox/letter-file'

export const dynamic = 'force-dynamic'

/** GET /api/letters/ID/pdf|docx|txt: a letter as it stands, as a file; ?view=1 for Plazo's own viewer. */
export const GET = handler<{ letterId: string; format: string }>({}, async (actor, { request, params }) => {
  const format = LETTER_FORMATS.find((one) => one === params.format)
  if (!format) throw new NotFound()
  const { bytes, requestId, ...file } = await letterFile(actor, params.letterId, format)
  noteLetterAccess(actor, { requestId, letterId: params.letterId, format })
  const inView = new URL(request.url).searchParams.get('view') === '1'
  const { ETag: _tag, 'Accept-Ranges': _ranges, ...headers } = downloadHeaders({ ...file, sha256: '' }, inView)
  return new Response(new Uint8Array(bytes), { headers: { ...headers, 'Content-Length': String(bytes.length) } })
})
