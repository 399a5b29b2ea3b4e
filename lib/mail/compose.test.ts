import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { testSeed } from '../env'
import { checkedAddress, isAddress } from './address'
import { composeMail } from './compose'
import type { Mail } from './compose'
import { ownParts, ownPdf, ownText } from './own-mime'
import { mailboxFrom } from './settings'
import { smtpFromUrl } from './smtp-url'

const FROM = { name: 'Организација, „Приватност“', address: 'desk@plazo.example' }
const mail = (over: Partial<Mail> = {}): Mail => ({
  from: FROM, to: { name: 'Ajuntament de Barcelona', address: 'registre@bcn.example' }, subject: 'Sol·licitud', text: 'Text', messageId: 'one@plazo.example', date: '2026-04-08T09:30:00.000Z', ...over,
})
const HOSTILE = [
  'a\r\nBcc: evil@x.example', 'a\nb', 'a\u0000b', 'a\u2028b', 'a\r\n.\r\nMAIL FROM:<x@x.example>', '\r.\r', '\n.\n', '{{constructor}}', '<script>alert(1)</script>', '\u202egpj.exe', '😀 Ђорђе', '"; filename=x', 'x'.repeat(10_000),
  '=?utf-8?q?x?= , evil@x.example', 'group: a@b.example, c@d.example;',
]

describe('whatever a value holds', () => {
  it.each(HOSTILE)('%j makes one message to one recipient, and reads as itself', async (value) => {
    const raw = await composeMail(mail({
      from: { ...FROM, name: value }, to: { name: value, address: 'registre@bcn.example' }, subject: value, text: value, attachments: [{ filename: value, content: Buffer.from(value), contentType: 'application/pdf' }],
      headers: { 'Content-Language': value.slice(0, 20) },
    }))
    const wire = raw.toString('latin1')
    expect(/[^\r]\n|\r[^\n]|\u0000/.test(wire), 'only CRLF ends a line').toBe(false)
    expect(/[\u0080-\u00ff]/.test(wire), 'ASCII only').toBe(false)
    const read = await PostalMime.parse(raw)
    const seen = value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
    expect(read.headers.filter(({ key }) => ['bcc', 'cc', 'to', 'from', 'subject'].includes(key)).map(({ key }) => key).sort()).toEqual(['from', 'subject', 'to'])
    expect(read.to).toEqual([{ address: 'registre@bcn.example', name: seen.replaceAll('=?', '= ?') }])
    expect([read.from?.address, read.from?.name]).toEqual(['desk@plazo.example', seen.replaceAll('=?', '= ?')])
    expect(read.subject?.replace(/\s+/g, ' ')).toBe(seen.replace(/\s+/g, ' '))
    expect(read.text?.replace(/\r\n|\r/g, '\n').trimEnd()).toBe(value.replace(/\r\n|\r/g, '\n').trimEnd())
    expect(read.attachments).toHaveLength(1)
    expect(Buffer.from(read.attachments[0]!.content as ArrayBuffer).toString()).toBe(value)
    expect([ownText(raw), ownPdf(raw)?.toString()]).toEqual([value.replace(/\r\n|\r/g, '\n').trimEnd(), value])
  })

  it('keeps Message-ID and Date as given, asks nothing of disk or net, and refuses a mail that would go elsewhere', async () => {
    const read = await PostalMime.parse(await composeMail(mail()))
    expect([read.messageId, read.date]).toEqual(['<one@plazo.example>', '2026-04-08T09:30:00.000Z'])
    await expect(composeMail(mail({ messageId: 'a b' }))).rejects.toThrow()
    await expect(composeMail(mail({ headers: { 'X:\r\nBcc': 'x' } }))).rejects.toThrow()
    for (const key of ['path', 'href']) {
      const part = { filename: 'a', contentType: 'text/plain', [key]: key === 'path' ? '/etc/passwd' : 'http://127.0.0.1:1/' } as never
      expect((await composeMail(mail({ attachments: [part] })).catch(() => Buffer.from(''))).toString()).not.toContain('cm9vd')
    }
  })

  it('reads back any text and file that it wrote', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary' }), fc.uint8Array({ minLength: 1 }), async (text, bytes) => {
      const plain = text.replace(/\r\n?/g, '\n').trimEnd()
      const raw = await composeMail(mail({ text: plain, html: '<p>x</p>', attachments: [{ filename: 'a.pdf', content: Buffer.from(bytes), contentType: 'application/pdf' }] }))
      expect(ownText(raw)).toBe(Buffer.from(plain, 'utf8').toString('utf8'))
      expect(ownPdf(raw)).toEqual(Buffer.from(bytes))
      if (plain !== '') expect(ownParts(raw).map((part) => part.type)).toEqual(['text/plain', 'text/html', 'application/pdf'])
    }), { numRuns: 60, seed: testSeed() })
  })
})

it.each([
  'a', '@b.example', 'a@', 'a b@c.example', 'a@b.example\r\nBcc: x@y.example', '"e@attacker"@victim.example', 'ceo@victim .other', 'a＠b.example', 'a@b＠c.example', 'a@b.example, c@d.example', 'a@b.example (comment)',
  'g: a@b.example;', '<a@b.example>', 'a@[127.0.0.1]', 'a@exa\u0000mple.org', 'a@ｅxample.org', 'a@-b.example', `${'a'.repeat(65)}@b.example`, 'a@b..example', 'a.@b.example', 'é@b.example',
])('refuses %j as an address', (address) => expect(isAddress(address)).toBe(false))

it('takes plain addresses, and those with a domain in its own letters as ASCII', () => {
  expect(['registro@rivas-vaciamadrid.org', "o'brien+foi@mail.example.com", 'a@localhost'].map((one) => checkedAddress(one))).toEqual(['registro@rivas-vaciamadrid.org', "o'brien+foi@mail.example.com", 'a@localhost'])
  expect(checkedAddress('info@београд.срб')).toBe('info@xn--80abgfc8cp.xn--90a3ac')
})

it('reads a sender and a server from the environment', () => {
  expect(mailboxFrom('Plazo <desk@plazo.example>')).toEqual({ name: 'Plazo', address: 'desk@plazo.example' })
  expect(mailboxFrom('"A, B" <desk@plazo.example>')).toEqual({ name: 'A, B', address: 'desk@plazo.example' })
  expect([mailboxFrom('desk@plazo.example')?.address, mailboxFrom('nobody'), mailboxFrom('a <b> <c@d.example>')]).toEqual(['desk@plazo.example', null, null])
  expect(smtpFromUrl('smtps://us%40er:p%3Ass@mail.example')).toEqual({ host: 'mail.example', port: 465, security: 'tls', user: 'us@er', password: 'p:ss' })
  expect(smtpFromUrl('smtp://mail.example')).toMatchObject({ port: 587, security: 'starttls', user: null })
  expect(smtpFromUrl('smtp://127.0.0.1:2525')).toMatchObject({ port: 2525, security: 'offered' })
  expect(smtpFromUrl('smtp://[::1]:2525?security=none')).toMatchObject({ host: '::1', security: 'none' })
  expect([smtpFromUrl('http://mail.example'), smtpFromUrl('mail.example'), smtpFromUrl('smtp://')]).toEqual([null, null, null])
})
