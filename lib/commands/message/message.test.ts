import { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { later } from '../../clock'
import { closeDb, databasePath, db } from '../../db/client'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { outbox } from '../../db/schema/mail'
import { messageDraft, messageEnclosure } from '../../db/schema/outgoing'
import { document, message } from '../../db/schema/record'
import { UNDO_MS } from '../../domain/letter/undo'
import { NotFound } from '../../domain/refusal'
import type { Actor } from '../../domain/permissions'
import { changeForTest } from '../../env'
import { readRaw } from '../../files/keep-raw'
import { readBytes } from '../../mail/inbound/testing/read-bytes'
import { messageDrafts } from '../../queries/message/message-drafts'
import { messagePage } from '../../queries/message/message-page'
import { mailTroubles } from '../../queries/today/mail-troubles'
import { timeline } from '../../queries/request/timeline'
import { receiveUpload } from '../document/receive-upload'
import { setUpHouse } from '../house/testing'
import { fileMail } from '../inbox/file-mail'
import { inboundOf, taken } from '../inbox/testing/mails'
import { unfileMail } from '../inbox/unfile-mail'
import { cancelMail } from '../outbox/cancel-mail'
import { sendDue } from '../outbox/send-due'
import { settleRestored } from '../keep/settle-restored'
import { verify } from '../keep/verify/verify'
import { settleMail } from '../outbox/settle-mail'
import { Sink } from '../outbox/testing/sink'
import { classifyMessage } from '../request/classify-message'
import { restrict } from '../request/restrict'
import { OPERATOR, eventsOf, rivas, rowOf, somebody, typesOf } from '../request/testing'
import { discardMessage } from './discard-message'
import { encloseInMessage } from './enclose-in-message'
import { saveMessage } from './save-message'
import { sendMessage } from './send-message'
import { startMessage } from './start-message'

const NOW = '2026-04-08T10:00:00.000Z'
let fresh: FreshDatabase, sink: Sink
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock(NOW)
  await setUpHouse()
  sink = await Sink.open()
  changeForTest('PLAZO_SMTP_URL', sink.url)
})
afterEach(async () => {
  expect(sink.twice()).toEqual([])
  await sink.close()
  changeForTest('PLAZO_SMTP_URL', null)
  fresh.cleanUp()
})

/** Rivas with a mail of theirs that answers, and its message. */
async function answeredCase(text = 'Buenos días.\nAdjuntamos el convenio.'): Promise<{ requestId: string; ref: string; messageId: string; inboundId: string }> {
  const { id, ref } = rivas()
  const { id: inboundId } = await taken({ subject: `RE: Contratos ${ref}`, id: 'theirs@rivas.example', headers: ['In-Reply-To: <first@plazo.example>', 'References: <first@plazo.example>'], text, attachment: { name: 'Convenio.pdf', text: '%PDF-1.7 x' } })
  const { messageId } = inboundOf(inboundId).messageId ? inboundOf(inboundId) : fileMail(OPERATOR, { inboundId, requestId: id })
  return { requestId: id, ref, messageId: messageId!, inboundId }
}
const draft = (id: string) => db().select().from(messageDraft).where(eq(messageDraft.id, id)).get()!
const mailOf = (id: string) => db().select().from(outbox).where(eq(outbox.id, id)).get()!
const write = (by: Actor, draftId: string, over = {}) => {
  const { to, subject, quoted, version } = draft(draftId)
  return saveMessage(by, { draftId, version, to, subject, text: 'Gracias, ¿y el anexo?', quoted, ...over })
}
const enclosed = (draftId: string) => db().select({ id: messageEnclosure.documentId }).from(messageEnclosure).where(eq(messageEnclosure.draftId, draftId)).orderBy(messageEnclosure.position).all().map((one) => one.id)
const send = (by: Actor, draftId: string, key = 'the-key-of-a-form') => sendMessage(by, { draftId, version: draft(draftId).version, documentIds: enclosed(draftId), key })
const leave = async () => { fresh.setClock(later(NOW, UNDO_MS)); return sendDue() }
const standing = (id: string) => { const { stage, outcome, nextDueOn, registerNumber } = rowOf(id); return { stage, outcome, nextDueOn, registerNumber } }

describe('a message', () => {
  it('answers a mail to its sender, in its thread and with its words quoted; it arrives once, stands beside what it answers, and moves no clock and no stage', async () => {
    const at = await answeredCase()
    const before = standing(at.requestId), facts = typesOf(at.requestId).filter((type) => type.startsWith('fact_'))
    const staff = somebody('staff')
    const { draftId } = startMessage(staff, { requestId: at.requestId, answersId: at.messageId })
    expect(draft(draftId)).toMatchObject({ to: 'registro@rivas.example', subject: `Re: Contratos ${at.ref}`, text: '', quoted: true })
    write(staff, draftId)
    const documentId = db().select().from(document).where(eq(document.messageId, at.messageId)).get()!.id
    encloseInMessage(staff, { draftId, version: draft(draftId).version, documentIds: [documentId], uploadIds: [] })
    const first = await send(staff, draftId)
    expect(await send(staff, draftId)).toEqual(first)
    expect(await sendMessage(staff, { draftId, version: 1, documentIds: [], key: 'another-click' })).toEqual(first)
    expect(await sendDue()).toMatchObject({ sent: 0, queued: 1 })
    expect(await leave()).toMatchObject({ sent: 1, queued: 0 })
    const { mail: parsed, files } = await readBytes(Buffer.from(sink.seen[0]!.raw, 'latin1'))
    expect(parsed).toMatchObject({ inReplyTo: 'theirs@rivas.example', references: ['first@plazo.example', 'theirs@rivas.example'], subject: `Re: Contratos ${at.ref}` })
    expect(files.map((one) => one.filename)).toEqual(['Convenio.pdf'])
    expect(parsed.text.replaceAll('\r', '')).toContain('Gracias, ¿y el anexo?\n\nEl 2 abr 2026, Registro <registro@rivas.example> escribió:\n> Buenos días.\n> Adjuntamos el convenio.')
    expect(sink.seen.map((one) => one.to)).toEqual([['registro@rivas.example']])
    const kept = db().select().from(message).where(eq(message.id, draft(draftId).messageId!)).get()
    expect(kept).toMatchObject({ direction: 'out', kind: 'other', channel: 'email', on: '2026-04-08', answersId: at.messageId, needsTriage: false, counterpart: 'Registro <registro@rivas.example>' })
    expect(kept?.text).toContain('> Buenos días.')
    expect(standing(at.requestId)).toEqual(before)
    expect(typesOf(at.requestId).filter((type) => type.startsWith('fact_'))).toEqual(facts)
    expect(typesOf(at.requestId).slice(-3)).toEqual(['message_queued', 'message_sent', 'message_logged'])
    expect(() => write(staff, draftId)).toThrow(/^wrong_stage$/)
  })
  it('is answered in its turn by a mail that names it, which stands beside it', async () => {
    const at = await answeredCase()
    const { draftId } = startMessage(OPERATOR, { requestId: at.requestId, answersId: at.messageId })
    write(OPERATOR, draftId)
    const { outboxId } = await send(OPERATOR, draftId)
    await leave()
    const reply = await taken({ subject: 'Anexo', id: 'second@rivas.example', headers: [`In-Reply-To: <${mailOf(outboxId).messageIdHeader}>`] })
    expect(reply).toMatchObject({ state: 'filed', requestId: at.requestId, matchedBy: 'in_reply_to' })
    expect(db().select().from(message).where(eq(message.id, reply.messageId!)).get()?.answersId).toBe(draft(draftId).messageId)
  })
  it('is drafted by the volunteer whose case it is and sent by staff; nobody else sees it', async () => {
    const volunteer = somebody('volunteer'), observer = somebody('observer'), staff = somebody('staff')
    const { id } = rivas({}, volunteer)
    fileMail(OPERATOR, { inboundId: (await taken({ subject: 'Una nota' })).id, requestId: id })
    const { draftId } = startMessage(volunteer, { requestId: id })
    write(volunteer, draftId, { to: 'registro@rivas.example' })
    await expect(send(volunteer, draftId)).rejects.toThrow(/^not_allowed$/)
    expect(() => startMessage(observer, { requestId: id })).toThrow(NotFound)
    expect(() => messagePage(somebody('volunteer'), id, draftId)).toThrow(NotFound)
    expect(messagePage(volunteer, id, draftId)).toMatchObject({ may: { write: true, send: false } })
    restrict(OPERATOR, { requestId: id, restricted: true })
    await expect(send(staff, draftId)).rejects.toThrow(NotFound)
    expect(() => write(staff, draftId)).toThrow(NotFound)
    restrict(OPERATOR, { requestId: id, restricted: false })
    expect((await send(staff, draftId)).outboxId).not.toBe('')
    await leave()
    expect(sink.seen).toHaveLength(1)
  })
  it('goes only to an address that the case knows, with a subject, a text and documents of its own case', async () => {
    const at = await answeredCase(), other = await answeredCase()
    const { draftId } = startMessage(OPERATOR, { requestId: at.requestId, answersId: at.messageId })
    await expect(send(OPERATOR, draftId)).rejects.toThrow(/^missing_fields$/)
    write(OPERATOR, draftId, { to: 'somebody@elsewhere.example' })
    await expect(send(OPERATOR, draftId)).rejects.toThrow(/^bad_address$/)
    write(OPERATOR, draftId, { to: 'registro@rivas.example', subject: ' ' })
    await expect(send(OPERATOR, draftId)).rejects.toThrow(/^missing_fields$/)
    const foreign = db().select().from(document).where(eq(document.requestId, other.requestId)).get()!.id
    expect(() => encloseInMessage(OPERATOR, { draftId, version: draft(draftId).version, documentIds: [foreign], uploadIds: [] })).toThrow(/^no_such_file$/)
    expect(() => startMessage(OPERATOR, { requestId: at.requestId, answersId: other.messageId })).toThrow(NotFound)
    expect(db().select().from(outbox).all()).toEqual([])
  })
  it('is not the means by which a clarification is answered, nor the request itself sent', async () => {
    const at = await answeredCase()
    classifyMessage(OPERATOR, { requestId: at.requestId, messageId: at.messageId, as: 'clarification', facts: [{ type: 'clarification_asked', on: '2026-04-02' }], refusalGrounds: [] })
    expect(rowOf(at.requestId).stage).toBe('clarification_needed')
    expect(() => startMessage(OPERATOR, { requestId: at.requestId, answersId: at.messageId })).toThrow(/^wrong_stage$/)
    const { draftId } = startMessage(OPERATOR, { requestId: at.requestId })
    expect(messagePage(OPERATOR, at.requestId, draftId).instead).toBeNull()
  })
  it('takes files with it, each once; the same list again is no change', async () => {
    const at = await answeredCase()
    const { draftId } = startMessage(OPERATOR, { requestId: at.requestId })
    const { uploadId } = await receiveUpload(OPERATOR, { filename: 'anexo.txt', requestId: at.requestId }, Readable.from([Buffer.from('anexo')]))
    const { version } = encloseInMessage(OPERATOR, { draftId, version: draft(draftId).version, documentIds: [], uploadIds: [uploadId] })
    expect([version, rowOf(at.requestId).lastEventType]).toEqual([2, 'document_added'])
    const enclosed = () => db().select({ id: messageEnclosure.documentId }).from(messageEnclosure).all().map((one) => one.id)
    expect(enclosed()).toHaveLength(1)
    expect(encloseInMessage(OPERATOR, { draftId, version, documentIds: enclosed(), uploadIds: [] })).toEqual({ version })
    expect(() => encloseInMessage(OPERATOR, { draftId, version, documentIds: [...enclosed(), ...enclosed()], uploadIds: [] })).toThrow(/^bad_input$/)
  })
  it('that is put away leaves nothing enclosed, and what it answered can be answered anew', async () => {
    const at = await answeredCase()
    const { draftId } = startMessage(OPERATOR, { requestId: at.requestId, answersId: at.messageId })
    const documentId = db().select().from(document).get()!.id
    encloseInMessage(OPERATOR, { draftId, version: draft(draftId).version, documentIds: [documentId], uploadIds: [] })
    expect(discardMessage(OPERATOR, { draftId })).toEqual({ requestId: at.requestId })
    expect([draft(draftId).discardedAt, db().select().from(messageEnclosure).all()]).toEqual([NOW, []])
    expect(() => write(OPERATOR, draftId)).toThrow(NotFound)
    expect(startMessage(OPERATOR, { requestId: at.requestId, answersId: at.messageId }).draftId).not.toBe(draftId)
  })
  it('leaves only with the files that its page shows, and says when the same text stands on what another changed', async () => {
    const at = await answeredCase()
    const { draftId } = startMessage(OPERATOR, { requestId: at.requestId, answersId: at.messageId })
    write(OPERATOR, draftId)
    const seen = draft(draftId).version
    encloseInMessage(somebody('staff'), { draftId, version: seen, documentIds: [db().select().from(document).get()!.id], uploadIds: [] })
    expect(write(OPERATOR, draftId, { version: seen })).toMatchObject({ version: seen + 1, others: true })
    await expect(sendMessage(OPERATOR, { draftId, version: seen + 1, documentIds: [], key: 'the-key-of-a-form' })).rejects.toThrow(/^changed_meanwhile$/)
    expect(messageDrafts(OPERATOR, at.requestId).drafts.map((one) => one.draftId)).toEqual([draftId])
    await send(OPERATOR, draftId)
    expect(messageDrafts(OPERATOR, at.requestId).drafts).toEqual([])
  })
  it('keeps the text of the other writer from being written over, and what was begun is gone on with', async () => {
    const at = await answeredCase()
    const [one, two] = [somebody('staff'), somebody('staff')]
    const { draftId } = startMessage(one, { requestId: at.requestId, answersId: at.messageId })
    expect(startMessage(two, { requestId: at.requestId, answersId: at.messageId }).draftId).toBe(draftId)
    write(one, draftId, { text: 'Mine' })
    expect(() => write(two, draftId, { version: 1, text: 'Theirs' })).toThrow(expect.objectContaining({ code: 'changed_meanwhile', params: expect.objectContaining({ text: 'Mine', version: '2' }) }))
    await expect(sendMessage(two, { draftId, version: 1, documentIds: [], key: 'the-key-of-a-form' })).rejects.toThrow(/^changed_meanwhile$/)
    expect(startMessage(one, { requestId: at.requestId }).draftId).toBe(startMessage(one, { requestId: at.requestId }).draftId)
    expect(startMessage(two, { requestId: at.requestId }).draftId).not.toBe(startMessage(one, { requestId: at.requestId }).draftId)
  })
})

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
    await leave()
    expect([sink.seen.length, pending(at.requestId).map((one) => one.sending?.state)]).toEqual([1, ['sent']])
  })
  it('that was refused is a task, its text still there to be set right and sent', async () => {
    const at = await queued()
    sink.fate = (n) => (n === 1 ? 'no_such_user' : 'take')
    expect(await leave()).toMatchObject({ failed: 1 })
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
    expect(await leave()).toMatchObject({ unknown: 1 })
    expect(await sendDue()).toMatchObject({ sent: 0, unknown: 0, queued: 0 })
    expect(() => write(OPERATOR, at.draftId)).toThrow(/^wrong_stage$/)
    await expect(settleMail(somebody('volunteer'), { outboxId: at.outboxId, as: 'sent', why: 'x' })).rejects.toThrow(NotFound)
    await settleMail(somebody('staff'), { outboxId: at.outboxId, as: 'sent', why: 'They answered it' })
    expect(draft(at.draftId).messageId).not.toBeNull()
    expect(typesOf(at.requestId).slice(-3)).toEqual(['message_settled', 'message_sent', 'message_logged'])
    expect(db().select().from(message).where(eq(message.id, draft(at.draftId).messageId!)).get()?.text).toContain('¿y el anexo?')
  })
  it('that a backup still holds is one of which nobody knows, and its text can be sent anew', async () => {
    const at = await queued()
    closeDb()
    settleRestored(databasePath(fresh.folder), '/backup')
    expect([mailOf(at.outboxId).state, typesOf(at.requestId).at(-1), (await leave()).sent]).toEqual(['unknown', 'message_unknown', 0])
    await settleMail(OPERATOR, { outboxId: at.outboxId, as: 'not_sent', why: 'They have nothing of it' })
    write(OPERATOR, at.draftId, { text: 'De nuevo' })
    expect(mailOf((await send(OPERATOR, at.draftId, 'another-form')).outboxId).state).toBe('queued')
    expect((await verify(fresh.folder)).problems).toEqual([])
  })
  it('holds the mail that it answers in the case only by the documents that go with it', async () => {
    const at = await queued()
    await leave()
    unfileMail(OPERATOR, { inboundId: at.inboundId })
    expect([draft(at.draftId).answersId, db().select().from(message).where(eq(message.id, draft(at.draftId).messageId!)).get()?.answersId]).toEqual([null, null])
    expect(readRaw(mailOf(at.outboxId).rawSha256)).not.toBeNull()
    expect(eventsOf(at.requestId).at(-1)?.event.type).toBe('mail_unfiled')
  })
})
