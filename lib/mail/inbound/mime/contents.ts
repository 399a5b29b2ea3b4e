import { safeFilename } from '../facts/filename'
import { htmlText } from '../show/html-text'
import { decodeText } from './charset'
import { unflow } from './flowed'
import type { Part } from './part'
import { readTnef } from './tnef'
import { decodeBody } from './transfer-encoding'
import { uuDecode, uuFiles } from './uuencode'

/** A leaf that is an attachment, decoded when asked: a mail's attachments are never all in memory at once. */
export type Leaf = { filename: string | null; contentType: string; inline: boolean; contentId: string | null; bytes: () => Buffer; message: boolean }
export type Contents = { text: string; html: string | null; leaves: Leaf[] }
type Piece = { plain: string | null; html: string | null }

/** A mail's texts and attachments, by the rule of product.md ("ingest"): an attachment is what has a filename, is marked as one, or is not text. */
export function contentsOf(root: Part): Contents {
  const leaves: Leaf[] = []
  const pieces = piecesOf(root, false, leaves)
  const plain = pieces.map((piece) => piece.plain ?? htmlText(piece.html ?? ''))
  const html = pieces.some((piece) => piece.html !== null) ? pieces.map((piece) => piece.html ?? asHtml(piece.plain ?? '')).join('\n') : null
  return { text: plain.join('\n'), html, leaves }
}

function piecesOf(part: Part, related: boolean, leaves: Leaf[]): Piece[] {
  if (part.children.length === 0) return leafPieces(part, related, leaves)
  const inside = part.children.map((child) => piecesOf(child, related || part.type === 'multipart/related', leaves))
  if (part.type !== 'multipart/alternative') return inside.flat()
  // Of several ways to say the same, the plain one is shown and the richest kept beside it.
  const plain = inside.find((pieces) => pieces.some((piece) => piece.plain !== null && piece.plain.trim() !== ''))
  const html = inside.findLast((pieces) => pieces.some((piece) => piece.html !== null))
  if (!plain && !html) return inside.find((pieces) => pieces.length > 0) ?? []
  const rich = html?.map((piece) => piece.html ?? asHtml(piece.plain ?? '')).join('\n') ?? null
  return [{ plain: plain?.map((piece) => piece.plain ?? htmlText(piece.html ?? '')).join('\n') ?? null, html: rich }]
}

function leafPieces(part: Part, related: boolean, leaves: Leaf[]): Piece[] {
  if (isAttachment(part)) {
    leaves.push(...tnefLeaves(part) ?? [leafOf(part, related)])
    return []
  }
  // The headers of a mail that came back are evidence, not words of this one.
  if (part.type === 'text/rfc822-headers' || part.body.length === 0) return []
  const decoded = decodeText(decodeBody(part.body, part.encoding), part.params.charset ?? null).replace(/\r\n?/g, '\n')
  if (part.type === 'text/html') return [{ plain: null, html: decoded }]
  const { text, files } = uuFiles(decoded)
  for (const file of files) {
    leaves.push({ filename: safeFilename(file.name), contentType: 'application/octet-stream', inline: false, contentId: null, bytes: () => uuDecode(file.lines), message: false })
  }
  const flowed = part.type === 'text/plain' && /^flowed$/i.test(part.params.format ?? '')
  return [{ plain: flowed ? unflow(text, /^yes$/i.test(part.params.delsp ?? '')) : text, html: null }]
}

const isAttachment = (part: Part) => part.filename !== null || part.disposition === 'attachment' || !part.type.startsWith('text/')

function leafOf(part: Part, related: boolean): Leaf {
  const inline = part.disposition === 'inline' || (related && part.contentId !== null && part.disposition !== 'attachment')
  return {
    filename: safeFilename(part.filename), contentType: part.type, inline, contentId: part.contentId,
    bytes: () => decodeBody(part.body, part.encoding), message: /^message\/(rfc822|global)$/.test(part.type),
  }
}

/** What stands in a winmail.dat; null where it holds no file, and stays in the list itself. */
function tnefLeaves(part: Part): Leaf[] | null {
  if (!/^application\/(vnd\.)?ms-tnef$/.test(part.type) && !/^win(mail|\d*)\.dat$/i.test(part.filename ?? '')) return null
  const files = readTnef(decodeBody(part.body, part.encoding))?.files ?? []
  if (files.length === 0) return null
  return files.map((file) => ({
    filename: safeFilename(file.filename), contentType: mediaType(file.contentType), inline: false, contentId: file.contentId, bytes: () => file.bytes, message: false,
  }))
}

const mediaType = (said: string | null) => (said && /^[a-z0-9!#$&^_.+-]{1,100}\/[a-z0-9!#$&^_.+-]{1,150}$/.test(said) ? said : 'application/octet-stream')
const asHtml = (text: string) => `<pre>${text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)}</pre>`
