import { Readable } from 'node:stream'
import { handler } from '@/app/_server/handler'
import { noteAccess } from '@/lib/commands/document/note-access'
import { byteRange } from '@/lib/files/byte-range'
import { downloadHeaders } from '@/lib/files/download-headers'
import { openFile } from '@/lib/files/open-file'
import { documentOf } from '@/lib/queries/document/document-of'

export const dynamic = 'force-dynamic'

/** GET or HEAD /api/documents/ID: the bytes of a document, whole or a range of them; ?view=1 for Plazo's own viewer. */
const answer = handler<{ documentId: string }>({}, async (actor, { request, params }) => {
  const document = documentOf(actor, params.documentId)
  const inView = new URL(request.url).searchParams.get('view') === '1'
  const headers = downloadHeaders(document, inView)
  const file = await openFile(document.sha256)
  try {
    const sameFile = [null, headers['ETag']].includes(request.headers.get('if-range'))
    const asked = byteRange(sameFile ? request.headers.get('range') : null, file.size)
    if (asked === 'unsatisfiable') return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${file.size}` } })
    const { start, end } = asked === 'whole' ? { start: 0, end: file.size - 1 } : asked
    const status = asked === 'whole' ? 200 : 206
    const sized = { ...headers, 'Content-Length': String(end - start + 1), ...(status === 206 ? { 'Content-Range': `bytes ${start}-${end}/${file.size}` } : {}) }
    if (request.method === 'HEAD') return new Response(null, { status, headers: sized })
    // A viewer that fetches piece by piece is one look, not many.
    if (start === 0) noteAccess(actor, inView ? 'document_viewed' : 'document_downloaded', { requestId: document.requestId, documentId: document.id })
    const body = file.size === 0 ? null : Readable.toWeb(file.stream({ start, end })) as ReadableStream
    return new Response(body, { status, headers: sized })
  } finally {
    await file.closeUnlessStreaming()
  }
})

export const GET = answer
export const HEAD = answer
