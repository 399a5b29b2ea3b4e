import { uuDecode, uuFiles, uuLines } from './uuencode'

/** The bytes of a part as its sender had them, by its Content-Transfer-Encoding: exact, line ends kept. What the encoding doesn't allow is passed over or kept as it stands. */
export function decodeBody(body: Buffer, encoding: string): Buffer {
  if (encoding === 'base64') return fromBase64(body)
  if (encoding === 'quoted-printable') return fromQuotedPrintable(body)
  if (/^(x-)?uu(e|encode)$/.test(encoding)) {
    const text = body.toString('latin1')
    const lines = uuFiles(text).files[0]?.lines ?? uuLines(text)
    return lines ? uuDecode(lines) : body
  }
  return body
}

function fromBase64(body: Buffer): Buffer {
  const text = body.toString('latin1')
  const end = text.indexOf('=')
  if (end < 0) return unit(text)
  const rest = text.slice(end).trimEnd()
  // Some mailers pad every line; others (mailing lists) put their footer behind the end.
  // What begins with "=" in a line of its own is the checksum of OpenPGP.
  if (/^=+(?:\s+=[A-Za-z0-9+/]{4})?$/.test(rest) || /[^A-Za-z0-9+/=\s]/.test(rest)) return unit(text.slice(0, end))
  return Buffer.concat(text.split(/=+/).map(unit))
}

// Node takes the letters of base64url too, which in mail are rubbish like any other.
const unit = (text: string) => Buffer.from(/[^A-Za-z0-9+/\s]/.test(text) ? text.replace(/[^A-Za-z0-9+/]+/g, '') : text, 'base64')

const EQUALS = 0x3d, LF = 0x0a, CR = 0x0d

function fromQuotedPrintable(body: Buffer): Buffer {
  const out = Buffer.allocUnsafe(body.length)
  let to = 0
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0
    if (byte !== EQUALS) {
      out[to++] = byte
      continue
    }
    const high = nibble(body[at + 1]), low = nibble(body[at + 2])
    if (high >= 0 && low >= 0) {
      out[to++] = high * 16 + low
      at += 2
      continue
    }
    const end = softEnd(body, at + 1)
    if (end >= 0) at = end
    else out[to++] = byte
  }
  return out.subarray(0, to)
}

/** The last byte of the line end that a soft break hides (blanks may stand before it), -1 if none does. */
function softEnd(body: Buffer, from: number): number {
  let at = from
  while ((body[at] === 0x20 || body[at] === 0x09) && at - from < 100) at += 1
  if (at === body.length) return at
  if (body[at] === CR && body[at + 1] === LF) return at + 1
  return body[at] === LF || body[at] === CR ? at : -1
}

function nibble(byte: number | undefined): number {
  if (byte === undefined) return -1
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  if (byte >= 0x41 && byte <= 0x46) return byte - 0x37
  return byte >= 0x61 && byte <= 0x66 ? byte - 0x57 : -1
}
