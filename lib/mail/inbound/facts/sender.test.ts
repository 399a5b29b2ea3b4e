import { expect, it } from 'vitest'
import { readBytes } from '../testing/read-bytes'

const mailOf = async (headers: string, trustedHost: string | null = null) => (await readBytes(`${headers}\n\ntext`, trustedHost)).mail

it.each([
  ['From: a@x.example\nFrom: b@x.example', 'two_from'], ['From: a@x.example, b@x.example', 'two_from'], ['From: "registry@authority.example" <a@evil.example>', 'name_is_address'], ['From: =?utf-8?Q?registry=40authority.example?= <a@evil.example>', 'name_is_address'],
  ['From: registry＠authority.example <a@evil.example>', 'name_is_address'], ['From: a@xn--80ak6aa92e.com', 'odd_address'], ['From: "e@evil.example"@authority.example', 'odd_address'], ['From: a@аuthority.example', 'odd_address'], ['From: a@localhost', 'odd_address'],
  ['From: a@authority.example\nReply-To: b@evil.example', 'reply_elsewhere'], ['From: a@authority.example\nReply-To: b@mail.authority.example', null], ['From: "a@authority.example" <a@authority.example>', null], ['From: Registry <a@authority.example>', null], ['Subject: x', null],
])('%j is doubtful for %s', async (headers, doubt) => expect((await mailOf(headers)).senderDoubt).toBe(doubt))

it.each([
  ['mx.plazo.example; dmarc=pass header.from=authority.example', 'pass'], ['mx.plazo.example; dkim=pass header.d=authority.example', 'pass'], ['MX.plazo.example 1; spf=pass smtp.mailfrom=bounce.authority.example', 'pass'],
  ['mx.plazo.example; dkim=pass header.d=evil.example', 'none'], ['mx.plazo.example; dmarc=fail (p=reject) header.from=authority.example; dkim=pass header.d=authority.example', 'fail'], ['mx.plazo.example; spf=fail smtp.mailfrom=authority.example', 'fail'], ['mx.plazo.example; none', 'none'],
  ['evil.example; dmarc=pass', 'none'], ['mx.plazo.example.evil.example; dmarc=pass', 'none'],
])('the word of our own server %j is %s', async (results, check) => expect((await mailOf(`Authentication-Results: ${results}\nFrom: a@authority.example`, 'mx.plazo.example')).senderCheck).toBe(check))

it('hears nobody else, and of our own server the topmost word', async () => {
  const forged = 'Authentication-Results: mx.plazo.example; dmarc=fail\nAuthentication-Results: mx.plazo.example; dmarc=pass\nFrom: a@authority.example'
  expect((await mailOf(forged, 'mx.plazo.example')).senderCheck).toBe('fail')
  expect((await mailOf(forged, 'other.example')).senderCheck).toBe('none')
  expect((await mailOf(forged)).senderCheck).toBe('none')
})
