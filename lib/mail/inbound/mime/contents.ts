import { MAIL_LIMITS } from '../../../domain/inbox/limits'
import { safeFilename } from '../facts/filename'
import { htmlText } from '../show/html-text'
import { charsetInHtml, charsetOfWords, decodeText } from './charset'
import { unflow } from './flowed'
import { MailLimit } from './limit'
import { headersNamed } from './part'
import type { Part } from './part'
import { readTnef } from './tnef'
import { decodeBody } from './transfer-encoding'
import { uuDecode, uuFiles } from './uuencode'

/** A leaf that is an attachment, decoded when asked: a mail's attachments are never all in memory at once. */
export type Leaf = { filename: string | null; contentType: string; inline: boolean; contentId: string | null; bytes: () => Buffer; message: boolean }
export type Contents = { text: string; html: string | null; leaves: Leaf[] }
/** `other`: text of a kind that is no mail's own words (a calendar, a table), shown where nothing else says the same. */
type Piece = { plain: string | null; html: string | null; other?: true }
/** What is found on the way; `held` are words out of a winmail.dat, for a mail that has none outside; `words` the header fields whose charset is a hint. */
type Found = { leaves: Leaf[]; held: Piece[]; words: string[] }

/** A mail's texts and attachments, by the rule of product.md ("ingest"): an attachment is what has a filename, is marked as one, or is not text. */
export function contentsOf(root: Part): Contents {
  const found: Found = { leaves: [], held: [], words: ['subject', 'from', 'to', 'reply-to'].flatMap((key) => headersNamed(root, key)) }
  const outside = piecesOf(root, false, found)
  const pieces = outside.every((piece) => (piece.plain ?? piece.html ?? '').trim() === '') ? [...outside, ...found.held] : outside
  const plain = pieces.map(plainOf)
  const html = pieces.some((piece) => piece.html !== null) ? pieces.map((piece) => piece.html ?? asHtml(piece.plain ?? '')).join('\n') : null
  return { text: plain.join('\n'), html, leaves: found.leaves }
}

function piecesOf(part: Part, related: boolean, found: Found): Piece[] {
  if (part.children.length === 0) return leafPieces(part, related, found)
  const inside = part.children.map((child) => piecesOf(child, related || part.type === 'multipart/related', found))
  if (part.type !== 'multipart/alternative') return inside.flat()
  // Of several ways to say the same, the plain one is shown (two of them say two things) and the richest kept beside it.
  const plain = new Set(inside.filter((pieces) => pieces.some((piece) => !piece.other && (piece.plain ?? '').trim() !== '')).map((pieces) => pieces.map(plainOf).join('\n')))
  const html = inside.findLast((pieces) => pieces.some((piece) => piece.html !== null))
  if (plain.size === 0 && !html) return inside.find((pieces) => pieces.length > 0) ?? []
  return [{ plain: plain.size > 0 ? [...plain].join('\n') : null, html: html?.map((piece) => piece.html ?? asHtml(piece.plain ?? '')).join('\n') ?? null }]
}

function leafPieces(part: Part, related: boolean, found: Found): Piece[] {
  if (isAttachment(part)) {
    found.leaves.push(...tnefLeaves(part, found) ?? [leafOf(part, related)])
    return []
  }
  // The headers of a mail that came back are evidence, not words of this one.
  if (part.type === 'text/rfc822-headers' || part.body.length === 0) return []
  const encoding = part.encoding === 'base64' && isPlainWords(part.body) ? '7bit' : part.encoding
  const bytes = decodeBody(part.body, encoding), isHtml = /^text\/x?html$/.test(part.type)
  const decoded = decodeText(bytes, part.params.charset ?? (isHtml ? charsetInHtml(bytes) : null) ?? charsetOfWords(found.words, bytes)).replace(/\r\n?/g, '\n')
  if (isHtml) return [{ plain: null, html: decoded }]
  const { text, files } = uuFiles(decoded)
  if (found.leaves.length + files.length > MAIL_LIMITS.parts) throw new MailLimit('too_many_parts')
  for (const file of files) {
    found.leaves.push({ filename: safeFilename(file.name), contentType: 'application/octet-stream', inline: false, contentId: null, bytes: () => uuDecode(file.lines), message: false })
  }
  const flowed = part.type === 'text/plain' && /^flowed$/i.test(part.params.format ?? '')
  return [{ plain: flowed ? unflow(text, /^yes$/i.test(part.params.delsp ?? '')) : text, html: null, ...(part.type === 'text/plain' ? {} : { other: true }) }]
}

const plainOf = (piece: Piece) => piece.plain ?? htmlText(piece.html ?? '')

/** Whether a text that claims to be base64 begins with a line that can't be: words. A stray sign or two don't make them. */
function isPlainWords(body: Buffer): boolean {
  const first = /\S[^\r\n]{0,200}/.exec(body.subarray(0, 1000).toString('latin1'))?.[0].trimEnd() ?? ''
  const stray = first.replace(/[A-Za-z0-9+/=]+/g, '').length
  return /\s/.test(first) || stray > first.length / 30
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
function tnefLeaves(part: Part, found: Found): Leaf[] | null {
  if (!/^application\/(vnd\.)?ms-tnef$/.test(part.type) && !/^win(mail|\d*)\.dat$/i.test(part.filename ?? '')) return null
  const held = readTnef(decodeBody(part.body, part.encoding))
  if (held?.text || held?.html) found.held.push({ plain: held.text?.replace(/\r\n?/g, '\n') ?? null, html: held.html })
  const files = held?.files ?? []
  if (files.length === 0) return null
  return files.map((file) => ({
    filename: safeFilename(file.filename), contentType: mediaType(file.contentType), inline: false, contentId: file.contentId, bytes: () => file.bytes, message: false,
  }))
}

const mediaType = (said: string | null) => (said && /^[a-z0-9!#$&^_.+-]{1,100}\/[a-z0-9!#$&^_.+-]{1,150}$/.test(said) ? said : 'application/octet-stream')
const asHtml = (text: string) => `<pre>${text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)}</pre>`
