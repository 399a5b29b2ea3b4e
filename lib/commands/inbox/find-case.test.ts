import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { db } from '../../db/client'
import { message } from '../../db/schema/record'
import { mailSettings } from '../../db/schema/mail'
import { requester } from '../../db/schema/people'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import type { PersonActor } from '../../domain/permissions'
import { closeMailReader } from '../../mail/inbound/read-mail'
import { setUpHouse } from '../house/testing'
import { verify } from '../keep/verify/verify'
import { mailOf, queuedLetter } from '../outbox/testing/letters'
import { recordFacts } from '../request/record-facts'
import { OPERATOR, rivas, rowOf, typesOf } from '../request/testing'
import { fileMail } from './file-mail'
import { replyAddressOf } from './reply-address'
import { eml, guessesOf, taken } from './testing/mails'
import type { Letter } from './testing/mails'
import { unfileMail } from './unfile-mail'

let fresh: FreshDatabase, admin: PersonActor, one: string, two: string
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T10:00:00.000Z')
  admin = await setUpHouse()
  db().insert(requester).values({ id: 'ours', name: 'Organisation', kind: 'legal_person', ours: true, createdAt: '2026-03-01T08:00:00.000Z' }).run()
  db().insert(mailSettings).values({ id: 1, fromAddress: 'desk@plazo.example', replyStyle: 'plus' }).run()
  ;[one, two] = [rivas({ ref: 'EX-RIVAS', facts: [{ type: 'registered', on: '2026-03-02' }] }).id, rivas({ title: 'Otra', facts: [{ type: 'registered', on: '2026-03-02' }] }).id]
})
afterEach(async () => {
  closeMailReader()
  expect((await verify(fresh.folder)).problems).toEqual([])
  fresh.cleanUp()
})
const where = async (letter: Letter) => {
  const { state, reason, requestId, matchedBy, matchedOn } = await taken(letter)
  return state === 'filed' ? [requestId, matchedBy, matchedOn] : [state, reason]
}

it('finds the case by its own address, in To or in the envelope, in any case; one off is a proposal', async () => {
  const address = replyAddressOf(one)!
  expect(address).toMatch(/^desk\+[a-hjkmnp-z2-9]{8}@plazo\.example$/)
  expect(replyAddressOf(one)).toBe(address)
  expect(await where({ to: address.toUpperCase() })).toEqual([one, 'reply_address', address])
  expect(await where({ headers: [`Delivered-To: ${address}`], id: 'delivered' })).toEqual([one, 'delivered_to', address])
  expect(await where({ to: `${replyAddressOf(two)}, ${address}` })).toEqual(['parked', 'several_matches'])
  const off = address.replace(/.@/, (end) => `${end === 'a@' ? 'b' : 'a'}@`)
  const near = await taken({ to: off })
  expect([near.state, near.reason, guessesOf(near.id)]).toEqual(['parked', 'near_match', expect.arrayContaining([{ candidateId: one, why: 'near_address', found: off }])])
})

it('finds it by the thread, and links the answer to what it answers', async () => {
  const sent = await queuedLetter('2026/090', { requestId: one })
  expect(await where({ headers: [`In-Reply-To: <${sent.messageId}>`], id: 'first@rivas.example' })).toEqual([one, 'in_reply_to', sent.messageId])
  expect(await where({ headers: ['References: <first@rivas.example>'] })).toEqual([one, 'references', 'first@rivas.example'])
})

it('finds it by a number of its own; a short one only where the sender fits', async () => {
  recordFacts(OPERATOR, { requestId: two, facts: [{ type: 'acknowledged', on: '2026-03-04', registerNumber: 'REGAGE26e00012345678' }], uploadIds: [] })
  expect(await where({ subject: 'Acuse', text: 'Su solicitud REGAGE26E00012345678 ha sido recibida.' })).toEqual([two, 'register_number', 'REGAGE26E00012345678'])
  expect(await where({ subject: 'Re: EX-RIVAS' })).toEqual([one, 'our_reference', 'EX-RIVAS'])
  const { ref } = rowOf(two)
  const stranger = await taken({ from: 'a@elsewhere.example', subject: `Expediente ${ref}` })
  await queuedLetter('2026/092', { requestId: two })
  expect([stranger.state, guessesOf(stranger.id)[0]]).toEqual(['parked', { candidateId: two, why: 'our_reference', found: ref }])
  expect(await where({ subject: `Expediente ${ref}`, text: 'Del registro.' })).toEqual([two, 'our_reference', ref])
  expect(await where({ subject: `${ref}5`, from: 'a@elsewhere.example', text: 'Otro número' })).toEqual(['parked', 'no_match'])
})

it('parks what we sent ourselves, and files an automatic answer without asking anybody or stopping a clock', async () => {
  expect(await where({ from: 'desk@plazo.example', subject: 'EX-RIVAS' })).toEqual(['parked', 'from_ourselves'])
  const before = rowOf(one)
  const auto = await taken({ subject: 'Fuera de la oficina: EX-RIVAS', headers: ['Auto-Submitted: auto-replied'] })
  expect([auto.state, auto.kind]).toEqual(['filed', 'auto_reply'])
  expect(db().select().from(message).where(eq(message.inboundId, auto.id)).get()).toMatchObject({ needsTriage: false })
  const after = rowOf(one)
  expect([after.stage, after.replyDueOn, after.silenceFrom]).toEqual([before.stage, before.replyDueOn, before.silenceFrom])
})

it('links a bounce to the letter that came back and makes it a task; the letter stays sent', async () => {
  const sent = await queuedLetter('2026/091', { requestId: one })
  const state = mailOf(sent.id).state
  const bounce = Buffer.from(['From: MAILER-DAEMON@rivas.example', 'To: desk@plazo.example', 'Subject: Undelivered Mail', 'MIME-Version: 1.0', 'Content-Type: multipart/report; report-type=delivery-status; boundary=b', '',
    '--b', 'Content-Type: text/plain', '', 'No such user.', '--b', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; rivas.example', '', 'Final-Recipient: rfc822; registro@rivas.example', 'Action: failed', 'Status: 5.1.1', '',
    '--b', 'Content-Type: text/rfc822-headers', '', `Message-ID: <${sent.messageId}>`, 'Subject: Solicitud', '', '--b--', ''].join('\r\n'))
  const mail = await taken(bounce)
  expect([mail.state, mail.kind, mail.requestId, mail.bouncesOutboxId]).toEqual(['filed', 'bounce', one, sent.id])
  expect(db().select().from(message).where(eq(message.inboundId, mail.id)).get()).toMatchObject({ needsTriage: true })
  expect(typesOf(one)).toContain('mail_bounced')
  expect(mailOf(sent.id).state).toBe(state)
})

it('files what a colleague forwards as the authority’s, and notes who forwarded it; a stranger forwards nothing', async () => {
  const attached = (from: string) => Buffer.from([`From: ${from}`, 'To: desk@plazo.example', 'Subject: Fwd: Resolución EX-RIVAS', 'Date: Fri, 3 Apr 2026 10:00:00 +0200', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b', '',
    '--b', 'Content-Type: text/plain', '', 'Lo que llegó.', '--b', 'Content-Type: message/rfc822', '', 'From: Registro <registro@rivas.example>', 'To: admin@plazo.example', 'Subject: =?utf-8?Q?Resoluci=C3=B3n_EX-RIVAS?=',
    'Date: Thu, 2 Apr 2026 09:00:00 +0200', 'Message-ID: <original@rivas.example>', '', 'Resolvemos.', '--b--', ''].join('\r\n'))
  const mail = await taken(attached('Admin <admin@plazo.example>'))
  expect([mail.state, mail.requestId, mail.fromAddress, mail.forwardedBy]).toEqual(['filed', one, 'registro@rivas.example', 'Admin <admin@plazo.example>'])
  // It came to us on the day that it came to the colleague; clocks are proposed from that one.
  const dayOf = ({ id }: { id: string }) => db().select().from(message).where(eq(message.inboundId, id)).get()?.on
  expect([mail.sentAt, dayOf(mail)]).toEqual(['2026-04-03T08:00:00.000Z', '2026-04-02'])
  unfileMail(OPERATOR, { inboundId: mail.id })
  fileMail(OPERATOR, { inboundId: mail.id, requestId: two })
  expect(dayOf(mail)).toBe('2026-04-02')
  const other = await taken(attached('Somebody <somebody@elsewhere.example>'))
  expect([other.fromAddress, other.forwardedBy]).toEqual(['somebody@elsewhere.example', null])
  expect(admin.role).toBe('admin')
})

it('finds the case of an attached mail by what that one says, also when two colleagues handed it on; what the colleague’s own says goes before', async () => {
  const sent = await queuedLetter('2026/093', { requestId: one })
  const handOn = (inner: Buffer, { from = 'Admin <admin@plazo.example>', to = 'desk@plazo.example', subject = 'Fwd: Respuesta' } = {}) => Buffer.concat([
    Buffer.from([`From: ${from}`, `To: ${to}`, `Subject: ${subject}`, 'MIME-Version: 1.0', `Content-Type: multipart/mixed; boundary=b${inner.length}`, '', `--b${inner.length}`, 'Content-Type: text/plain', '', 'Mirad.', `--b${inner.length}`, 'Content-Type: message/rfc822', '', ''].join('\r\n')),
    inner, Buffer.from(`\r\n--b${inner.length}--\r\n`)])
  const told = async (bytes: Buffer) => {
    const { requestId, matchedBy, fromAddress, forwardedBy } = await taken(bytes)
    return [requestId, matchedBy, fromAddress, forwardedBy]
  }
  const answers = (id: string) => eml({ subject: 'Respuesta', id, to: 'admin@plazo.example', headers: [`In-Reply-To: <${sent.messageId}>`] })
  expect(await told(handOn(answers('a@rivas.example')))).toEqual([one, 'references', 'registro@rivas.example', 'Admin <admin@plazo.example>'])
  expect(await told(handOn(handOn(answers('b@rivas.example'), { subject: 'Fwd' })))).toEqual([one, 'references', 'registro@rivas.example', 'Admin <admin@plazo.example>'])
  expect(await told(handOn(eml({ subject: 'Respuesta', to: replyAddressOf(two)! })))).toEqual([two, 'reply_address', 'registro@rivas.example', 'Admin <admin@plazo.example>'])
  expect(await told(handOn(eml({ subject: 'Respuesta', text: 'Expediente EX-RIVAS, admitido.' })))).toEqual([one, 'our_reference', 'registro@rivas.example', 'Admin <admin@plazo.example>'])
  expect(await told(handOn(answers('c@rivas.example'), { to: replyAddressOf(two)! }))).toEqual([two, 'reply_address', 'registro@rivas.example', 'Admin <admin@plazo.example>'])
  expect(await told(handOn(answers('d@rivas.example'), { from: 'stranger@elsewhere.example' }))).toEqual([null, null, 'stranger@elsewhere.example', null])
  const inText = (from: string, subject: string, below: string) => `---------- Forwarded message ---------\nFrom: ${from}\nDate: Thu, 2 Apr 2026 09:00\nSubject: ${subject}\nTo: admin@plazo.example\n\n${below}`
  const twice = await taken({ from: 'Admin <admin@plazo.example>', subject: 'Fwd: Fwd: EX-RIVAS', text: inText('admin@plazo.example', 'Fwd: EX-RIVAS', inText('registro@rivas.example', 'EX-RIVAS', 'Adjunto.')) })
  expect([twice.requestId, twice.fromAddress, twice.forwardedBy]).toEqual([one, 'registro@rivas.example', 'Admin <admin@plazo.example>'])
})
