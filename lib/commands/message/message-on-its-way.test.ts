import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { later } from '../../clock'
import { closeDb, databasePath, db } from '../../db/client'
import type { FreshDatabase } from '../../db/testing'
import { message } from '../../db/schema/record'
import { UNDO_MS } from '../../domain/letter/undo'
import { NotFound } from '../../domain/refusal'
import { readRaw } from '../../files/keep-raw'
import { mailTroubles } from '../../queries/today/mail-troubles'
import { timeline } from '../../queries/request/timeline'
import { unfileMail } from '../inbox/unfile-mail'
import { cancelMail } from '../outbox/cancel-mail'
import { sendDue } from '../outbox/send-due'
import { settleRestored } from '../keep/settle-restored'
import { verify } from '../keep/verify/verify'
import { settleMail } from '../outbox/settle-mail'
import type { Sink } from '../outbox/testing/sink'
import { OPERATOR, eventsOf, somebody, typesOf } from '../request/testing'
import { discardMessage } from './discard-message'
import { startMessage } from './start-message'
import { NOW, answeredCase, closeHouse, draftOf, leave, mailOf, openHouse, send, write } from './testing'

let fresh: FreshDatabase, sink: Sink
beforeEach(async () => { ({ fresh, sink } = await openHouse()) })
afterEach(() => closeHouse({ fresh, sink }))

describe('a message on its way', () => {
  async function queued() {
    const at = await answeredCase()
    const { draftId } = startMessage(OPERATOR, { requestId: at.requestId, answersId: at.messageId })
    write(OPERATOR, draftId)
    return { ...at, draftId, outboxId: (await send(OPERATOR, draftId)).outboxId }
  }
  const pending = (requestId: string) => timeline(OPERATOR, { requestId, zone: 'Europe/Madrid', facts: [] }).entries.flatMap((entry) => (entry.kind === 'message' && entry.message.sending ? [entry.message] : []))

  it('stands in the record with its state, can be called back and sent again', async () => {
    const at = await queued()
    expect(pending(at.requestId)).toMatchObject([{ direction: 'out', answers: { id: at.messageId }, sending: { state: 'queued' } }])
    expect(() => write(OPERATOR, at.draftId)).toThrow(/^wrong_stage$/)
    expect(() => discardMessage(OPERATOR, at)).toThrow(/^wrong_stage$/)
    cancelMail(somebody('staff'), at)
    expect(typesOf(at.requestId).at(-1)).toBe('message_cancelled')
    expect(pending(at.requestId)).toEqual([])
    await send(OPERATOR, at.draftId, 'another-form')
    await leave(fresh)
    expect([sink.seen.length, pending(at.requestId).map((one) => one.sending?.state)]).toEqual([1, ['sent']])
  })
  it('that was refused is a task, its text still there to be set right and sent', async () => {
    const at = await queued()
    sink.fate = (n) => (n === 1 ? 'no_such_user' : 'take')
    expect(await leave(fresh)).toMatchObject({ failed: 1 })
    expect(mailTroubles(OPERATOR, 'team', 'en')).toMatchObject({ total: 1, rows: [{ state: 'failed', why: 'recipient_refused', href: `/requests/${at.requestId}/messages/${at.draftId}` }] })
    expect(typesOf(at.requestId).at(-1)).toBe('message_failed')
    expect(pending(at.requestId)).toMatchObject([{ sending: { state: 'failed' } }])
    write(OPERATOR, at.draftId, { text: 'Otra vez' })
    await send(OPERATOR, at.draftId, 'another-form')
    fresh.setClock(later(NOW, 2 * UNDO_MS))
    expect(await sendDue()).toMatchObject({ sent: 1 })
    expect(mailTroubles(OPERATOR, 'team', 'en').total).toBe(0)
  })
  it('of which nobody knows waits for a person, is never sent again by itself, and is kept or sent anew as they say', async () => {
    const at = await queued()
    sink.fate = () => 'close_before_answer'
    expect(await leave(fresh)).toMatchObject({ unknown: 1 })
    expect(await sendDue()).toMatchObject({ sent: 0, unknown: 0, queued: 0 })
    expect(() => write(OPERATOR, at.draftId)).toThrow(/^wrong_stage$/)
    await expect(settleMail(somebody('volunteer'), { outboxId: at.outboxId, as: 'sent', why: 'x' })).rejects.toThrow(NotFound)
    await settleMail(somebody('staff'), { outboxId: at.outboxId, as: 'sent', why: 'They answered it' })
    expect(draftOf(at.draftId).messageId).not.toBeNull()
    expect(typesOf(at.requestId).slice(-3)).toEqual(['message_settled', 'message_sent', 'message_logged'])
    expect(db().select().from(message).where(eq(message.id, draftOf(at.draftId).messageId!)).get()?.text).toContain('¿y el anexo?')
  })
  it('that a backup still holds is one of which nobody knows, and its text can be sent anew', async () => {
    const at = await queued()
    closeDb()
    settleRestored(databasePath(fresh.folder), '/backup')
    expect([mailOf(at.outboxId).state, typesOf(at.requestId).at(-1), (await leave(fresh)).sent]).toEqual(['unknown', 'message_unknown', 0])
    await settleMail(OPERATOR, { outboxId: at.outboxId, as: 'not_sent', why: 'They have nothing of it' })
    write(OPERATOR, at.draftId, { text: 'De nuevo' })
    expect(mailOf((await send(OPERATOR, at.draftId, 'another-form')).outboxId).state).toBe('queued')
    expect((await verify(fresh.folder)).problems).toEqual([])
  })
  it('holds the mail that it answers in the case only by the documents that go with it', async () => {
    const at = await queued()
    await leave(fresh)
    unfileMail(OPERATOR, { inboundId: at.inboundId })
    expect([draftOf(at.draftId).answersId, db().select().from(message).where(eq(message.id, draftOf(at.draftId).messageId!)).get()?.answersId]).toEqual([null, null])
    expect(readRaw(mailOf(at.outboxId).rawSha256)).not.toBeNull()
    expect(eventsOf(at.requestId).at(-1)?.event.type).toBe('mail_unfiled')
  })
})
