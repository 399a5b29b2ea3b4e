import { expect, it } from 'vitest'
import { crlf, readBytes } from '../testing/read-bytes'

const kindOf = async (...lines: string[]) => (await readBytes(Buffer.from(lines.join('\r\n')))).mail
const FROM = 'From: Registry <registry@authority.example>'

function report(type: string, ...fields: string[]): Buffer {
  return crlf('From: Mail Delivery System <MAILER-DAEMON@mx.example>', 'To: us@plazo.example', 'Subject: Notice', `Content-Type: multipart/report; report-type=${type}; boundary=b`, '', '--b', '', 'words', '--b', `Content-Type: message/${type}`, '', ...fields, '',
    '--b', 'Content-Type: message/rfc822', '', 'From: us@plazo.example', 'Message-ID: <ours@plazo.example>', '', 'letter', '--b--')
}
const status = (action: string, code: string) => report('delivery-status', 'Reporting-MTA: dns; mx.example', '', 'Final-Recipient: rfc822; x@authority.example', `Action: ${action}`, `Status: ${code}`)

it.each([
  ['failed', '5.1.1', 'bounce'], ['delayed', '4.4.1', 'unknown'], ['delivered', '2.0.0', 'unknown'], ['relayed', '2.0.0', 'unknown'], ['expanded', '2.0.0', 'unknown'], ['Failed (gone)', '5.0.0', 'bounce'],
])('a report of delivery that says %s %s is %s, about our mail', async (action, code, kind) => {
  const { mail } = await readBytes(status(action, code))
  expect(mail).toMatchObject({ kind, concerns: ['ours@plazo.example'], delivery: [{ recipient: 'x@authority.example', action: action.slice(0, 6) === 'Failed' ? 'failed' : action, status: code }] })
})

it('a report that tells of several is a bounce if one failed, and tells of each', async () => {
  const { mail } = await readBytes(report('delivery-status', 'Reporting-MTA: dns; mx.example', '', 'Final-Recipient: rfc822;a@x.example', 'Action: delivered', 'Status: 2.0.0', '', 'Original-Recipient: rfc822;b@x.example', 'Status: 5.2.2', 'Diagnostic-Code: smtp; 552 full'))
  expect(mail).toMatchObject({ kind: 'bounce', delivery: [{ recipient: 'a@x.example', action: 'delivered', status: '2.0.0' }, { recipient: 'b@x.example', action: 'failed', status: '5.2.2' }] })
})

it('a report without a status has the one in its server\'s words', async () => {
  const said = async (...fields: string[]) => (await readBytes(report('delivery-status', 'Reporting-MTA: dns; mx.example', '', 'Final-Recipient: rfc822; x@authority.example', 'Action: failed', ...fields))).mail.delivery[0]?.status
  expect(await said('Diagnostic-Code: smtp; 550 5.1.1 nobody here')).toBe('5.1.1')
  expect(await said('Status: 5.2.2', 'Diagnostic-Code: smtp; 550 5.1.1 nobody here')).toBe('5.2.2')
  expect(await said('Status:', 'Diagnostic-Code: smtp; host 192.0.5.1.1 said 550')).toBe(null)
})

it('reads a report whose recipients a gateway has encoded, as if it were a mail', async () => {
  const fields = ['Final-Recipient: rfc822; x@authority.example', 'Action: failed', 'Status: 5.1.1', '', 'Final-Recipient: rfc822; y@authority.example', 'Action: delivered', 'Status: 2.0.0'].join('\n')
  const said = async (body: string) => (await readBytes(report('delivery-status', 'Reporting-MTA: dns; mx.example', 'Content-Transfer-Encoding: base64', '', body))).mail.delivery.map((one) => [one.recipient, one.status])
  for (const body of [Buffer.from(fields).toString('base64').replace(/.{60}/g, '$&\r\n'), fields]) expect(await said(body)).toEqual([['x@authority.example', '5.1.1'], ['y@authority.example', '2.0.0']])
})

it('receipts of reading and reports of abuse are unknown, never a reply', async () => {
  expect((await readBytes(report('disposition-notification', 'Final-Recipient: rfc822; x@authority.example', 'Original-Message-ID: <read@plazo.example>', 'Disposition: manual-action/MDN-sent-manually; displayed'))).mail).toMatchObject({ kind: 'unknown', concerns: ['read@plazo.example', 'ours@plazo.example'], delivery: [] })
  expect((await readBytes(report('feedback-report', 'Feedback-Type: abuse'))).mail.kind).toBe('unknown')
})

const COPY = ['', '--- Below this line is a copy of the message.', '', 'Return-Path: <us@plazo.example>', 'Message-ID: <ours@plazo.example>', 'To: other@authority.example', '', 'letter']
it.each([
  ['qmail', ['From: MAILER-DAEMON@mx.example', 'Subject: failure notice'], ['Hi. This is the qmail-send program at mx.example.', '', '<x@authority.example>:', 'Sorry, no mailbox here by that name. (#5.1.1)'], '5.1.1'],
  ['exim', ['From: Mail Delivery System <Mailer-Daemon@mx.example>', 'X-Failed-Recipients: x@authority.example', 'Subject: Mail delivery failed: returning message to sender'], ['A message that you sent could not be delivered to one or more of its recipients.', '', '  x@authority.example', '    550 5.1.1 no such user'], '5.1.1'],
  ['exchange', ['From: postmaster@authority.example', 'Subject: Undeliverable: letter'], ['Your message did not reach the following recipient(s):', '', 'x@authority.example on Mon'], null],
  ['exchange in Spanish', ['From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@authority.example>', 'Subject: No entregable: carta'], ['Error en la entrega a estos destinatarios o grupos:', '', 'x@authority.example'], null],
  ['gmail', ['From: Mail Delivery Subsystem <mailer-daemon@mx.example>', 'X-Failed-Recipients: x@authority.example', 'Subject: Delivery Status Notification (Failure)'], ['Delivery to the following recipient failed permanently:', '', 'x@authority.example'], null],
  ['sendmail', ['From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example>', 'Subject: Returned mail: see transcript for details'], ['   ----- The following addresses had permanent fatal errors -----', '<x@authority.example>', '550 5.1.1'], '5.1.1'],
  ['a gateway without an address', ['Return-Path: <MAILER-DAEMON@gateway.example>', 'From: Gateway Mail Service', 'Subject: Returned Mail: Error During Delivery'], ['    ---- Failed Recipients ----', '', '<x@authority.example>', 'Mail Loop Detected'], null],
  ['postfix without a report', ['From: MAILER-DAEMON@mx.example', 'Subject: Undelivered Mail Returned to Sender'], ['This is the mail system at host mx.example.', 'I\'m sorry to have to inform you that your message could not be delivered to one or more recipients.', '', '<x@authority.example>: host said: 550'], null],
])('knows a bounce in the words of %s', async (_server, headers, text, code) => {
  expect(await kindOf(...headers, 'To: us@plazo.example', '', ...text, ...COPY)).toMatchObject({ kind: 'bounce', concerns: ['ours@plazo.example'], delivery: [{ recipient: 'x@authority.example', action: 'failed', status: code }] })
})

it.each([
  ['domino', ['From: Postmaster@mx.example', 'Subject: DELIVERY FAILURE: not in the directory'], ['Your message', '', '  Subject: letter', '', 'was not delivered to:', '', '  x@authority.example', '', 'because: nobody has this name']],
  ['old exchange', ['From: System Administrator <postmaster@mx.example>', 'Subject: Undeliverable: letter'], ['Your message', '', '  To:      list@other.example', '  Subject: letter', '  Sent:    Mon', '', 'did not reach the following recipient(s):', '', 'c=ES;a= ;p=mx;dda:SMTP=x@authority.example; on Mon', '    not recognised']],
  ['postfix that names its keeper', ['From: MAILER-DAEMON@mx.example', 'Subject: Undelivered Mail Returned to Sender'], ['For further help write to <postmaster@mx.example>.', '', '<x@authority.example>: unknown user']],
  ['a gateway under a name like any other', ['From: admin@mx.example', 'Subject: Non-Delivery: letter'], ['Non-Delivery Report', 'The mail below could not be delivered to the following user:', '', '<x@authority.example>']],
  ['a server that says it in a language that we do not know', ['From: MAILER-DAEMON@mx.example', 'Subject: =?utf-8?B?0L/QvtGI0YLQsA==?=', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b'], ['--b', 'Content-Type: text/plain; charset=utf-8', '', '<x@authority.example>', '--b', 'Content-Type: message/rfc822', '', 'Subject: letter', '', 'x', '--b--']],
  ['a server that lists the commands it was given', ['From: post_master@authority.example', 'Subject: Re:letter'], ['Error: invalid address', '550 no such user here', '', '  MAIL FROM: us@plazo.example', '  RCPT TO: x@authority.example', '  From: us@plazo.example']],
  ['a keeper of a server who says that the mail was rejected', ['Return-Path: <>', 'From: postmaster@authority.example', 'Auto-Submitted: auto-replied', 'Subject: mail bounce notification'], ['This is to tell you that an email you sent was rejected: the mailbox is full.', '', 'mail address: x@authority.example']],
  ['nobody', ['Return-Path: <>', 'From: <>'], ['You wrote to x@authority.example, which is not a valid user here.']],
])('finds whom a bounce of %s did not reach', async (_server, headers, text) => {
  expect(await kindOf(...headers, 'To: us@plazo.example', '', ...text)).toMatchObject({ kind: 'bounce', delivery: [{ recipient: 'x@authority.example', action: 'failed' }] })
})

it('takes names without a domain for the server\'s own, and not the address of who wrote in the same sentence', async () => {
  const { delivery } = await kindOf('From: Mail Service <MAILER-DAEMON@authority.example>', 'To: us@plazo.example', 'Subject: Delivery failure', '', 'Your letter could not be delivered to the following people, who take nothing from list@plazo.example:', '', '\tregistry', '\tmayor.2 (mailbox full)', '', 'Sorry.')
  expect(delivery.map((one) => one.recipient)).toEqual(['registry@authority.example', 'mayor.2@authority.example'])
})

it('names the address that we wrote to beside the one that it was passed on to', async () => {
  const { delivery } = await kindOf('From: MAILER-DAEMON@mx.example', 'Subject: Returned mail', '', 'The following addresses had permanent fatal errors', 'inner@mx.example', '    (expanded from: x@authority.example)')
  expect(delivery.map((one) => one.recipient)).toEqual(['inner@mx.example', 'x@authority.example'])
})

it('knows from the mail that came back whom a server means that names nobody, but not from one to a list', async () => {
  const returned = (...fields: string[]) => kindOf('From: MAILER-DAEMON@mx.example', 'To: us@plazo.example', 'Subject: Returned mail: no answer for 4 days', '', 'Mail to mx.example could not be delivered.', '', '--- Unsent message below', '', 'Received: by mx.example (version 5.0.2 of Monday)', ...fields, '', 'letter')
  expect((await returned('From: us@plazo.example', 'To: Registry', ' <x@authority.example>')).delivery).toEqual([{ recipient: 'x@authority.example', action: 'failed', status: null }])
  for (const fields of [['To: x@authority.example, y@authority.example'], ['To: us@plazo.example'], ['List-Id: <a.lists.example>', 'To: x@authority.example']]) expect((await returned(...fields)).delivery).toEqual([])
})

it('reads the report within one that a gateway tells of in its own words, and the mail that it is about', async () => {
  const inner = ['From: MAILER-DAEMON@inner.example', 'Message-ID: <report@inner.example>', 'Content-Type: multipart/report; report-type=delivery-status; boundary=i', '', '--i', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; inner.example', '', 'Final-Recipient: rfc822; x@authority.example', 'Action: failed', 'Status: 5.1.1', '', '--i', 'Content-Type: message/rfc822', '', 'From: us@plazo.example', 'To: x@authority.example', 'Message-ID: <ours@plazo.example>', '', 'letter', '--i--']
  const { kind, delivery, concerns } = await kindOf('From: MAILER-DAEMON@mx.example', 'To: us@plazo.example', 'Subject: Returned mail: User unknown', 'Content-Type: multipart/mixed; boundary=o', '', '--o', '', '----- The following addresses had errors -----', '', '--o', 'Content-Type: message/rfc822', '', ...inner, '--o--')
  expect([kind, delivery]).toEqual(['bounce', [{ recipient: 'x@authority.example', action: 'failed', status: '5.1.1' }]])
  expect(concerns).toContain('ours@plazo.example')
})

it('reads a report that a gateway put into a mail, and prefers the address that we wrote to over a server\'s own name', async () => {
  const inner = ['Content-Type: multipart/report; report-type=delivery-status; boundary=i', '', '--i', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx', '', 'Final-Recipient: rfc822;x@inner-daemon', 'Original-Recipient: rfc822;x@authority.example', 'Action: failed', 'Status: 5.2.2', '', '--i--']
  const wrapped = crlf('From: postmaster@mx.example', 'Content-Type: multipart/mixed; report-type=delivery-status; boundary=b', '', '--b', 'Content-Type: message/rfc822', '', ...inner, '--b--')
  for (const raw of [crlf(...inner), wrapped]) expect((await readBytes(raw)).mail).toMatchObject({ kind: 'bounce', delivery: [{ recipient: 'x@authority.example', action: 'failed', status: '5.2.2' }] })
})

it('a mail that a server threw away unread did not arrive; one that its reader deleted is a receipt', async () => {
  const receipt = (how: string, by = 'mail; Dovecot Mail Delivery Agent') => readBytes(report('disposition-notification', `Reporting-UA: ${by}`, 'Final-Recipient: rfc822; x@authority.example', `Disposition: ${how}; deleted`))
  expect((await receipt('automatic-action/MDN-sent-automatically')).mail).toMatchObject({ kind: 'bounce', delivery: [{ recipient: 'x@authority.example', action: 'failed', status: null }] })
  expect((await receipt('automatic-action/MDN-sent-automatically', 'mx.authority.example; Some Other Server')).mail).toMatchObject({ kind: 'unknown', delivery: [] })
  expect((await receipt('manual-action/MDN-sent-manually')).mail).toMatchObject({ kind: 'unknown', delivery: [] })
})

it('a person who writes of what could not be delivered is a reply', async () => {
  expect((await kindOf(FROM, 'Subject: Re: letters that could not be delivered', '', 'In 2025 four hundred letters could not be delivered. The list is attached.')).kind).toBe('reply')
  expect((await kindOf('From: postmaster@authority.example', 'Subject: Re: access to documents', '', 'Attached is the list of our mailboxes.', '', '> The following recipients are asked about.')).kind).toBe('reply')
})

it.each([
  ['exim', 'Warning: message 1abc delayed 24 hours', 'The message has not yet been delivered to: x@authority.example. Delivery attempts will continue.'], ['sendmail', 'Warning: could not send message for past 4 hours', 'THIS IS A WARNING MESSAGE ONLY'],
])('a delay in the words of %s is unknown', async (_server, subject, text) => {
  expect((await kindOf('From: Mail Delivery System <Mailer-Daemon@mx.example>', `Subject: ${subject}`, '', text)).kind).toBe('unknown')
})

it('a reply about mail that could not be delivered is a reply', async () => {
  expect((await kindOf(FROM, 'Subject: Re: Undeliverable letters of 2025', '', 'Of the letters, 12 were undeliverable: user unknown. Delivery failure statistics are attached.')).kind).toBe('reply')
  expect((await kindOf('Return-Path: <bounces+17@lists.example>', FROM, 'Subject: Mail delivery system', '', 'The report on undeliverable mail: delivery failure, user unknown.')).kind).toBe('reply')
  expect((await kindOf('From: postmaster@authority.example', 'Subject: Re: access to documents', '', 'Here is the list that you asked for.')).kind).toBe('reply')
})

it.each([
  ['Auto-Submitted: auto-replied', 'Re: carta', 'Gracias.'], ['Auto-Submitted: auto-generated; owner-email="x"', 'Aviso', 'Aviso.'], ['X-Autoreply: yes', 'Re: x', 'I am away.'], ['Precedence: auto_reply', 'Re: x', 'x'], ['X-Auto-Response-Suppress: All', 'Re: x', 'I am currently out of the office until Monday.'],
  ['X-A: b', 'Automatic reply: request', 'x'], ['X-A: b', 'Respuesta automática: solicitud', 'Estoy de vacaciones.'], ['X-A: b', 'Fuera de la oficina Re: x', 'x'], ['X-A: b', "Fora de l'oficina", 'x'], ['X-A: b', 'Resposta automàtica: x', 'x'], ['X-A: b', 'Аутоматски одговор: захтев', 'Одсутан сам до понедељка.'],
  ['X-A: b', 'Automatski odgovor: zahtev', 'Na godišnjem sam odmoru.'], ['X-A: b', 'Automatische Antwort: Anfrage', 'Ich bin im Urlaub.'], ['X-A: b', 'Abwesenheitsnotiz: Anfrage', 'x'], ['X-A: b', 'Réponse automatique : demande', 'Je suis absent.'], ['Auto-Submitted: auto-replied', 'Out of office', 'Your request has been received but I am on annual leave.'],
])('out of the office and the like (%s, %s)', async (header, subject, text) => expect((await kindOf(FROM, header, `Subject: ${subject}`, '', text)).kind).toBe('auto_reply'))

it('a rule of an Exchange mailbox that answers is automatic; one that passes mail on, and mail that was passed on, are not', async () => {
  const rule = 'X-MS-Exchange-Inbox-Rules-Loop: registry@authority.example', silent = 'X-Auto-Response-Suppress: All'
  expect((await kindOf(FROM, rule, silent, 'Subject: Re: carta', '', 'The office is closed.')).kind).toBe('auto_reply')
  for (const headers of [[rule], [silent], ['Auto-Submitted: auto-forwarded']]) expect((await kindOf(FROM, ...headers, 'Subject: Re: carta', '', 'The office is closed.')).kind).toBe('reply')
})

it.each([
  ['Auto-Submitted: auto-replied', 'Your enquiry', 'Your request has been received and registered under number 2026/17.'], ['Auto-Submitted: auto-generated', 'Acuse de recibo', 'Hemos recibido su escrito.'], ['Auto-Submitted: auto-replied', 'Rebuda', "S'ha registrat la vostra sol·licitud amb el número 17."],
  ['Auto-Submitted: auto-replied', 'Потврда', 'Ваш захтев је примљен и заведен под бројем 17-26.'], ['Auto-Submitted: auto-replied', 'Potvrda o prijemu', 'Vaš zahtev je primljen.'], ['Auto-Submitted: auto-replied', 'Eingang', 'Ihre Anfrage wurde registriert.'], ['Auto-Submitted: auto-replied', 'AR', 'Nous accusons réception de votre demande.'],
  ['X-A: b', 'Justificante de registro', 'Su solicitud ha sido registrada con el número 17.'], ['X-A: b', 'Re: zahtev', 'Potvrđujemo prijem Vašeg zahteva, zaveden pod brojem 17.'], ['X-A: b', 'Acknowledgement of your request', 'We acknowledge receipt of your request. It was registered as FOI-17.'],
])('receipt and registration (%s, %s)', async (header, subject, text) => expect((await kindOf(FROM, header, `Subject: ${subject}`, '', text)).kind).toBe('acknowledgement'))

it.each([
  ['From: no-reply@authority.example', 'Gracias por su mensaje. Le responderemos lo antes posible.'], ['From: noreply@authority.example', 'Hvala Vam na obraćanju. Odgovorićemo Vam u najkraćem roku.'], ['Return-Path: <>', 'Thanks for writing to us. We shall answer as soon as possible.'], ['Precedence: bulk', 'Vielen Dank für Ihre Mitteilung, die wir so schnell wie möglich lesen.'],
])('thanks and a promise from where nobody writes (%s) say that it came in', async (header, text) => {
  const headers = header.startsWith('From') ? [header] : [header, FROM]
  expect((await kindOf(...headers, 'Subject: Re: carta', '', text)).kind).toBe('acknowledgement')
  expect((await kindOf(FROM, 'Subject: Re: carta', '', text)).kind).toBe('reply')
  expect((await kindOf(...headers, 'Subject: Re: carta', '', `${text} Please find attached the first part.`)).kind).toBe('reply')
})

it.each([
  ['Re: request', 'We acknowledge receipt of your request of 2 March. Please find attached the contract.'], ['Resolución', 'Su solicitud ha sido registrada el 2 de marzo. Se resuelve: se concede el acceso.'], ['Re: zahtev', 'Vaš zahtev je primljen 2. marta. U prilogu vam dostavljamo ugovor.'],
  ['Re: request', 'Your request has been received. Could you clarify which contract you mean?'], ['Auto parts contract', 'The list is attached.'], ['Re: Out of office rules', 'The rules are on our site.'],
])('what decides, gives or asks is a reply (%s)', async (subject, text) => expect((await kindOf(FROM, `Subject: ${subject}`, '', text)).kind).toBe('reply'))

it.each([
  ['auto_reply', 'Re: letter', 'I am out of the office. For urgent matters write to the following address: registry@authority.example'],
  ['acknowledgement', 'Your request', 'We have received your request (number 17/2026). You may send further documents to the following address: registry@authority.example'],
  ['acknowledgement', 'Acuse de recibo', 'Hemos recibido su escrito. The file has not been delivered to the competent unit yet.'],
])('an automatic answer without an address to return to is no bounce (%s)', async (kind, subject, text) => {
  expect(await kindOf('Return-Path: <>', FROM, 'Auto-Submitted: auto-replied', `Subject: ${subject}`, '', text)).toMatchObject({ kind, delivery: [] })
})

it('nor is a decision of a council by its postmaster, or a bounce that somebody passes on', async () => {
  expect((await kindOf('From: postmaster@authority.example', 'Subject: Re: EX-RIVAS', '', 'Your request was rejected by the council.')).kind).toBe('reply')
  expect((await kindOf(FROM, 'Subject: Fwd: Undelivered Mail Returned to Sender', '', 'See below.', '', 'Your message could not be delivered to: ana@rivas.example, user unknown.')).kind).toBe('reply')
})

it('a quoted acknowledgement below a reply changes nothing', async () => {
  expect((await kindOf(FROM, 'Subject: Re: x', '', 'The file is on its way to you.', '', '> Su solicitud ha sido registrada con el número 17.')).kind).toBe('reply')
})
