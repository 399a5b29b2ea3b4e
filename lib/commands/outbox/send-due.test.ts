import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { letter } from '../../db/schema/letter'
import { organisation } from '../../db/schema/people'
import { document, event, message } from '../../db/schema/record'
import { clockFact, request } from '../../db/schema/request'
import { plantHouse } from '../../db/testing-case'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { write } from '../../db/transact'
import { changeForTest } from '../../env'
import { verify } from '../keep/verify/verify'
import { sendDue } from './send-due'
import { silentServer, Sink } from './testing/sink'
import type { Fate } from './testing/sink'
import { mailOf, queuedLetter, queuedNotice } from './testing/letters'

const NOW = '2026-04-08T22:30:00.000Z'
const QUICK = { connect: 2000, greeting: 700, silence: 2000, whole: 4000 }
let fresh: FreshDatabase, sink: Sink
const pass = (over: Parameters<typeof sendDue>[0] = {}) => sendDue({ patience: QUICK, ...over })

beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock(NOW)
  plantHouse(NOW)
  sink = await Sink.open()
  changeForTest('PLAZO_SMTP_URL', sink.url)
})
afterEach(async () => {
  await sink.close()
  changeForTest('PLAZO_SMTP_URL', null)
  expect(sink.twice()).toEqual([])
  expect((await verify(fresh.folder)).problems).toEqual([])
  fresh.cleanUp()
})

describe('the server takes it', () => {
  it('keeps all that a case needs in one step: state, message, PDF, clock fact on the day of the law’s zone, stage and history', async () => {
    const one = await queuedLetter('2026/001')
    expect(await pass()).toEqual({ sent: 1, failed: 0, unknown: 0, queued: 0 })
    expect(sink.seen).toMatchObject([{ messageId: one.messageId, from: 'desk@plazo.example', to: ['registro@rivas.example'], sha256: mailOf(one.id).rawSha256 }])
    expect(mailOf(one.id)).toMatchObject({ state: 'sent', attempts: 1, leaseUntil: null, endedAt: NOW, serverSaid: expect.stringMatching(/^250/) })
    expect(db().select().from(message).all()).toMatchObject([{ kind: 'letter', direction: 'out', channel: 'email', on: '2026-04-09', letterId: one.letterId, text: 'Pedimos los contratos de 2026/001.\n.\nÑandú' }])
    expect(db().select().from(document).all()).toMatchObject([{ filename: '2026-001 initial-request.pdf', messageId: expect.any(String) }])
    expect(db().select().from(letter).all()).toMatchObject([{ state: 'sent', leftAt: NOW }])
    expect(db().select().from(clockFact).all()).toMatchObject([{ type: 'sent', on: '2026-04-09', messageId: expect.any(String) }])
    expect(db().select().from(request).all()).toMatchObject([{ stage: 'awaiting_response', lastEventType: 'letter_sent' }])
    expect(types()).toEqual(expect.arrayContaining(['letter_sent', 'message_logged', 'document_added', 'fact_recorded', 'stage_changed']))
    expect(await pass()).toEqual({ sent: 0, failed: 0, unknown: 0, queued: 0 })
  })

  it('sends many over one connection, a case’s letters in their order', async () => {
    const first = await queuedLetter('2026/001')
    const others = [await queuedLetter('2026/002'), await queuedLetter('', { requestId: first.requestId }), await queuedNotice('digest')]
    expect(await pass()).toMatchObject({ sent: 4 })
    expect([sink.sessions, sink.seen.map((one) => one.messageId)]).toEqual([1, [first, ...others].map((one) => one.messageId)])
  })

  it('opens a new connection when the server closes after its answer', async () => {
    sink.fate = () => 'close_after_answer'
    await queuedLetter('2026/001')
    await queuedLetter('2026/002')
    expect(await pass()).toMatchObject({ sent: 2 })
  })
})

const SAYS_NO: [Fate, string, string][] = [
  ['no_such_user', 'recipient_refused', '550 5.1.1 No such user'], ['sender_refused', 'sender_refused', '553 5.7.1 Sender not ours'], ['too_big', 'too_big', '552 5.3.4 Too big'],
  ['content', 'content_refused', '554 5.7.1 Looks like spam'],
]
it.each(SAYS_NO)('%s: it failed, with the server’s words, and the next one goes', async (fate, why, said) => {
  sink.fate = (n) => (n === 1 ? fate : 'take')
  const [one, two] = [await queuedLetter('2026/001'), await queuedLetter('2026/002')]
  expect(await pass()).toEqual({ sent: 1, failed: 1, unknown: 0, queued: 0 })
  expect([mailOf(one.id), mailOf(two.id)]).toMatchObject([{ state: 'failed', why, serverSaid: said }, { state: 'sent' }])
  expect(db().select().from(letter).where(eq(letter.id, one.letterId)).get()).toMatchObject({ state: 'approved' })
  expect(types()).toContain('letter_failed')
  fresh.setClock('2026-05-08T22:30:00.000Z')
  expect(await pass()).toMatchObject({ sent: 0, failed: 0 })
})

it.each(['greylist', 'later_after_data'] as Fate[])('%s: it waits longer each time, others go on; what waits keeps its case’s order', async (fate) => {
  const one = await queuedLetter('2026/001')
  const behind = await queuedLetter('', { requestId: one.requestId })
  const other = await queuedLetter('2026/002')
  sink.fate = (n) => (n === 1 || n === 3 ? fate : 'take')
  expect(await pass()).toEqual({ sent: 1, failed: 0, unknown: 0, queued: 2 })
  expect([mailOf(one.id), mailOf(behind.id), mailOf(other.id)]).toMatchObject([{ state: 'queued', attempts: 1, firstFailedAt: NOW, nextAt: '2026-04-08T22:31:00.000Z' }, { attempts: 0 }, { state: 'sent' }])
  fresh.setClock('2026-04-08T22:31:00.000Z')
  expect(await pass()).toMatchObject({ sent: 0, queued: 2 })
  expect(mailOf(one.id)).toMatchObject({ attempts: 2, nextAt: '2026-04-08T22:33:00.000Z' })
  fresh.setClock('2026-04-08T22:33:00.000Z')
  expect(await pass()).toMatchObject({ sent: 2, queued: 0 })
  expect(sink.seen.map((seen) => seen.messageId)).toEqual([other, one, behind].map((mail) => mail.messageId))
})

it('gives up after five days of “not now”', async () => {
  sink.fate = () => 'greylist'
  const one = await queuedLetter('2026/001')
  await pass()
  fresh.setClock('2026-04-13T22:29:00.000Z')
  expect(await pass()).toMatchObject({ failed: 0, queued: 1 })
  fresh.setClock('2026-04-14T23:30:00.000Z')
  expect(await pass()).toEqual({ sent: 0, failed: 1, unknown: 0, queued: 0 })
  expect(mailOf(one.id)).toMatchObject({ state: 'failed', serverSaid: '450 4.2.1 Greylisted, come back' })
})

describe('the connection is lost', () => {
  it('in the middle: the server has no whole mail, so it goes again', async () => {
    sink.fate = (n) => (n === 1 ? 'drop_in_data' : 'take')
    const [one, two] = [await queuedLetter('2026/001', { bytes: 12_000_000 }), await queuedLetter('2026/002')]
    expect(await pass()).toMatchObject({ sent: 1, queued: 1 })
    expect([mailOf(one.id), mailOf(two.id)]).toMatchObject([{ state: 'queued', why: 'broken_off' }, { state: 'sent' }])
    fresh.setClock('2026-04-08T22:35:00.000Z')
    expect(await pass()).toMatchObject({ sent: 1, queued: 0 })
  })

  it('before the answer: nobody knows, so a letter waits for a person and never goes again by itself', async () => {
    sink.fate = (n) => (n === 1 ? 'close_before_answer' : 'take')
    const [one, two] = [await queuedLetter('2026/001'), await queuedLetter('2026/002')]
    expect(await pass()).toEqual({ sent: 1, failed: 0, unknown: 1, queued: 0 })
    expect([mailOf(one.id), mailOf(two.id)]).toMatchObject([{ state: 'unknown', why: 'lost_answer' }, { state: 'sent' }])
    expect(types()).toContain('letter_unknown')
    fresh.setClock('2026-05-08T22:30:00.000Z')
    expect(await pass()).toMatchObject({ sent: 0, unknown: 0 })
  })
})

describe('the server can’t be used', () => {
  it('is tried once, not once a mail, and everything leaves in order when it is back', async () => {
    await sink.close()
    const all = [await queuedLetter('2026/001'), await queuedLetter('2026/002'), await queuedNotice('digest')]
    expect(await pass()).toEqual({ sent: 0, failed: 0, unknown: 0, queued: 3 })
    expect(all.map(({ id }) => mailOf(id).attempts)).toEqual([1, 0, 0])
    expect(all.map(({ id }) => mailOf(id))).toMatchObject(all.map(() => ({ state: 'queued', why: 'refused', firstFailedAt: NOW, nextAt: '2026-04-08T22:31:00.000Z' })))
    fresh.setClock('2026-04-08T23:00:00.000Z')
    await pass()
    expect(mailOf(all[1]!.id).nextAt).toBe('2026-04-08T23:30:00.000Z')
    sink = await Sink.open({}, sink.port)
    fresh.setClock('2026-04-09T04:30:00.000Z')
    expect(await pass()).toMatchObject({ sent: 3, queued: 0 })
    expect(sink.seen.map((one) => one.messageId).sort()).toEqual(all.map((one) => one.messageId).sort())
  })

  it('says 421: the rest waits too', async () => {
    sink.fate = () => 'busy'
    await queuedLetter('2026/001')
    const two = await queuedLetter('2026/002')
    expect(await pass()).toMatchObject({ queued: 2 })
    expect(mailOf(two.id)).toMatchObject({ attempts: 0, why: 'busy' })
  })

  it('lets in and says nothing: it is given up in time', async () => {
    const silent = await silentServer()
    changeForTest('PLAZO_SMTP_URL', silent.url)
    const one = await queuedLetter('2026/001')
    expect(await pass()).toMatchObject({ queued: 1 })
    expect(mailOf(one.id)).toMatchObject({ state: 'queued', why: 'timeout' })
    await silent.close()
  })

  it('wants encryption that fails, or a login that is wrong: in words', async () => {
    const bad = await Sink.open({ disabledCommands: [], onAuth: (_auth, _session, done) => done(new Error('Wrong')) })
    const one = await queuedLetter('2026/001')
    const why = async (url: string) => {
      changeForTest('PLAZO_SMTP_URL', url)
      write((tx) => { tx.run('UPDATE outbox SET next_at = queued_at') })
      await pass()
      return mailOf(one.id).why
    }
    expect(await why(`smtp://127.0.0.1:${bad.port}?security=starttls`)).toBe('certificate')
    expect(await why(`${sink.url}?security=starttls`)).toBe('no_encryption')
    expect(await why(`smtps://127.0.0.1:${sink.port}`)).toBe('encryption')
    expect(await why(`smtp://desk:wrong@127.0.0.1:${bad.port}`)).toBe('login')
    expect(await why('smtp://no.such.host.invalid:25')).toBe('name_not_found')
    expect(mailOf(one.id)).toMatchObject({ state: 'queued' })
    await bad.close()
  })
})

it('waits for its hour, while paused, without a server, and when its letter is approved no more', async () => {
  const one = await queuedLetter('2026/001', { notBefore: '2026-04-08T22:30:30.000Z' })
  expect(await pass()).toMatchObject({ sent: 0, queued: 1 })
  fresh.setClock('2026-04-08T22:31:00.000Z')
  write((tx) => { tx.update(organisation).set({ outgoingPaused: true }).run() })
  expect(await pass()).toMatchObject({ sent: 0, queued: 1 })
  write((tx) => { tx.update(organisation).set({ outgoingPaused: false }).run() })
  changeForTest('PLAZO_SMTP_URL', null)
  expect(await pass()).toMatchObject({ sent: 0, queued: 1 })
  changeForTest('PLAZO_SMTP_URL', sink.url)
  write((tx) => { tx.update(letter).set({ state: 'draft', approvedHash: null }).run() })
  expect(await pass()).toEqual({ sent: 0, failed: 0, unknown: 0, queued: 0 })
  expect(mailOf(one.id)).toMatchObject({ state: 'cancelled' })
  expect(sink.seen).toEqual([])
})

const types = () => db().select({ type: event.type }).from(event).all().map((one) => one.type)
