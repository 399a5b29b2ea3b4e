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
  const sameFile = [null, headers['ETag']].includes(request.headers.get('if-range'))
  const range = byteRange(sameFile ? request.headers.get('range') : null, file.size)
  if (request.method === 'HEAD' || range === 'unsatisfiable' || file.size === 0) {
    await file.close()
    if (range === 'unsatisfiable') return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${file.size}` } })
    if (request.method === 'HEAD') return new Response(null, { headers: { ...headers, 'Content-Length': String(file.size) } })
  }
  const { start, end } = range === 'whole' || range === 'unsatisfiable' ? { start: 0, end: file.size - 1 } : range
  if (start === 0) noteAccess(actor, inView ? 'document_viewed' : 'document_downloaded', { requestId: document.requestId, documentId: document.id })
  if (file.size === 0) return new Response(null, { headers: { ...headers, 'Content-Length': '0' } })
  const body = Readable.toWeb(file.stream({ start, end })) as ReadableStream
  const partial = range === 'whole' ? {} : { 'Content-Range': `bytes ${start}-${end}/${file.size}` }
  return new Response(body, { status: range === 'whole' ? 200 : 206, headers: { ...headers, ...partial, 'Content-Length': String(end - start + 1) } })
})

export const GET = answer
export const HEAD = answer
