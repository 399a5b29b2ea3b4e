/** A leaf of a mail that Plazo composed itself: only what `composeMail` writes is understood. */
export type OwnPart = { type: string; filename: string | null; content: Buffer }

/** The leaves of a mail of our own, in order: what left, read back from the very bytes. */
export function ownParts(raw: Buffer): OwnPart[] {
  const text = raw.toString('latin1')
  const end = text.indexOf('\r\n\r\n')
  if (end < 0) return []
  const headers = text.slice(0, end).replace(/\r\n[ \t]+/g, ' ')
  const header = (name: string) => new RegExp(`^${name}: *(.*)$`, 'im').exec(headers)?.[1]?.trim() ?? ''
  const type = header('Content-Type')
  const boundary = /^multipart\/[^;]+;.*boundary="?([^";]+)"?/i.exec(type)?.[1]
  const body = raw.subarray(end + 4)
  if (boundary) return split(body.toString('latin1'), boundary).flatMap((part) => ownParts(Buffer.from(part, 'latin1')))
  const encoding = header('Content-Transfer-Encoding').toLowerCase()
  const isAttached = /^attachment/i.test(header('Content-Disposition'))
  return [{ type: (type.split(';')[0] ?? '').trim().toLowerCase(), filename: isAttached ? 'attachment' : null, content: decoded(body, encoding) }]
}

/** The plain text of a mail of our own. */
export function ownText(raw: Buffer): string {
  return ownParts(raw).find((part) => part.type === 'text/plain' && part.filename === null)?.content.toString('utf8').replace(/\r\n/g, '\n').trimEnd() ?? ''
}

/** The PDF of the letter: the first one attached. Null when there is none. */
export function ownPdf(raw: Buffer): Buffer | null {
  return ownParts(raw).find((part) => part.type === 'application/pdf')?.content ?? null
}

function split(body: string, boundary: string): string[] {
  return `\r\n${body}`.split(`\r\n--${boundary}`).slice(1).filter((part) => !part.startsWith('--')).map((part) => part.replace(/^[ \t]*\r\n/, ''))
}

function decoded(body: Buffer, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(body.toString('latin1'), 'base64')
  if (encoding !== 'quoted-printable') return body
  const text = body.toString('latin1').replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(text, 'latin1')
}
