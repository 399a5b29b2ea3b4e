import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { handler } from '@/app/_server/handler'
import { json } from '@/app/_server/responses'
import { receiveUpload } from '@/lib/commands/document/receive-upload'
import { MAX_FILE_BYTES } from '@/lib/domain/document/limits'
import { Refusal } from '@/lib/domain/refusal'

export const dynamic = 'force-dynamic'

/** PUT /api/uploads?name=…&request=…: the raw bytes of one file. Never `formData()`: it holds the whole file in memory. */
export const PUT = handler({}, async (actor, { request }) => {
  const query = new URL(request.url).searchParams
  const length = request.headers.get('content-length')
  const declared = length === null ? undefined : Number(length)
  if (declared !== undefined && !Number.isSafeInteger(declared)) throw new Refusal('bad_input')
  if (declared !== undefined && declared > MAX_FILE_BYTES) throw new Refusal('too_large')
  const source = request.body ? Readable.fromWeb(request.body as WebStream, { highWaterMark: 65_536 }) : Readable.from([])
  const kept = await receiveUpload(actor, {
    filename: query.get('name') ?? '', requestId: query.get('request'), signal: request.signal, ...(declared === undefined ? {} : { declared }),
  }, source)
  return json(201, kept)
})
