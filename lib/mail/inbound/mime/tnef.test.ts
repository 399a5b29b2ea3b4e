import { expect, it } from 'vitest'
import { crlf, readBytes } from '../testing/read-bytes'
import { attribute, property, tnef } from '../testing/tnef-bytes'
import { readTnef } from './tnef'

const file = (name: string, text: string) => [attribute(2, 0x9002, Buffer.alloc(14)), attribute(2, 0x8010, Buffer.from(`${name}\0`)), attribute(2, 0x800f, Buffer.from(text))]
const wrapped = (bytes: Buffer) => crlf('Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'words', '--b', 'Content-Type: application/ms-tnef; name="winmail.dat"', 'Content-Transfer-Encoding: base64', '', bytes.toString('base64'), '--b--')

it('takes the files out of a winmail.dat, in its place', async () => {
  const { files, mail } = await readBytes(wrapped(tnef(...file('resolucion.txt', 'uno'), ...file('b.bin', 'dos'))))
  expect(files).toEqual([
    { filename: 'resolucion.txt', contentType: 'application/octet-stream', inline: false, text: 'uno' }, { filename: 'b.bin', contentType: 'application/octet-stream', inline: false, text: 'dos' },
  ])
  expect(mail.text).toBe('words')
})

it('prefers the long name, the type and the bytes that the properties give', () => {
  const properties = Buffer.concat([
    Buffer.from([4, 0, 0, 0]), property(0x1f, 0x3707, Buffer.from('решење.pdf\0', 'utf16le')), property(0x1e, 0x370e, Buffer.from('application/pdf\0')),
    property(0x102, 0x3701, Buffer.from('%PDF')), property(0x1e, 0x3712, Buffer.from('id@x\0')),
  ])
  const found = readTnef(tnef(attribute(1, 0x9007, Buffer.from([0xe3, 4, 0, 0, 0, 0, 0, 0])), attribute(2, 0x9002, Buffer.alloc(14)), attribute(2, 0x8010, Buffer.from([0xf0, 0xe5, 0xf8, 0])), attribute(2, 0x9005, properties)))
  expect(found?.files).toEqual([{ filename: 'решење.pdf', contentType: 'application/pdf', contentId: 'id@x', bytes: Buffer.from('%PDF') }])
})

it('reads names in the code page that it names, and past properties that it doesn\'t need', () => {
  const named = Buffer.concat([Buffer.from([3, 0]), Buffer.from([0, 0x80]), Buffer.alloc(16), Buffer.from([1, 0, 0, 0]), Buffer.from([6, 0, 0, 0]), Buffer.from('abc', 'utf16le'), Buffer.alloc(2), Buffer.alloc(4)])
  const many = Buffer.concat([Buffer.from([0x1e, 0x10, 1, 0x30]), Buffer.from([2, 0, 0, 0]), Buffer.from([1, 0, 0, 0]), Buffer.from('a\0\0\0'), Buffer.from([1, 0, 0, 0]), Buffer.from('b\0\0\0')])
  const properties = Buffer.concat([Buffer.from([4, 0, 0, 0]), named, many, Buffer.from([0x14, 0, 9, 0]), Buffer.alloc(8), property(0x1e, 0x3704, Buffer.from([0xf0, 0xe5, 0xf8, 0]))])
  const found = readTnef(tnef(attribute(1, 0x9007, Buffer.from([0xe3, 4, 0, 0, 0, 0, 0, 0])), attribute(2, 0x9002, Buffer.alloc(14)), attribute(2, 0x800f, Buffer.from('x')), attribute(2, 0x9005, properties)))
  expect(found?.files[0]?.filename).toBe('реш')
})

it('leaves one that is empty, broken or none at all in the list itself', async () => {
  for (const bytes of [tnef(), Buffer.alloc(0), Buffer.from('not tnef'), tnef(...file('a', 'b')).subarray(0, 20), tnef(attribute(1, 0x800c, Buffer.from('only words')))]) {
    const { files } = await readBytes(wrapped(bytes))
    expect(files).toEqual([{ filename: 'winmail.dat', contentType: 'application/ms-tnef', inline: false, text: bytes.toString('latin1') }])
  }
})

it('shows the words that a winmail.dat holds where the mail has none outside', async () => {
  const alone = Buffer.concat([Buffer.from('Content-Type: application/ms-tnef; name=winmail.dat\n\n'), tnef(attribute(1, 0x9007, Buffer.from([0xe2, 4, 0, 0])), attribute(1, 0x800c, Buffer.from([0xe8, 0x6c, 0x61, 0x6e, 13, 10, 0])), ...file('a', 'b'))])
  expect(await readBytes(alone)).toMatchObject({ mail: { text: 'član\n' }, files: [{ filename: 'a' }] })
  expect((await readBytes(wrapped(tnef(attribute(1, 0x800c, Buffer.from('inside')), ...file('a', 'b'))))).mail.text).toBe('words')
})

it('reads the HTML of a winmail.dat in the charset that it is in', () => {
  const html = (bytes: Buffer) => readTnef(tnef(attribute(1, 0x9003, Buffer.concat([Buffer.from([1, 0, 0, 0]), property(0x102, 0x1013, bytes)]))))?.html
  expect(html(Buffer.from('<p>Poštovani, rešenje\0'))).toBe('<p>Poštovani, rešenje')
  expect(html(Buffer.concat([Buffer.from('<meta charset="windows-1251"><p>'), Buffer.from([0xf0, 0xe5, 0xf8])]))).toBe('<meta charset="windows-1251"><p>реш')
  expect(html(Buffer.from([0x61, 0xf1, 0x6f]))).toBe('año')
})

it('keeps what is whole of one that breaks off, whatever its lengths claim', () => {
  const whole = tnef(...file('a', 'one'), ...file('b', 'two'))
  for (let end = 0; end <= whole.length; end += 1) expect(readTnef(whole.subarray(0, end))?.files.length ?? 0).toBeLessThanOrEqual(2)
  expect(readTnef(whole.subarray(0, whole.length - 4))?.files.map((one) => one.filename)).toEqual(['a'])
  const lying = tnef(attribute(2, 0x9002, Buffer.alloc(14)), attribute(2, 0x9005, Buffer.from([255, 255, 255, 127, 0x02, 1, 1, 0x37, 255, 255, 255, 255, 255, 255, 255, 255])))
  expect(readTnef(lying)?.files).toEqual([])
})
