import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { MAIL_LIMITS } from '../../domain/inbox/limits'
import { closeMailReader, mailReaderPid, readMail } from './read-mail'
import type { ReadMail } from './parsed-mail'

let folder: string
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'plazo-hostile-')) })
afterAll(() => {
  closeMailReader()
  rmSync(folder, { recursive: true, force: true })
})

async function read(raw: Buffer | string): Promise<ReadMail> {
  const path = join(mkdtempSync(join(folder, 'mail-')), 'raw')
  writeFileSync(path, raw)
  const into = mkdtempSync(join(folder, 'into-'))
  const found = await readMail(path, into)
  rmSync(into, { recursive: true })
  return found
}
const MB = 1024 * 1024
const mixed = 'Content-Type: multipart/mixed; boundary=b\n\n'
const nested = (depth: number) => Array.from({ length: depth }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}`).join('\n')
const inMessages = (depth: number) => 'Content-Type: message/rfc822\n\n'.repeat(depth)

it.each([
  ['parts without end', () => mixed + '--b\n\nx\n'.repeat(100_000), 'too_many_parts'],
  ['parts within parts', () => nested(10_000), 'too_deep'],
  ['headers without end', () => 'X-Flood: yes\n'.repeat(500_000), 'header_flood'],
  ['one header without end', () => `Subject: ${'a'.repeat(8 * MB)}`, 'header_flood'],
  ['headers in each of its parts', () => mixed + `--b\nX-Flood: ${'a'.repeat(9000)}\n\nx\n`.repeat(1900), 'header_flood'],
  ['recipients without end', () => `To: ${'a@b.example, '.repeat(20_000)}\n\nx`, 'header_flood'],
] as const)('is told the reason of a mail with %s, and reads on in the same process', async (_what, raw, reason) => {
  await read('Subject: before\n\nx')
  const pid = mailReaderPid()
  expect(await read(raw())).toEqual({ ok: false, reason })
  expect(await read('Subject: after\n\nx')).toMatchObject({ ok: true, mail: { subject: 'after' } })
  expect(mailReaderPid()).toBe(pid)
})

it.each([
  ['mails within mails', () => inMessages(10_000)], ['a bomb of quoted-printable', () => `Content-Type: application/octet-stream\nContent-Transfer-Encoding: quoted-printable\n\n${'=41'.repeat(5 * MB)}`],
  ['rubbish for base64', () => `Content-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n\n${'=!\0=A'.repeat(4 * MB)}`], ['a boundary that never ends', () => `${mixed}--${'b'.repeat(9 * MB)}`], ['lines of dashes', () => mixed + '--\n'.repeat(3 * MB)],
  ['a boundary like all lines', () => `Content-Type: multipart/mixed; boundary="-"\n\n${'---x\n'.repeat(MB)}`], ['encoded words without end', () => `Subject: ${'=?utf-8?Q?=41?= '.repeat(50_000)}\n\nx`], ['an encoded word that never ends', () => `Subject: =?utf-8?Q?${'=4'.repeat(400_000)}\n\nx`],
  ['brackets without end', () => `References: ${'<'.repeat(900_000)}\nIn-Reply-To: ${'<a'.repeat(9000)}\n\nx`], ['comments within comments', () => `From: ${'('.repeat(100_000)}a@b.example\nDate: ${'('.repeat(100_000)}\n\nx`], ['parameters without end', () => `Content-Type: text/plain; ${'a*0*=b; '.repeat(50_000)}\n\nx`],
  ['quotes within quotes', () => `\n${'>'.repeat(5 * MB)}`], ['words that sound like quotes', () => `\n${'On 2 Mar 2026 x wrote:\n'.repeat(100_000)}`], ['fields that sound like an answer', () => `\n${'From: a\nTo: '.repeat(200_000)}`], ['blanks', () => `Subject: a${' '.repeat(900_000)}b\n\n${' '.repeat(5 * MB)}x:`],
  ['blanks before a colon', () => `\n${`${'-'.repeat(500)}${' '.repeat(500)}\n`.repeat(2000)}`], ['uuencode that never ends', () => `\n${'begin 644 a\n'.repeat(200_000)}`], ['uuencoded nothing', () => `\nbegin 644 a\n${'`\n'.repeat(MB)}`], ['zeros', () => Buffer.alloc(20 * MB)], ['carriage returns', () => '\r'.repeat(10 * MB)],
  ['a winmail.dat that counts to no end', () => Buffer.concat([Buffer.from('Content-Type: application/ms-tnef\n\n'), Buffer.from('789f3e220100', 'hex'), Buffer.alloc(10 * MB, 255)])], ['charsets that nobody knows', () => mixed + Array.from({ length: 1900 }, (_, n) => `--b\nContent-Type: text/plain; charset=x${n}\n\nx\n`).join('')],
])('reads %s to the end, or ends it for a reason, and reads on', async (_what, raw) => {
  const found = await read(raw())
  if (!found.ok) expect(['too_slow', 'too_much_memory', 'too_deep', 'too_many_parts', 'header_flood']).toContain(found.reason)
  expect(await read('Subject: after\n\nx')).toMatchObject({ ok: true, mail: { subject: 'after' } })
})

it('ends HTML that costs too much by killing its reader', async () => {
  const found = await read(`Content-Type: text/html\n\n${'<table><tr><td>a</td><td><b>x</b>'.repeat(2 * MB)}`)
  expect(found.ok ? 'read' : found.reason).toMatch(/^too_(?:slow|much_memory)$/)
  expect(await read('Subject: after\n\nx')).toMatchObject({ ok: true })
})

it('reads the longest mail that it takes, and no longer one', async () => {
  const head = 'Content-Type: application/octet-stream; name=a.bin\nContent-Transfer-Encoding: base64\n\n'
  const line = `${'QUJD'.repeat(19)}\n`
  const lines = Math.floor((MAIL_LIMITS.bytes - head.length) / line.length)
  expect(await read(head + line.repeat(lines))).toMatchObject({ ok: true, mail: { attachments: [{ filename: 'a.bin', size: lines * 57 }] } })
  expect(await read(head + line.repeat(lines + 1))).toEqual({ ok: false, reason: 'too_large' })
})

it('writes nothing outside the folder it is given, whatever a file is called', async () => {
  const parent = mkdtempSync(join(folder, 'jail-'))
  const into = mkdtempSync(join(parent, 'into-')), raw = join(folder, 'traversal')
  writeFileSync(raw, mixed + ['../../x', '/etc/x', 'C:\\x', 'CON', '.', '..', '%2e%2e%2fx', '\u202ex'].map((name) => `--b\nContent-Disposition: attachment; filename="${name}"\n\nx\n`).join(''))
  const found = await readMail(raw, into)
  expect(found).toMatchObject({ ok: true })
  expect(readdirSync(parent)).toHaveLength(1)
  expect(readdirSync(into).sort()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
  for (const one of found.ok ? found.mail.attachments : []) expect(one.filename).not.toMatch(/[/\\:\0\r\n\u202e]/)
})
