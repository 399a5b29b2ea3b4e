import { closeSync, openSync, readSync } from 'node:fs'

/** As many dots as a picture may have to be read: a page of A3 at 600 to an inch. */
export const MOST_DOTS = 80_000_000
const HEAD_BYTES = 4 * 1024 * 1024

/** Width times height of a picture in dots, as its first bytes say; nothing of it is decoded (safety.md, attack 38). Null where they don't say. */
export function dotsOf(path: string): number | null {
  const bytes = headOf(path)
  const start = bytes.subarray(0, 12).toString('latin1')
  try {
    if (start.startsWith('\x89PNG')) return bytes.readUInt32BE(16) * bytes.readUInt32BE(20)
    if (start.startsWith('GIF8')) return bytes.readUInt16LE(6) * bytes.readUInt16LE(8)
    if (start.startsWith('\xff\xd8')) return ofJpeg(bytes)
    if (start.startsWith('RIFF') && start.endsWith('WEBP')) return ofWebp(bytes)
    if (start.startsWith('II*\0') || start.startsWith('MM\0*')) return ofTiff(bytes, start.startsWith('II'))
  } catch (fault) {
    // It breaks off before it says.
    if (!(fault instanceof RangeError)) throw fault
  }
  return null
}

function headOf(path: string): Buffer {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(HEAD_BYTES)
    return bytes.subarray(0, readSync(file, bytes, 0, HEAD_BYTES, 0))
  } finally {
    closeSync(file)
  }
}

function ofJpeg(bytes: Buffer): number | null {
  for (let at = 2; ; at += 2 + bytes.readUInt16BE(at + 2)) {
    while (bytes.readUInt8(at) === 0xff && bytes.readUInt8(at + 1) === 0xff) at += 1
    const kind = bytes.readUInt8(at + 1)
    if (bytes.readUInt8(at) !== 0xff || kind === 0xda) return null
    if (kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind)) return bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7)
  }
}

function ofWebp(bytes: Buffer): number | null {
  const kind = bytes.subarray(12, 16).toString('latin1')
  if (kind === 'VP8X') return (bytes.readUIntLE(24, 3) + 1) * (bytes.readUIntLE(27, 3) + 1)
  if (kind === 'VP8L') return ((bytes.readUInt32LE(21) & 0x3fff) + 1) * (((bytes.readUInt32LE(21) >>> 14) & 0x3fff) + 1)
  return kind === 'VP8 ' ? (bytes.readUInt16LE(26) & 0x3fff) * (bytes.readUInt16LE(28) & 0x3fff) : null
}

/** Of a TIFF's pages the first; its directory may stand anywhere. */
function ofTiff(bytes: Buffer, little: boolean): number | null {
  const short = (at: number) => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)), long = (at: number) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  const directory = long(4)
  const sides = [256, 257].map((tag) => {
    for (let entry = 0; entry < short(directory); entry += 1) {
      const at = directory + 2 + entry * 12
      if (short(at) === tag) return short(at + 2) === 3 ? short(at + 8) : long(at + 8)
    }
    return null
  })
  return sides[0] && sides[1] ? sides[0] * sides[1] : null
}
