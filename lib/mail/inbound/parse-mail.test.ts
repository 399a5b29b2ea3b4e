import fc from 'fast-check'
import { expect, it } from 'vitest'
import { headersOf } from './headers-of'
import { crlf, readBytes } from './testing/read-bytes'

it('takes the facts of a mail', async () => {
  const { mail } = await readBytes(crlf(
    'Delivered-To: Box+rivas-7@plazo.example', 'X-Original-To: rivas-7@plazo.example', 'From: =?UTF-8?Q?Registro_Jur=C3=ADdico?= <Registro@Authority.example>', 'To: "Us, all" <us@plazo.example>, group: a@b.example, c@d.example;', 'Cc: E@F.example',
    'Subject: =?windows-1251?B?0OX45Zzl?= =?UTF-8?Q?_=C4=8D?=', '\t  folded', 'Date: Mon, 2 Mar 2026 10:00:00 +0100 (CET)', 'Message-ID: <a.1@authority.example>', 'In-Reply-To: Your mail of Monday <x@plazo.example> <y@plazo.example>', 'References: <r1@plazo.example>', ' <r2@plazo.example><r3@plazo.example>', '', 'Text.',
  ))
  expect(mail).toMatchObject({
    subject: 'Решење č folded', from: { name: 'Registro Jurídico', address: 'Registro@Authority.example' }, date: '2026-03-02T09:00:00.000Z', messageId: 'a.1@authority.example', inReplyTo: 'x@plazo.example',
    references: ['r1@plazo.example', 'r2@plazo.example', 'r3@plazo.example'], deliveredTo: ['box+rivas-7@plazo.example', 'rivas-7@plazo.example'],
    recipients: ['us@plazo.example', 'a@b.example', 'c@d.example', 'e@f.example', 'box+rivas-7@plazo.example', 'rivas-7@plazo.example'], text: 'Text.', html: null, kind: 'reply', senderCheck: 'none', senderDoubt: null, original: null,
  })
})

it.each([
  ['Subject', 'subject'], ['From', 'from'], ['Date', 'date'], ['Message-ID', 'messageId'], ['In-Reply-To', 'inReplyTo'],
])('a mail without %s, or with an empty one, has none', async (name, fact) => {
  expect((await readBytes(crlf('X-A: b', '', 't'))).mail).toMatchObject({ [fact]: null })
  expect((await readBytes(crlf(`${name}:  `, '', 't'))).mail).toMatchObject({ [fact]: null })
})

it.each([
  ['MAILER-DAEMON', null], ['"Registry"', null], ['undisclosed-recipients:;', null], ['<>', null], ['Registry <registry>', null], ['registry@authority.example (Registry)', 'registry@authority.example'],
  ['a@x.example, b@x.example', 'a@x.example'], ['"a@evil.example" <b@x.example>', 'b@x.example'], ['=?utf-8?Q?Registro?=<b@x.example>', 'b@x.example'],
  ['b@x.example>', 'b@x.example'], ['<@a.example,@b.example:c@x.example>', 'c@x.example'], ['<"Front Office"@x.example>', '"Front Office"@x.example'],
  ['Ana(the \\) desk) <ana(hers)@authority.(of (the) town) example(host)>', 'ana@authority.example'], ['"Ana (desk)" <"a(b)"@x.example>', '"a(b)"@x.example'],
  ['"Front Office"@x.example', '"Front Office"@x.example'], ['<mailto:b@x.example>', 'b@x.example'], ['Ana [mailto:b@x.example]', 'b@x.example'], ["'b@x.example'", 'b@x.example'], ['"Ana <b@x.example>', 'b@x.example'],
])('the sender of "From: %s" is %s', async (from, address) => expect((await readBytes(crlf(`From: ${from}`, '', 't'))).mail.from?.address ?? null).toBe(address))

it.each([
  ['Ana" M. "Desk <b@x.example>', 'Ana M. Desk'], ['" Ana "<b@x.example>', 'Ana'], ['Ana b@x.example>', 'Ana'], ['<<b@x.example>>', ''], ['Ana "Desk <b@x.example>', 'Ana Desk'], ['"a > b" <b@x.example>', 'a > b'],
])('the name in "From: %s" is %s', async (from, name) => expect((await readBytes(crlf(`From: ${from}`, '', 't'))).mail.from?.name).toBe(name))

it.each([
  ['Mon, 2 Mar 2026 10:00:00 +0100', '2026-03-02T09:00:00.000Z'], ['2 Mar 26 10:00 EST', '2026-03-02T15:00:00.000Z'], ['Mon Mar  2 10:00:00 2026', '2026-03-02T10:00:00.000Z'], ['Mon, 02 Mar 2026 10:00:00', '2026-03-02T10:00:00.000Z'], ['Mon, 2 March 2026 10:00:00 GMT', '2026-03-02T10:00:00.000Z'],
  ['2026-03-02T10:00:00+02:00', '2026-03-02T08:00:00.000Z'], ['Mon, 2 Mar 2026 10:00:60 -0000', '2026-03-02T10:01:00.000Z'], ['Thu, 29 Feb 2024 23:59:59 -0800', '2024-03-01T07:59:59.000Z'], ['Mon, 2 Mar 2026 10(local):   00 :05 +0100', '2026-03-02T09:00:05.000Z'], ['2 Mar 126 10:00 Z', '2026-03-02T10:00:00.000Z'], ['Monday, March 02, 2026 5:56 PM', '2026-03-02T17:56:00.000Z'], ['Mon, Mar 2 2026 11:30:00 PM -0500', '2026-03-03T04:30:00.000Z'], ['Mon, 2 Mar 2026 12:05:00 AM +0100', '2026-03-01T23:05:00.000Z'],
  ['Mon Mar  2 10:00:00 2026 +0100', '2026-03-02T09:00:00.000Z'], ['Mon, 2 Mar 95 10:00:00 -600', '1995-03-02T16:00:00.000Z'], ['Mon, 2 Mar 2026 10:00:00 GMT+2', '2026-03-02T08:00:00.000Z'], ['2026-03-02T10:00:00+02', '2026-03-02T08:00:00.000Z'], ['Mon, 2 Mar 2026 10:00:00 -3000 (CST)', null], ['Mon, 2 Mar 2026 10:00:00 +12345', null],
  ['Sun, 29 Feb 2026 10:00:00 +0000', null], ['32 Mar 2026 10:00:00', null], ['Mon, 2 Foo 2026 10:00:00', null], ['2 Mar 2026 25:00:00', null], ['now', null], ['0000-00-00', null], ['%DATE%', null],
])('reads the date %j as %s: never now', async (date, instant) => expect((await readBytes(crlf(`Date: ${date}`, '', 't'))).mail.date).toBe(instant))

it.each([
  ['<a@b.example> <c@d.example>', 'a@b.example'], ['a@b.example', 'a@b.example'], ['<a b@c.example>', 'ab@c.example'], ['Message from x@y.example of Monday', null], ['', null], ['<>', null],
])('answers one mail, or none: In-Reply-To %j', async (value, id) => expect((await readBytes(crlf(`In-Reply-To: ${value}`, '', 't'))).mail.inReplyTo).toBe(id))

it('takes a From field with a blank before its colon for no line of an mbox', async () => {
  const raw = 'From  : Ana <ana@authority.example>\nSubject : s\n\nt'
  expect((await readBytes(raw)).mail).toMatchObject({ from: { name: 'Ana', address: 'ana@authority.example' }, subject: 's', text: 't' })
  expect(headersOf(Buffer.from(raw)).map((field) => field.name)).toEqual(['From', 'Subject'])
})

it('reads HTML in the charset that it names itself where the mail names none', async () => {
  const html = (meta: string, bytes: number[]) => readBytes(Buffer.concat([Buffer.from(`Content-Type: text/html\n\n<html><head>${meta}</head><body>`), Buffer.from(bytes), Buffer.from('</body></html>')]))
  expect((await html('<meta charset="iso-8859-2">', [0xb9, 0xe6, 0xf0])).mail.text).toBe('šćđ')
  expect((await html('<META http-equiv=Content-Type content="text/html; charset=koi8-r">', [0xc4, 0xc1])).mail.text).toBe('да')
  expect((await html('<meta charset=iso-8859-5>', [0xd0, 0xb4, 0xd0, 0xb0])).mail.text).toBe('да')
})

it('reads text that names no charset in the one in which the header encodes its words', async () => {
  const said = (subject: string, bytes: number[]) => readBytes(Buffer.concat([Buffer.from(`Subject: ${subject}\n\n`), Buffer.from(bytes)]))
  expect((await said('=?gb2312?B?xOO6ww==?=', [0xc4, 0xe3, 0xba, 0xc3])).mail).toMatchObject({ subject: '你好', text: '你好' })
  expect((await said('=?koi8-r?B?xME=?=', [0xc4, 0xc1])).mail.text).toBe('да')
  // Not where it doesn't fit, where there are two, or where the text is UTF-8.
  expect((await said('=?gb2312?B?xOO6ww==?=', [0x61, 0xf1])).mail.text).toBe('añ')
  expect((await said('=?koi8-r?B?xME=?= =?gb2312?B?xOO6ww==?=', [0x61, 0xe9])).mail.text).toBe('aé')
  expect((await said('=?koi8-r?B?xME=?=', [0xc3, 0xb1])).mail.text).toBe('ñ')
})

it('shows the plain text of several parts, and of several ways to say the same', async () => {
  const alternative = ['Content-Type: multipart/alternative; boundary=a', '', '--a', 'Content-Type: text/plain; charset=utf-8', '', 'plain', '--a', 'Content-Type: text/html; charset=utf-8', '', '<p>rich</p>', '--a--']
  const { mail, files } = await readBytes(crlf('Content-Type: multipart/mixed; boundary=m', '', '--m', ...alternative, '--m', 'Content-Type: image/png', 'Content-ID: <pic@x>', 'Content-Disposition: inline; filename=p.png', '', 'PNG', '--m', 'Content-Type: text/plain', '', 'list footer', '--m--'))
  expect([mail.text, mail.html]).toEqual(['plain\nlist footer', '<p>rich</p>\n<pre>list footer</pre>'])
  expect(files).toEqual([{ filename: 'p.png', contentType: 'image/png', inline: true, text: 'PNG' }])
})

it('shows both of two plain texts that are said to say the same, and the plain one before other kinds', async () => {
  const of = (...parts: string[][]) => crlf('Content-Type: multipart/alternative; boundary=a', '', ...parts.flatMap((part) => ['--a', ...part]), '--a--')
  expect((await readBytes(of(['', 'one'], ['', 'two'], ['', 'one']))).mail.text).toBe('one\ntwo')
  expect((await readBytes(of(['Content-Type: text/calendar', '', 'BEGIN:VCALENDAR'], ['Content-Type: text/plain', '', 'words'], ['Content-Type: text/x-amp-html', '', '<b>amp</b>']))).mail.text).toBe('words')
  expect((await readBytes(of(['Content-Type: text/html', '', '<p>rich</p>'], ['Content-Type: text/calendar', '', 'BEGIN:VCALENDAR']))).mail.text).toBe('rich')
})

it('shows words that are said to be base64 and are none', async () => {
  const said = 'Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n'
  expect((await readBytes(`${said}these are plain words\nof two lines`)).mail.text).toBe('these are plain words\nof two lines')
  expect((await readBytes(`${said}d29yZHM=\n`)).mail.text).toBe('words')
  const long = Buffer.from('Buenos días. Su solicitud se ha registrado de entrada, y se le avisará.').toString('base64')
  expect((await readBytes(`${said}${long.slice(0, 40)}!${long.slice(40)}\n`)).mail.text).toBe('Buenos días. Su solicitud se ha registrado de entrada, y se le avisará.')
})

it('reads the quotation marks and dashes of Windows, in text, subject, names and file names', async () => {
  const { mail, files } = await readBytes(Buffer.concat([
    crlf('From: =?windows-1252?Q?L=92Oficina?= <a@b.example>', 'Subject: =?iso-8859-1?Q?=93Acta=94_=96_17?=', 'Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Type: text/plain; charset=iso-8859-1', '', ''), Buffer.from([0x80, 0x20, 0x96, 0x20, 0x92, 0xf1]),
    crlf('', '--b', "Content-Disposition: attachment; filename*=windows-1252''l%92acta.txt", '', 'x', '--b--'),
  ]))
  expect([mail.from?.name, mail.subject, mail.text, files[0]?.filename]).toEqual(['L’Oficina', '“Acta” – 17', '€ – ’ñ', 'l’acta.txt'])
})

it('reads the words of a mail that is HTML alone, or whose plain part is empty', async () => {
  const html = '<html><head><title>t</title><style>p{}</style></head><body><p>Poštovani,</p><p>odluka &amp; žalba&nbsp;17</p><ul><li>jedan</li></ul><blockquote>citat</blockquote><table><tr><td>a</td><td>b</td></tr></table><script>x</script></body></html>'
  const text = 'Poštovani,\n\nodluka & žalba\u00a017\n\n- jedan\n\n> citat\n\na b'
  expect((await readBytes(`Content-Type: text/html; charset=utf-8\n\n${html}`)).mail).toMatchObject({ text, html })
  // Words where none belong are words all the same.
  expect((await readBytes('Content-Type: text/html\n\n<html><head><title>t</title>words <b>in</b> the head<div>and behind')).mail.text).toBe('words in the head\nand behind')
  expect((await readBytes(`Content-Type: multipart/alternative; boundary=a\n\n--a\n\n \n--a\nContent-Type: text/html; charset=utf-8\n\n${html}\n--a--`)).mail.text).toBe(text)
})

it.each([
  [['Content-Type: text/plain; name=a.txt'], 1], [['Content-Type: text/plain', 'Content-Disposition: attachment'], 1], [['Content-Type: text/calendar'], 0], [['Content-Type: image/png'], 1], [['Content-Type: text/plain', 'Content-Disposition: inline'], 0], [['Content-Type: rubbish'], 0],
])('an attachment has a name, is marked, or is not text: %j', async (headers, count) => expect((await readBytes(crlf(...headers, '', 'x'))).files).toHaveLength(count))

it.each([
  ['../../etc/passwd', '.._.._etc_passwd'], ['C:\\x\\y.doc', 'C__x_y.doc'], ['a\u202egnp.exe', 'agnp.exe'], ['a\u0000b\u0007.pdf', 'ab.pdf'], ['пријем/17.pdf', 'пријем_17.pdf'], ['😀.pdf', '😀.pdf'], ['\u2067', null], [' ', null], ['.', '.'], [`${'a'.repeat(400)}.pdf`, `${'a'.repeat(251)}.pdf`],
])('keeps of the name %j what a name may hold', async (given, kept) => {
  const named = `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(given)}\n\nx`
  expect((await readBytes(named)).files[0]?.filename).toBe(kept)
})

it('takes uuencoded files out of the text as attachments', async () => {
  const { mail, files } = await readBytes('Subject: s\n\nHere it is.\n\nbegin 644 cat.txt\n#0V%T\n`\nend\n\nBye')
  expect([mail.text, files]).toEqual(['Here it is.\n\n\nBye', [{ filename: 'cat.txt', contentType: 'application/octet-stream', inline: false, text: 'Cat' }]])
})

it('never throws but for its limits, and says the same twice, whatever the bytes', async () => {
  const piece = fc.constantFrom('From: a@b.example\r\n', 'Subject: =?utf-8?Q?=FF=?=\n', 'Content-Type: multipart/mixed; boundary="b"\n', 'Content-Type: message/delivery-status\n', 'Content-Type: application/ms-tnef; name=winmail.dat\n', 'Content-Transfer-Encoding: base64\n', '\n', '--b\n', '--b--\n', 'begin 644 x\n', 'end\n', '=', '\r', '\0', '> ', 'De: x\n', 'Date: x\n')
  await fc.assert(fc.asyncProperty(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 30 }), async (pieces) => {
    const raw = Buffer.from(pieces.join(''))
    expect(JSON.stringify(await readBytes(raw))).toBe(JSON.stringify(await readBytes(raw)))
  }), { numRuns: 60 })
})

it('shows the header fields as they stand', () => {
  expect(headersOf(Buffer.from('From x\r\nReceived: a\r\n\tby b\r\nSubject: =?utf-8?Q?x?=\r\nrubbish\r\nFrom:y\r\n\r\nBody: no\r\n'))).toEqual([{ name: 'Received', value: 'a\tby b' }, { name: 'Subject', value: '=?utf-8?Q?x?=' }, { name: 'From', value: 'y' }])
})
