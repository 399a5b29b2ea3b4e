import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeText } from './charset'
import { unflow } from './flowed'
import { decodeBody } from './transfer-encoding'
import { uuDecode, uuFiles } from './uuencode'

const latin1 = (text: string) => Buffer.from(text, 'latin1')

it.each([
  ['windows-1250', [0xe8, 0x9a, 0xf0], 'čšđ'], ['windows-1251', [0xf0, 0xe5, 0xf8], 'реш'], ['iso-8859-2', [0xb9, 0xbe], 'šž'], ['ISO-8859-1', [0xf1], 'ñ'], ['cp1250', [0x9e], 'ž'], ['win-1257', [0xd5, 0xe8], 'Õč'], ['MS-Win1251', [0xf0], 'р'], ['CP_1253', [0xe1], 'α'], ['"utf-8"', [0xc3, 0xb1], 'ñ'], ['koi8-r', [0xd2], 'р'],
  ['utf-8', [0xf1, 0x6f], 'ño'], ['us-ascii', [0xc3, 0xb1], 'ñ'], ['iso-8859-1', [0xc3, 0xa9, 0xc5, 0xa1], 'éš'], [null, [0xef, 0xf0, 0xe5, 0xe4, 0xec, 0xe5, 0xf2], 'предмет'], [null, [0x6b, 0x6f, 0x9a, 0x20, 0xe8], 'koš č'], ['no-such-charset', [0x61, 0xe9], 'aé'],
  ['utf-16', [0xff, 0xfe, 0x61, 0x00], 'a'], ['x-user-defined-9', [0x41], 'A'], ['gb2312', [0xc4, 0xe3], '你'], [null, [0xf4, 0xc5, 0xcb, 0xd3, 0xd4, 0x20, 0xcf, 0xd4, 0xd7, 0xc5, 0xd4, 0xc1], 'Текст ответа'], [null, [0xd0, 0xc5, 0xd8, 0xc5, 0x8c, 0xc5], 'РЕШЕЊЕ'], ['iso-8859-2', [0x8a, 0x69, 0x9e], 'Šiž'], ['iso-8859-15', [0x93, 0xa4], '“€'], ['utf-8', [0xc2, 0x80, 0xc2, 0x92], '€’'], ['ks_c_5601-1987', [0xb0, 0xa1], '가'],
])('decodes %s, true or a lie', (label, bytes, text) => expect(decodeText(Buffer.from(bytes), label)).toBe(text))

it('decodes UTF-7, which nobody else does any more', () => {
  expect(decodeText(latin1('Espa+APE-a +- x'), 'utf-7')).toBe('España + x')
})

it('keeps the whole letters of UTF-8 that was cut', () => {
  const cut = Buffer.concat([Buffer.from('решење у предмету'), Buffer.from([0xd1])])
  // A header's words may be cut while the text beneath says that it is something else.
  for (const label of ['utf-8', 'us-ascii', 'iso-8859-1', null]) expect(decodeText(cut, label)).toBe('решење у предмету\ufffd')
  expect(decodeText(Buffer.from([0x61, 0xc3, 0xb1, 0x20, 0xe9, 0x61]), 'iso-8859-1')).toBe('aÃ± éa')
})

it('decodes whatever was encoded, exactly', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (given) => {
    const bytes = Buffer.from(given)
    expect(decodeBody(latin1(bytes.toString('base64').replace(/.{76}/g, '$&\r\n')), 'base64').equals(bytes)).toBe(true)
    const quoted = [...bytes].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('').replace(/(?:=..){25}/g, '$&=\r\n')
    expect(decodeBody(latin1(quoted), 'quoted-printable').equals(bytes)).toBe(true)
    expect(decodeBody(bytes, '7bit').equals(bytes)).toBe(true)
  }))
})

it.each([
  ['YQ==\r\nYg==', 'ab'], ['YWI=\r\n\r\n_____\r\nlist footer', 'ab'], ['Y W\tI', 'ab'], ['YWJj!?ZGVm', 'abcdef'], ['====', ''], ['', ''], ['YWJj\x00ZGVm', 'abcdef'], ['YWI=\r\n=q1Z2\r\n', 'ab'], ['YQ==\r\n=q1Z2', 'a'],
])('takes base64 as mailers write it: %j', (given, text) => expect(decodeBody(latin1(given), 'base64').toString()).toBe(text))

it.each([
  ['a=\r\nb', 'ab'], ['a= \t\r\nb', 'ab'], ['a=\nb', 'ab'], ['=c3=B1', 'ñ'], ['100=% =ZZ =', '100=% =ZZ '], ['a\r\nb\n', 'a\r\nb\n'], ['=', ''],
])('takes quoted-printable as mailers write it: %j', (given, text) => expect(decodeBody(latin1(given), 'quoted-printable').toString()).toBe(text))

it('takes uuencoded files out of a text, and leaves what only looks like one', () => {
  const body = "begin 644 cat.txt\n#0V%T\n`\nend"
  const found = uuFiles(`before\n${body}\nafter`)
  expect(found.text).toBe('before\nafter')
  expect(found.files.map((file) => [file.name, uuDecode(file.lines).toString()])).toEqual([['cat.txt', 'Cat']])
  expect(uuFiles('begin 666 a b.doc\n#0V%T\n````````\n`\nend').files.map((file) => [file.name, uuDecode(file.lines).toString()])).toEqual([['a b.doc', 'Cat']])
  for (const words of ['begin 644 cat.txt\nno end', 'begin with this,\nend', 'begin 644 a\nThis line is far too long to be what its first letter says it is.\nend']) expect(uuFiles(words)).toEqual({ text: words, files: [] })
  expect(decodeBody(latin1(body), 'x-uuencode').toString()).toBe('Cat')
  // A whole part may say that it is encoded, and lack the lines around it.
  expect(decodeBody(latin1('#0V%T\r\n`\r\n'), 'x-uuencode').toString()).toBe('Cat')
  expect(decodeBody(latin1('#These are words.\n'), 'x-uuencode').toString()).toBe('#These are words.\n')
})

it('undoes the soft line ends of flowed text within one depth of quotes', () => {
  expect(unflow('one \ntwo\n> quoted \n> more\n>> deeper\n-- \nsignature \n stuffed', false)).toBe('one two\n> quoted more\n>> deeper\n-- \nsignature stuffed')
  expect(unflow('>as it \n>stands\n>', false)).toBe('>as it stands\n>')
  expect(unflow('wo \nrd', true)).toBe('word')
})
