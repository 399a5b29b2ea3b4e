import { expect, it } from 'vitest'
import { crlf, readBytes } from '../testing/read-bytes'
import { decodedWords } from './encoded-words'

const word = (charset: string, bytes: Buffer) => `=?${charset}?B?${bytes.toString('base64')}?=`
const cut = (text: string, at: number) => [Buffer.from(text).subarray(0, at), Buffer.from(text).subarray(at)] as const

it.each([
  ['=?utf-8?Q?a?= =?utf-8?Q?b?=\r\n\t=?utf-8?Q?c?= d', 'abc d'], ['=?windows-1251?Q?=F0?= =?UTF-8?Q?=C4=8D?=', 'рč'], ['x=?utf-8?Q?a_b?=y', 'xa by'], ['=?utf-8*en?Q?a?=', 'a'], ['=?utf-8?X?a?= =?utf-8?Q?a?b?=', '=?utf-8?X?a?= =?utf-8?Q?a?b?='], ['=?utf-8?Q??=', ''],
  ['=?utf-8?Q?решење_=C4=8D?=', 'решење č'], ['=?us-ascii?Q?caf=C3=A9?=', 'café'], ['=?utf-8?Q?a=D1?=', 'a\ufffd'], ['=?no-such-charset?Q?a=F1o?=', 'año'], ['=?iso-8859-1?Q?=93a=94?=', '“a”'],
])('decodes %j', (value, text) => expect(decodedWords(value)).toBe(text))

it('decodes words that were cut in the midst of a letter', () => {
  const [first, second] = cut('решење', 5)
  expect(decodedWords(`${word('utf-8', first)} ${word('utf-8', second)}`)).toBe('решење')
  expect(decodedWords(`=?utf-8?Q?=D1?= ${word('UTF-8', Buffer.from([0x80]))}`)).toBe('р')
  // In ISO 2022 the second half would not even know which letters it is in.
  expect(decodedWords(`${word('iso-2022-jp', Buffer.from('\x1b$B%K', 'latin1'))} ${word('iso-2022-jp', Buffer.from('%c\x1b(B', 'latin1'))}`)).toBe('ニャ')
})

it('decodes words in ISO 2022 that each shift to their letters and back', () => {
  const [first, second] = ['\x1b$B%K\x1b(B', '\x1b$B%c\x1b(B'].map((shifted) => word('iso-2022-jp', Buffer.from(shifted, 'latin1')))
  expect(decodedWords(`${first} ${second}`)).toBe('ニャ')
})

it('does so in subjects, names and file names', async () => {
  const [first, second] = cut('Служба за ', 5).map((half) => word('utf-8', half))
  const { mail, files } = await readBytes(crlf(`From: ${first} ${second} <a@b.example>`, `Subject: ${first}`, ` ${second}`, `Content-Disposition: attachment; filename="${first} ${second}"`, '', 'x'))
  expect([mail.from?.name, mail.subject, files[0]?.filename]).toEqual(['Служба за', 'Служба за', 'Служба за'])
})

it('leaves an address as it stands, whatever it looks like', async () => {
  const { mail } = await readBytes(crlf('From: Ana =?us-ascii?Q?A?= <=?iso-2022-jp?B?YQ==?=@b.example>', '', 'x'))
  expect(mail.from).toEqual({ name: 'Ana A', address: '=?iso-2022-jp?B?YQ==?=@b.example' })
})
