import { inCodePage } from './charset'

/** MAPI properties by their id: text or bytes; those of other types are left out. */
export type MapiProperties = Map<number, string | Buffer>

const SIZES: Readonly<Record<number, number>> = { 0x02: 4, 0x03: 4, 0x04: 4, 0x05: 8, 0x06: 8, 0x07: 8, 0x0a: 4, 0x0b: 4, 0x14: 8, 0x40: 8, 0x48: 16 }
const STRING8 = 0x1e, UNICODE = 0x1f, OBJECT = 0x0d, BINARY = 0x102, MANY = 0x1000, IID_BYTES = 16

/** Reads the list of properties that a TNEF attribute holds (MS-OXTNEF 2.1.3.4), as far as it is whole. */
export function mapiProperties(data: Buffer, codePage: number): MapiProperties {
  const found: MapiProperties = new Map()
  let at = 4
  const number = () => {
    if (at + 4 > data.length) throw new RangeError('cut off')
    at += 4
    return data.readUInt32LE(at - 4)
  }
  try {
    const count = data.length >= 4 ? data.readUInt32LE(0) : 0
    for (let n = 0; n < count && at + 4 <= data.length; n += 1) {
      const type = data.readUInt16LE(at), id = data.readUInt16LE(at + 2)
      at += 4
      if (id >= 0x8000) {
        at += 16
        // Named by a text: its length, then the text, filled up to four bytes. Named by a number otherwise.
        const length = number() === 1 ? padded(number()) : 4
        at += length
      }
      const plain = type & ~MANY
      const size = SIZES[plain]
      const values = type & MANY || size === undefined ? number() : 1
      if (size !== undefined) {
        at += size * values
        continue
      }
      for (let value = 0; value < values; value += 1) {
        const length = number()
        const bytes = data.subarray(at, at + length)
        if (bytes.length < length) return found
        at += padded(length)
        if (value > 0) continue
        if (plain === STRING8) found.set(id, inCodePage(bytes, codePage))
        else if (plain === UNICODE) found.set(id, bytes.subarray(0, length & ~1).toString('utf16le').replace(/\0+$/, ''))
        else if (plain === BINARY) found.set(id, bytes)
        else if (plain === OBJECT) found.set(id, bytes.subarray(IID_BYTES))
        else return found
      }
    }
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault
  }
  return found
}

const padded = (length: number) => Math.ceil(length / 4) * 4
