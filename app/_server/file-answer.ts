import { Readable } from 'node:stream'
import { byteRange } from '@/lib/files/byte-range'
import { downloadHeaders } from '@/lib/files/download-headers'
import { openFile } from '@/lib/files/open-file'

/** Kept bytes as an answer, whole or a range of them, under the headers of all downloads; `begun` is told when a read begins, not of each piece of one. */
export async function fileAnswer(request: Request, file: { filename: string; mediaType: string; sha256: string }, inView: boolean, begun: () => void): Promise<Response> {
  const headers = downloadHeaders(file, inView)
  const opened = await openFile(file.sha256)
  try {
    const sameFile = [null, headers['ETag']].includes(request.headers.get('if-range'))
    const asked = byteRange(sameFile ? request.headers.get('range') : null, opened.size)
    if (asked === 'unsatisfiable') return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${opened.size}` } })
    const { start, end } = asked === 'whole' ? { start: 0, end: opened.size - 1 } : asked
    const status = asked === 'whole' ? 200 : 206
    const sized = { ...headers, 'Content-Length': String(end - start + 1), ...(status === 206 ? { 'Content-Range': `bytes ${start}-${end}/${opened.size}` } : {}) }
    if (request.method === 'HEAD') return new Response(null, { status, headers: sized })
    if (start === 0) begun()
    const body = opened.size === 0 ? null : Readable.toWeb(opened.stream({ start, end })) as ReadableStream
    return new Response(body, { status, headers: sized })
  } finally {
    await opened.closeUnlessStreaming()
  }
}
