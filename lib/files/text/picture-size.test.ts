import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'
import { dotsOf } from './picture-size'
import { readText } from './read-text'
import { pictureText } from './scan'
import { Unreadable } from './words'

const folder = mkdtempSync(join(tmpdir(), 'plazo-pictures-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
function laidDown(bytes: Buffer): string {
  const path = join(folder, String(++files))
  writeFileSync(path, bytes)
  return path
}
const ofNumbers = (...bytes: number[]) => Buffer.from(bytes)
const be = (value: number, size = 4) => { const out = Buffer.alloc(size); out.writeUIntBE(value, 0, size); return out }
const le = (value: number, size = 4) => { const out = Buffer.alloc(size); out.writeUIntLE(value, 0, size); return out }

/** A PNG of one bit a dot, all white: small in bytes, whatever its sides. */
function png(width: number, height: number): Buffer {
  const chunk = (kind: string, data: Buffer) => { const body = Buffer.concat([Buffer.from(kind), data]); return Buffer.concat([be(data.length), body, be(crc32(body))]) }
  const row = Buffer.alloc(1 + Math.ceil(width / 8), 0xff).fill(0, 0, 1)
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', Buffer.concat([be(width), be(height), ofNumbers(1, 0, 0, 0, 0)])), chunk('IDAT', deflateSync(Buffer.concat(Array<Buffer>(Math.min(height, 64)).fill(row)))), chunk('IEND', Buffer.alloc(0))])
}
const tiff = (order: 'II' | 'MM', type: number) => {
  const n = order === 'II' ? le : be
  const side = (tag: number, value: number) => Buffer.concat([n(tag, 2), n(type, 2), n(1), type === 3 ? Buffer.concat([n(value, 2), n(0, 2)]) : n(value)])
  return Buffer.concat([Buffer.from(order), n(42, 2), n(8), n(2, 2), side(256, 600), side(257, 400), n(0)])
}

it.each<[string, Buffer, number | null]>([
  ['a PNG', png(600, 400), 240_000], ['a GIF', Buffer.concat([Buffer.from('GIF89a'), le(600, 2), le(400, 2)]), 240_000],
  ['a JPEG', Buffer.concat([ofNumbers(0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xff, 0xc2, 0, 11, 8), be(400, 2), be(600, 2)]), 240_000],
  ['a TIFF', tiff('II', 4), 240_000], ['a TIFF of the other order', tiff('MM', 3), 240_000],
  ['a WebP', Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8X'), Buffer.alloc(8), le(599, 3), le(399, 3)]), 240_000],
  ['a WebP without loss', Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8L'), Buffer.alloc(5), le(599 | (399 << 14))]), 240_000],
  ['a WebP with loss', Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8 '), Buffer.alloc(10), le(600, 2), le(400, 2)]), 240_000],
  ['one that breaks off', png(600, 400).subarray(0, 18), null], ['a JPEG without a picture', ofNumbers(0xff, 0xd8, 0xff, 0xda, 0, 0), null], ['words', Buffer.from('words'), null], ['nothing', Buffer.alloc(0), null],
])('knows how large %s is without decoding it', (_what, bytes, dots) => expect(dotsOf(laidDown(bytes))).toBe(dots))

it('refuses a picture of 50,000 by 50,000 before tesseract sees it', async () => {
  const bomb = laidDown(png(50_000, 50_000))
  expect(await readText(bomb, 'image/png', ['es'], { languages: ['spa'], draws: true })).toEqual({ state: 'unreadable', count: 1, pages: [], why: 'too_large' })
  // A language that no tesseract has: had it been asked, it would have failed otherwise.
  await expect(pictureText(bomb, ['none'])).rejects.toEqual(new Unreadable('too_large'))
  await expect(pictureText(laidDown(png(64, 64)), ['none'])).rejects.not.toEqual(new Unreadable('too_large'))
})
