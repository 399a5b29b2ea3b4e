import { expect, it } from 'vitest'
import { MAIL_LIMITS } from '../../../domain/inbox/limits'
import { crlf, readBytes } from '../testing/read-bytes'
import { MailLimit } from './limit'
import { mimeTree } from './mime-tree'

const MIXED = 'Content-Type: multipart/mixed; boundary="b"'
const FILE = ['Content-Type: application/octet-stream', 'Content-Disposition: attachment; filename="a.bin"', '']

it('gives the bytes of a part exactly: line ends kept, the one before a boundary not among them', async () => {
  const { files } = await readBytes(crlf(MIXED, '', '--b', 'Content-Type: text/csv; name=a.csv', '', 'a;b\r\nc;d\n\n', '--b', 'Content-Type: text/csv; name=b.csv', '', '', '--b--', ''))
  expect(files.map((file) => file.text)).toEqual(['a;b\r\nc;d\n\n', ''])
})

it('reads line ends of one byte of either kind', async () => {
  const unix = crlf(MIXED, '', '--b', ...FILE, 'one', '--b--').toString().replaceAll('\r\n', '\n')
  expect((await readBytes(unix)).files).toMatchObject([{ filename: 'a.bin', text: 'one' }])
  expect((await readBytes(unix.replaceAll('\n', '\r'))).files).toMatchObject([{ filename: 'a.bin', text: 'one' }])
})

it('takes each attached mail as one, and a digest\'s parts as mails', async () => {
  const inner = ['Subject: inner', 'Content-Type: multipart/mixed; boundary="i"', '', '--i', ...FILE, 'deep', '--i--']
  const { files } = await readBytes(crlf(MIXED, '', '--b', '', 'words', '--b', 'Content-Type: message/rfc822', '', ...inner, '--b--'))
  expect(files).toEqual([{ filename: null, contentType: 'message/rfc822', inline: false, text: inner.join('\r\n') }])
  const digest = await readBytes(crlf('Content-Type: multipart/digest; boundary=b', '', '--b', '', 'Subject: one', '', 'x', '--b', '', 'Subject: two', '', 'y', '--b--'))
  expect(digest.files.map((file) => file.contentType)).toEqual(['message/rfc822', 'message/rfc822'])
})

it.each([
  ['no boundary is named', 'Content-Type: multipart/mixed'], ['another one is named', 'Content-Type: multipart/mixed; boundary="other"'],
])('finds the parts where %s', async (_why, type) => {
  const { mail, files } = await readBytes(crlf('Subject: s', type, '', 'preamble', '--=_found', 'Content-Type: text/plain', '', 'words', '--=_found', ...FILE, 'bytes', '--=_found--'))
  expect(mail.text).toBe('words')
  expect(files).toMatchObject([{ filename: 'a.bin', text: 'bytes' }])
})

it('shows as text what claims to have parts and has none', async () => {
  const { mail, files } = await readBytes(crlf('Content-Type: multipart/mixed; boundary=b', '', 'only words'))
  expect([mail.text, files]).toEqual(['only words', []])
})

it('loses no part that stands behind the end of its multipart', async () => {
  const inner = ['Content-Type: multipart/alternative; boundary=i', '', '--i', '', 'words', '--i--']
  const { files, mail } = await readBytes(crlf(MIXED, '', '--b', ...inner, '', '--b--', '', '--b', ...FILE, 'bytes', '--b--', 'epilogue --b'))
  expect([mail.text.trim(), files]).toMatchObject(['words', [{ filename: 'a.bin', text: 'bytes' }]])
})

it('ends the last part where the mail breaks off', async () => {
  for (const end of ['', '\r\n', '\n']) expect((await readBytes(`${crlf(MIXED, '', '--b', ...FILE, 'cut o').toString()}${end}`)).files).toMatchObject([{ text: 'cut o' }])
  // Nothing but headers, and no part.
  expect((await readBytes(crlf('Subject: s', MIXED, ''))).files).toEqual([])
})

it('finds the body where the empty line before it was lost, and passes over a stray line among headers', async () => {
  expect((await readBytes(crlf('Subject: s', 'Dear all,', '', 'more'))).mail).toMatchObject({ subject: 's', text: 'Dear all,\n\nmore' })
  expect((await readBytes(crlf('From: a@b.example', 'stray words', 'Subject: s', '', 'text'))).mail).toMatchObject({ subject: 's', text: 'text' })
  expect((await readBytes(crlf('Received: by x', 'From', ' : <a@b.example>', 'From: <c@d.example>', 'Subject: s', '', 'text'))).mail).toMatchObject({ subject: 's', from: { address: 'a@b.example' }, senderDoubt: 'two_from', text: 'text' })
  expect((await readBytes('no header at all\nsecond line\n')).mail).toMatchObject({ subject: null, text: 'no header at all\nsecond line\n' })
})

it('takes nothing for a header that is words, or a line of dashes', async () => {
  expect((await readBytes('What follows is not a header, though it has this: a colon\nsecond line\n')).mail.text).toBe('What follows is not a header, though it has this: a colon\nsecond line\n')
  expect((await readBytes('-----BEGIN SOMETHING-----\nabc\n')).mail.text).toBe('-----BEGIN SOMETHING-----\nabc\n')
  const lost = await readBytes(crlf('Subject: s', MIXED, '--b', 'Content-Type: text/plain', '', 'words', '--b', ...FILE, 'bytes', '--b--'))
  expect([lost.mail.subject, lost.mail.text, lost.files[0]?.text]).toEqual(['s', 'words', 'bytes'])
})

it('takes the type where the semicolon behind it was forgotten', async () => {
  expect((await readBytes(crlf(MIXED, '', '--b', 'Content-Type: application/pdf name="a.pdf"', 'Content-Disposition: attachment; filename="a.pdf"', '', 'x', '--b--'))).files).toMatchObject([{ filename: 'a.pdf', contentType: 'application/pdf' }])
})

it('finds the name where the semicolon before it was forgotten, or what stands before that', async () => {
  const named = async (...lines: string[]) => (await readBytes(crlf(...lines, '', 'x'))).files.map((file) => file.filename)
  for (const field of ['Content-Disposition: attachment filename="A b.PDF"', 'Content-Disposition: filename="A b.PDF"', 'Content-Type: application/pdf Name="A b.PDF"; charset=x', 'Content-Type: "application"/pdf; name\\"A"; name="A b.PDF"']) expect(await named(field)).toEqual(['A b.PDF'])
  expect(await named('Content-Disposition: attachment filename==?utf-8?Q?a=C3=B1o?=')).toEqual(['año'])
  expect(await named('Content-Disposition: inline (filename=a.pdf)')).toEqual([])
  expect(await named('Content-Disposition: attachment; name=a.pdf')).toEqual([null])
})

it('begins behind the "From " line of an mbox, a byte order mark, and empty lines', async () => {
  for (const start of ['From a@b.example Mon Mar  2 10:00:00 2026\r\n', '\ufeff', '\r\n\r\n']) {
    expect((await readBytes(`${start}Subject: s\r\n\r\ntext`)).mail).toMatchObject({ subject: 's', text: 'text' })
  }
  expect((await readBytes('')).mail).toMatchObject({ subject: null, from: null, date: null, text: '', kind: 'reply' })
})

it('names files by RFC 2231, by encoded words, and by what mailers write instead', async () => {
  const named = async (...lines: string[]) => (await readBytes(crlf(...lines, '', 'x'))).files[0]?.filename
  expect(await named("Content-Disposition: attachment; filename*=UTF-8''%D1%80%D0%B5%D1%88%D0%B5%D1%9A%D0%B5.pdf")).toBe('решење.pdf')
  expect(await named("Content-Disposition: attachment; filename*0*=utf-8''a%C3%B1o%20; filename*1=2026.pdf")).toBe('año 2026.pdf')
  expect(await named('Content-Disposition: attachment; filename="=?UTF-8?Q?resoluci=C3=B3n.pdf?="')).toBe('resolución.pdf')
  expect(await named('Content-Type: application/pdf; name="=?windows-1250?Q?=E8lan.pdf?="')).toBe('član.pdf')
  expect(await named('Content-Type: application/pdf; charset=windows-1251', 'Content-Disposition: attachment; filename="\xf0\xe5\xf8.pdf"')).toBe('реш.pdf')
  expect(await named('Content-Disposition: attachment')).toBe(null)
})

it('ends with a reason what is too deep, has too many parts, or too many headers', async () => {
  const nested = (depth: number) => Array.from({ length: depth }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}`).join('\r\n')
  await expect(mimeTree(Buffer.from(nested(MAIL_LIMITS.depth + 2)))).rejects.toEqual(new MailLimit('too_deep'))
  await expect(mimeTree(Buffer.from(`${MIXED}\r\n\r\n${'--b\r\n\r\n'.repeat(MAIL_LIMITS.parts + 1)}`))).rejects.toEqual(new MailLimit('too_many_parts'))
  await expect(mimeTree(Buffer.from(`X-A: ${'a'.repeat(60)}\r\n`.repeat(MAIL_LIMITS.headerBytes / 60)))).rejects.toEqual(new MailLimit('header_flood'))
  expect((await mimeTree(Buffer.from(nested(MAIL_LIMITS.depth - 1)))).children).toHaveLength(1)
})
