import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { letter } from '../../db/schema/letter'
import { outbox } from '../../db/schema/mail'
import { document, event, message } from '../../db/schema/record'
import { clockFact, request } from '../../db/schema/request'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { plantHouse, plantPerson } from '../../db/testing-case'
import { write } from '../../db/transact'
import type { PersonActor } from '../../domain/permissions'
import { changeForTest } from '../../env'
import { fileLetterInput } from '../../inputs/outbox'
import { cancelMail } from '../outbox/cancel-mail'
import { retryMail } from '../outbox/retry-mail'
import { sendDue } from '../outbox/send-due'
import { settleMail } from '../outbox/settle-mail'
import { approvedLetter } from '../outbox/testing/approved-letter'
import { mailOf } from '../outbox/testing/letters'
import { Sink } from '../outbox/testing/sink'
import { receiveUpload } from '../document/receive-upload'
import { verify } from '../keep/verify/verify'
import { fileLetter } from './file-letter'
import { leaveByEmail } from './leave-by-email'

const NOW = '2026-04-08T09:30:00.000Z', LATER = '2026-04-08T09:30:31.000Z'
let fresh: FreshDatabase, sink: Sink, staff: PersonActor
const key = (n: number | string = 1) => `form-key-${n}`
const letterRow = (id: string) => db().select().from(letter).where(eq(letter.id, id)).get()!
const types = () => db().select({ type: event.type }).from(event).all().map((one) => one.type)

beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock(NOW)
  plantHouse(NOW)
  staff = plantPerson('staff')
  sink = await Sink.open()
  changeForTest('PLAZO_SMTP_URL', sink.url)
  changeForTest('PLAZO_MAIL_FROM', 'desk@plazo.example')
})
afterEach(async () => {
  await sink.close()
  changeForTest('PLAZO_SMTP_URL', null)
  changeForTest('PLAZO_MAIL_FROM', null)
  expect(sink.twice()).toEqual([])
  expect((await verify(fresh.folder)).problems).toEqual([])
  fresh.cleanUp()
})

describe('by email', () => {
  it('waits half a minute, then leaves as it was approved, and starts the clock', async () => {
    const { letterId, requestId } = approvedLetter('2026/001', { channel: 'email' })
    const { outboxId, at } = await leaveByEmail(staff, { letterId, key: key() })
    expect([at, mailOf(outboxId).state, types().at(-1)]).toEqual(['2026-04-08T09:30:30.000Z', 'queued', 'letter_queued'])
    expect(await sendDue()).toMatchObject({ sent: 0, queued: 1 })
    fresh.setClock(LATER)
    expect(await sendDue()).toMatchObject({ sent: 1 })
    expect(sink.seen).toMatchObject([{ from: 'desk@plazo.example', to: ['registro@rivas.example'], messageId: mailOf(outboxId).messageIdHeader }])
    expect([letterRow(letterId).state, db().select().from(request).where(eq(request.id, requestId)).get()?.stage]).toEqual(['sent', 'awaiting_response'])
    expect(db().select().from(clockFact).all()).toMatchObject([{ type: 'sent', on: '2026-04-08' }])
    expect(db().select().from(message).all()[0]?.text).toContain('Diapositiva 10')
    expect(db().select().from(document).all()).toHaveLength(1)
    await expect(leaveByEmail(staff, { letterId, key: key(2) })).rejects.toThrow('wrong_stage')
  })

  it('is one mail, however often the button is pressed, and from two tabs', async () => {
    const { letterId } = approvedLetter('2026/001', { channel: 'email' })
    const all = await Promise.all(Array.from({ length: 20 }, (_, n) => leaveByEmail(staff, { letterId, key: key(n % 2) }).catch((fault: Error) => fault.message)))
    expect(new Set(all.map((one) => (typeof one === 'string' ? one : one.outboxId))).size).toBe(1)
    expect(db().select().from(outbox).all()).toHaveLength(1)
  }, 180_000)

  it('can be called back until a sender has it, and sent again with a new form', async () => {
    const { letterId } = approvedLetter('2026/001', { channel: 'email' })
    const first = await leaveByEmail(staff, { letterId, key: key() })
    cancelMail(staff, first)
    expect(() => cancelMail(staff, first)).toThrow('too_late_to_undo')
    expect(await leaveByEmail(staff, { letterId, key: key() })).toMatchObject({ outboxId: first.outboxId })
    const second = await leaveByEmail(staff, { letterId, key: key(2) })
    fresh.setClock(LATER)
    expect([await sendDue(), mailOf(first.outboxId).state]).toMatchObject([{ sent: 1 }, 'cancelled'])
    expect(() => cancelMail(staff, second)).toThrow('too_late_to_undo')
  })

  it('refused by the server: goes again with the same bytes when a person says so, without a new approval', async () => {
    const { letterId } = approvedLetter('2026/001', { channel: 'email' })
    const { outboxId } = await leaveByEmail(staff, { letterId, key: key() })
    sink.fate = (n) => (n === 1 ? 'no_such_user' : 'take')
    fresh.setClock(LATER)
    expect(await sendDue()).toMatchObject({ failed: 1 })
    const { messageIdHeader, rawSha256 } = mailOf(outboxId)
    retryMail(staff, { outboxId })
    expect(() => retryMail(staff, { outboxId })).toThrow('wrong_stage')
    fresh.setClock('2026-04-08T09:40:00.000Z')
    expect(await sendDue()).toMatchObject({ sent: 1 })
    expect(sink.seen).toMatchObject([{ messageId: messageIdHeader, sha256: rawSha256 }])
  })

  it.each(['sent', 'not_sent'] as const)('its answer lost: a person says that it was %s', async (as) => {
    const { letterId } = approvedLetter('2026/001', { channel: 'email' })
    const { outboxId } = await leaveByEmail(staff, { letterId, key: key() })
    sink.fate = (n) => (n === 1 ? 'close_before_answer' : 'take')
    fresh.setClock(LATER)
    expect(await sendDue()).toMatchObject({ unknown: 1 })
    expect((await leaveByEmail(staff, { letterId, key: key(2) })).outboxId).toBe(outboxId)
    fresh.setClock('2026-04-10T09:30:00.000Z')
    await settleMail(staff, { outboxId, as, why: 'They called.' })
    await expect(settleMail(staff, { outboxId, as, why: 'They called.' })).rejects.toThrow('wrong_stage')
    expect([mailOf(outboxId).state, letterRow(letterId).state]).toEqual(as === 'sent' ? ['sent', 'sent'] : ['failed', 'approved'])
    expect(db().select().from(clockFact).all()).toMatchObject(as === 'sent' ? [{ type: 'sent', on: '2026-04-08' }] : [])
    if (as === 'not_sent') expect((await leaveByEmail(staff, { letterId, key: key(3) })).outboxId).not.toBe(outboxId)
  })
})

describe('by hand', () => {
  it('files it with its receipt: state, number, clock fact with evidence, message with text, PDF and receipt', async () => {
    const { letterId, requestId } = approvedLetter('2026/001', { channel: 'electronic_register' })
    const { uploadId } = await receiveUpload(staff, { filename: 'Justificante.pdf', requestId }, Readable.from([Buffer.from('receipt')]))
    await fileLetter(staff, fileLetterInput.parse({ letterId, on: '2026-04-07', time: '10:15', number: 'REG-1', uploadIds: [uploadId] }))
    expect(letterRow(letterId)).toMatchObject({ state: 'filed' })
    expect(db().select().from(clockFact).all()).toMatchObject([{ type: 'registered', at: '2026-04-07T10:15', registerNumber: 'REG-1', evidenceDocumentId: uploadId }])
    expect(db().select().from(request).where(eq(request.id, requestId)).get()).toMatchObject({ stage: 'awaiting_response', registerNumber: 'REG-1' })
    expect(db().select().from(message).all()).toMatchObject([{ kind: 'letter', channel: 'electronic_register', on: '2026-04-07' }])
    expect(db().select().from(document).all().map((one) => one.messageId)).toEqual(Array.from({ length: 2 }, () => db().select().from(message).get()?.id))
    expect(types()).toContain('letter_filed')
    await expect(fileLetter(staff, fileLetterInput.parse({ letterId, on: '2026-04-07', number: 'REG-1' }))).rejects.toThrow('wrong_stage')
  })

  it('wants some proof, and no day to come', async () => {
    const { letterId } = approvedLetter('2026/001', { channel: 'post' })
    await expect(fileLetter(staff, fileLetterInput.parse({ letterId, on: '2026-04-08' }))).rejects.toThrow('missing_fields')
    await expect(fileLetter(staff, fileLetterInput.parse({ letterId, on: '2026-04-09', number: '1' }))).rejects.toThrow('bad_input')
    expect(letterRow(letterId).state).toBe('approved')
  })
})

describe('the one gate', () => {
  const doors = (letterId: string, actor: PersonActor = staff) => [
    () => leaveByEmail(actor, { letterId, key: key() }), () => fileLetter(actor, fileLetterInput.parse({ letterId, on: '2026-04-08', number: '1' })),
  ]
  const change = (id: string, set: Partial<typeof letter.$inferInsert>) => write((tx) => { tx.update(letter).set(set).where(eq(letter.id, id)).run() })
  const SHUT: [string, Partial<typeof letter.$inferInsert>, string][] = [
    ['not approved', { state: 'draft', approvedHash: null }, 'not_approved'], ['in review', { state: 'in_review', approvedHash: null }, 'not_approved'],
    ['changed since', { text: 'Otra cosa.' }, 'not_approved'], ['to another address', { email: 'evil@x.example', addresseeAddress: 'Otra' }, 'not_approved'],
    ['in another language', { language: 'en' }, 'not_approved'], ['under another version of the law', { lawVersion: '2001-01-01' }, 'not_approved'],
    ['with a field that has no value', { text: 'Falta {{no_such_field}}' }, 'not_approved'],
  ]
  it.each(SHUT)('%s: by no door', async (_what, set, code) => {
    for (const [channel, door] of [['email', 0], ['electronic_register', 1]] as const) {
      const { letterId } = approvedLetter(`2026/00${door}`, { channel })
      change(letterId, set)
      await expect(doors(letterId)[door]!()).rejects.toThrow(code)
    }
    expect(db().select().from(outbox).all()).toEqual([])
  })

  it('leaves by the approved channel only', async () => {
    const mail = approvedLetter('2026/001', { channel: 'email' }).letterId, register = approvedLetter('2026/002', { channel: 'electronic_register' }).letterId
    await expect(doors(mail)[1]!()).rejects.toThrow('channel_lacking')
    await expect(doors(register)[0]!()).rejects.toThrow('channel_lacking')
  })

  it('opens to those who may send, for a case that they see', async () => {
    const { letterId, requestId } = approvedLetter('2026/001', { channel: 'email' })
    for (const [role, code] of [['volunteer', 'not_found'], ['observer', 'not_found']] as const) for (const door of doors(letterId, plantPerson(role))) await expect(door()).rejects.toThrow(code)
    write((tx) => { tx.update(request).set({ restricted: true }).where(eq(request.id, requestId)).run() })
    for (const door of doors(letterId)) await expect(door()).rejects.toThrow('not_found')
  })

  it('takes a letter back from the outbox that is approved no more', async () => {
    const { letterId } = approvedLetter('2026/001', { channel: 'email' })
    const { outboxId } = await leaveByEmail(staff, { letterId, key: key() })
    change(letterId, { state: 'draft', approvedHash: null })
    fresh.setClock(LATER)
    expect([await sendDue(), mailOf(outboxId).state]).toMatchObject([{ sent: 0 }, 'cancelled'])
  })
})
