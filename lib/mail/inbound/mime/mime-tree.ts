import { isUtf8 } from 'node:buffer'
import { MAIL_LIMITS } from '../../../domain/inbox/limits'
import { decodeText } from './charset'
import { decodedWords } from './encoded-words'
import { MailLimit } from './limit'
import type { Part } from './part'
import { postalTree } from './postal-tree'
import type { PostalNode, PostalTree } from './postal-tree'
import { decodeBody } from './transfer-encoding'

const LF = 0x0a, CR = 0x0d, DASH = 0x2d
const HEADER_LINE = /^(?:[!-9;-~]{1,200}[ \t]{0,20}:|[ \t])/
const STRICT_HEADER = /^[A-Za-z][A-Za-z0-9-]{1,60}:/
const USUAL_HEADER = /^(?:from|to|subject|date|message-id|content-type|mime-version|received|return-path)[ \t]{0,20}:/i
type Span = { start: number; end: number }
type Count = { parts: number; headerBytes: number; reparsed: number }

/** The parts of a mail with their exact bytes. Throws MailLimit for one too deep, with too many parts or too many headers. */
export async function mimeTree(raw: Buffer, count: Count = { parts: 0, headerBytes: 0, reparsed: 0 }, depth = 0): Promise<Part> {
  const bytes = raw.includes(LF) || !raw.includes(CR) ? raw : macLineEnds(raw)
  const parser = postalTree({ maxNestingDepth: MAIL_LIMITS.depth + 1, maxHeadersSize: MAIL_LIMITS.headerBytes * 2 })
  const spans = await locate(parser, bytes, count, depth)
  return partOf(parser.root, bytes, spans, count, depth)
}

async function locate(parser: PostalTree, raw: Buffer, count: Count, depth: number): Promise<Map<PostalNode, Span>> {
  const spans = new Map<PostalNode, Span>()
  let at = headStart(raw)
  // What stands in headers unencoded is most likely in the charset of the text.
  const charset = /charset\s{0,3}=\s{0,3}"?([\w.:-]{2,40})/i.exec(raw.subarray(at, at + 64_000).toString('latin1'))?.[1] ?? null
  while (at < raw.length) {
    const node = parser.currentNode
    if (node.state === 'body') {
      at = boundaryFrom(raw, at, parser)
      if (at < 0) break
    }
    const { end, next } = lineAt(raw, at)
    const line = raw.subarray(at, end)
    if (node.state === 'header') {
      count.headerBytes += line.length
      if (count.headerBytes > MAIL_LIMITS.headerBytes) throw new MailLimit('header_flood')
      if (line.length > 0 && bodyBegins(raw, at, line, next, parser)) {
        await parser.processLine(raw.subarray(0, 0), false)
        begin(spans, node, at)
        continue
      }
    }
    const shown = endsTooSoon(raw, line, next) ? line.subarray(0, line.lastIndexOf('--')) : line
    await parser.processLine(isUtf8(shown) ? shown : Buffer.from(decodeText(shown, charset)), false)
    if (parser.currentNode !== node) {
      close(spans, node, beforeLineEnd(raw, at))
      const now = parser.currentNode
      if (now.state === 'header') {
        count.parts += 1
        if (count.parts > MAIL_LIMITS.parts) throw new MailLimit('too_many_parts')
        if (now.depth + depth > MAIL_LIMITS.depth) throw new MailLimit('too_deep')
      }
    } else if (node.state === 'body' && !spans.has(node)) begin(spans, node, next)
    at = next
  }
  await parser.finalize()
  return spans
}

function begin(spans: Map<PostalNode, Span>, node: PostalNode, start: number): void {
  spans.set(node, { start, end: -1 })
  // Its bytes are cut out of the mail: postal-mime need not gather them.
  node.contentDecoder = null
}

function close(spans: Map<PostalNode, Span>, node: PostalNode, end: number): void {
  const span = spans.get(node)
  if (span && span.end < 0) span.end = Math.max(span.start, end)
}

/** Where the header begins: after a "From " line of an mbox, and after empty lines if a header follows them. */
function headStart(raw: Buffer): number {
  let at = raw.subarray(0, 3).toString('hex') === 'efbbbf' ? 3 : 0
  if (/^From (?![ \t]*:)/.test(raw.subarray(at, at + 80).toString('latin1'))) at = lineAt(raw, at).next
  let behind = at
  while (behind < raw.length && behind - at < 100 && (raw[behind] === CR || raw[behind] === LF)) behind += 1
  return behind > at && STRICT_HEADER.test(raw.subarray(behind, behind + 80).toString('latin1')) ? behind : at
}

/** Whether a line among headers is no header: the empty line before the body was lost. Stray lines with a header after them are passed over. */
function bodyBegins(raw: Buffer, at: number, line: Buffer, next: number, parser: PostalTree): boolean {
  const text = line.subarray(0, 220).toString('latin1')
  if (HEADER_LINE.test(text) || text.startsWith('From ') || text.startsWith('>From ')) return false
  if (text.startsWith('--')) return !parser.boundaries.some(({ value }) => stands(raw, at + 2, value))
  return !STRICT_HEADER.test(raw.subarray(next, next + 80).toString('latin1')) && !headersGoOn(raw, next)
}

/** Whether one of the headers that every mail has stands below, before the next empty line. */
function headersGoOn(raw: Buffer, from: number): boolean {
  for (let at = from, lines = 0; at < raw.length && lines < 20; lines += 1) {
    const { end, next } = lineAt(raw, at)
    if (end === at) return false
    if (USUAL_HEADER.test(raw.subarray(at, Math.min(end, at + 40)).toString('latin1'))) return true
    at = next
  }
  return false
}

/** Whether a line ends a multipart that goes on below: some mailers write the end and then more parts, which must not be lost. */
function endsTooSoon(raw: Buffer, line: Buffer, next: number): boolean {
  const boundary = /^(--.{1,200}?)--[ \t]*$/.exec(line.subarray(0, 260).toString('latin1'))?.[1]
  if (!boundary) return false
  for (const end of ['\n', '\r\n']) {
    const again = raw.indexOf(`\n${boundary}${end}`, next - 1, 'latin1')
    if (again >= 0 && /^Content-/i.test(raw.subarray(again + 1 + boundary.length + end.length, again + boundary.length + 20).toString('latin1'))) return true
  }
  return false
}

function lineAt(raw: Buffer, at: number): { end: number; next: number } {
  const found = raw.indexOf(LF, at)
  const next = found < 0 ? raw.length : found + 1
  let end = found < 0 ? raw.length : found
  while (end > at && raw[end - 1] === CR) end -= 1
  return { end, next }
}

/** The next line from here that begins like an open boundary; -1 if none. All other lines of a body say nothing of the structure. */
function boundaryFrom(raw: Buffer, from: number, parser: PostalTree): number {
  let at = from
  while (at >= 0 && parser.boundaries.length > 0) {
    const begins = raw[at] === DASH && raw[at + 1] === DASH ? at : raw.indexOf('\n--', at, 'latin1') + 1
    if (begins === 0 && begins !== at) return -1
    if (parser.boundaries.some(({ value }) => stands(raw, begins + 2, value))) return begins
    at = raw.indexOf('\n--', begins, 'latin1') + 1 || -1
  }
  return -1
}

function stands(raw: Buffer, at: number, value: Uint8Array): boolean {
  for (let n = 0; n < value.length; n += 1) if (raw[at + n] !== value[n]) return false
  return true
}

/** The end of what stands before a boundary: its line end belongs to the boundary. */
function beforeLineEnd(raw: Buffer, at: number): number {
  if (raw[at - 1] !== LF) return at
  return raw[at - 2] === CR ? at - 2 : at - 1
}

function macLineEnds(raw: Buffer): Buffer {
  const copy = Buffer.from(raw)
  for (let at = copy.indexOf(CR); at >= 0; at = copy.indexOf(CR, at + 1)) copy[at] = LF
  return copy
}

async function partOf(node: PostalNode, raw: Buffer, spans: Map<PostalNode, Span>, count: Count, depth: number): Promise<Part> {
  const span = spans.get(node)
  // A part that breaks off with the mail lacks its boundary, to which the last line end belongs.
  const broken = node.depth > 0 ? beforeLineEnd(raw, raw.length) : raw.length
  const body = span ? raw.subarray(span.start, span.end < 0 ? Math.max(span.start, broken) : span.end) : raw.subarray(0, 0)
  // "application/pdf name=x.pdf": the semicolon was forgotten.
  const said = node.contentType.parsed.value.split(/\s/)[0] ?? ''
  const part: Part = {
    type: /^[^\s/;]{1,100}\/[^\s/;]{1,150}$/.test(said) ? said : 'text/plain', params: node.contentType.parsed.params, disposition: /^[^\s=]+(?=\s|$)/.exec(node.contentDisposition.parsed.value)?.[0] ?? null,
    filename: nameOf(node), encoding: node.contentTransferEncoding.encoding, contentId: node.contentId?.replace(/^\s*<|>\s*$/g, '') || null,
    headers: node.headers.map(({ key, value }) => ({ key, value })), body, children: [],
  }
  if (!node.contentType.multipart) return part
  for (const child of node.childNodes) part.children.push(await partOf(child, raw, spans, count, depth))
  return part.children.length === 0 ? withoutBoundary(part, count, depth) : part
}

function nameOf(node: PostalNode): string | null {
  const said = node.contentDisposition.parsed.params.filename || node.contentType.parsed.params.name || looseName(node, 'content-disposition', LOOSE_FILENAME) || looseName(node, 'content-type', LOOSE_NAME) || ''
  return decodedWords(said).trim() || null
}

const LOOSE_FILENAME = /(?:^|[\s;])filename\s{0,5}=\s{0,5}(?:"([^"]{1,300})"|([^\s;"]{1,300}))/i
const LOOSE_NAME = /[\s;]name\s{0,5}=\s{0,5}(?:"([^"]{1,300})"|([^\s;"]{1,300}))/i

/** "attachment filename=x.pdf": a name in a field that can't be read as one, for a semicolon or a quotation mark that is missing. */
function looseName(node: PostalNode, key: string, pattern: RegExp): string | undefined {
  const [, quoted, bare] = pattern.exec(node.headers.find((one) => one.key === key)?.value ?? '') ?? []
  return quoted ?? bare
}

/** A multipart whose boundary is missing, wrong or hidden by an encoding: the boundary is looked for in its body; without one it is text. */
async function withoutBoundary(part: Part, count: Count, depth: number): Promise<Part> {
  const body = decodeBody(part.body, part.encoding)
  const found = /^--([^\s"]{1,200})[ \t]*\r?\nContent-[A-Za-z-]{2,30}:/im.exec(body.subarray(0, 100_000).toString('latin1'))?.[1]
  count.reparsed += 1
  if (!found || count.reparsed > 20) return { ...part, type: 'text/plain' }
  const again = await mimeTree(Buffer.concat([Buffer.from(`Content-Type: ${part.type}; boundary="${found}"\n\n`), body]), count, depth + 1)
  return again.children.length > 0 ? { ...part, children: again.children } : { ...part, type: 'text/plain' }
}
