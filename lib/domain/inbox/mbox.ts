/** Where a mail lies in a file, in bytes: from the first to behind the last. */
export type MboxSpan = { from: number; to: number }

const FROM = [0x46, 0x72, 0x6f, 0x6d, 0x20] as const
const NEWLINE = 0x0a, RETURN = 0x0d
// A line of a text may begin with "From " too: one that parts mails has a time of day, or a header follows it.
const TIME = /\d{1,2}:\d{2}/
const HEADER = /^[!-9;-~]+:/
// As mail programs write it, and nobody by chance: it parts mails even where the empty line before it is missing.
const EXACT = /^From (?:.{0,120} (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}(?::\d{2})? (?:.{1,8} )?\d{4}|-)\s*$/

/**
 * The mails in an mbox, each from the line after its "From " line to the blank line before the next one. A file that is none, or that holds a single mail, is one mail:
 * all its bytes.
 */
export function mboxSpans(bytes: Uint8Array): MboxSpan[] {
  const whole = [{ from: 0, to: bytes.length }]
  if (!startsFrom(bytes, 0)) return whole
  const starts = [0]
  for (let at = lineEnd(bytes, 0); at < bytes.length; at = lineEnd(bytes, at)) if (startsFrom(bytes, at) && parts(bytes, at)) starts.push(at)
  if (starts.length === 1) return whole
  return starts.map((start, index) => ({ from: lineEnd(bytes, start), to: withoutBlank(bytes, starts[index + 1] ?? bytes.length, lineEnd(bytes, start)) }))
}

const startsFrom = (bytes: Uint8Array, at: number) => FROM.every((byte, index) => bytes[at + index] === byte)

function lineEnd(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(NEWLINE, at)
  return end < 0 ? bytes.length : end + 1
}

function parts(bytes: Uint8Array, at: number): boolean {
  const next = lineEnd(bytes, at)
  const isHeaderNext = HEADER.test(line(bytes, next, lineEnd(bytes, next)))
  if (!isBlankBefore(bytes, at)) return isHeaderNext && EXACT.test(line(bytes, at, next))
  return isHeaderNext || TIME.test(line(bytes, at, next))
}

function line(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 200)))
}

/** The length of the blank line that ends at a place; 0 when none does. */
function blankAt(bytes: Uint8Array, at: number): number {
  if (bytes[at - 1] !== NEWLINE) return 0
  const length = bytes[at - 2] === RETURN ? 2 : 1
  return bytes[at - length - 1] === NEWLINE ? length : 0
}

const isBlankBefore = (bytes: Uint8Array, at: number) => blankAt(bytes, at) > 0
const withoutBlank = (bytes: Uint8Array, to: number, from: number) => Math.max(from, to - blankAt(bytes, to))

const HEAD_BYTES = 4096

/** Whether a file begins as a mail or an mbox does: with a header, or a "From " line. */
export function looksLikeMail(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES)).replace(/^\xef\xbb\xbf/, '').trimStart()
  return /^>?From /.test(head) || HEADER.test(head)
}
