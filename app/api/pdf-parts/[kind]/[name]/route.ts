import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { handler } from '@/app/_server/handler'
import { NotFound } from '@/lib/domain/refusal'
import { codeFolder } from '@/lib/env'

export const dynamic = 'force-dynamic'

const KINDS = ['cmaps', 'standard_fonts', 'wasm', 'iccs']
const NAME = /^[A-Za-z0-9_-]+\.(bcmap|pfb|ttf|wasm|js|icc)$/

/** What pdf.js asks for while it draws: character maps, the fonts that a PDF may leave out, its decoders; from the package, nothing from outside. */
export const GET = handler<{ kind: string; name: string }>({}, async (_actor, { params }) => {
  if (!KINDS.includes(params.kind) || !NAME.test(params.name)) throw new NotFound()
  const path = join(codeFolder(), 'node_modules', 'pdfjs-dist', params.kind, params.name)
  if (!(await stat(path).catch(() => null))?.isFile()) throw new NotFound()
  const type = params.name.endsWith('.wasm') ? 'application/wasm' : params.name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream'
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, { headers: { 'Content-Type': type } })
})
