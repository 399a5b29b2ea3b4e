import { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { db } from '../../db/client'
import type { FreshDatabase } from '../../db/testing'
import { outbox } from '../../db/schema/mail'
import { messageEnclosure } from '../../db/schema/outgoing'
import { document, message } from '../../db/schema/record'
import { NotFound } from '../../domain/refusal'
import { readBytes } from '../../mail/inbound/testing/read-bytes'
import { messageDrafts } from '../../queries/message/message-drafts'
import { messagePage } from '../../queries/message/message-page'
import { receiveUpload } from '../document/receive-upload'
import { fileMail } from '../inbox/file-mail'
import { taken } from '../inbox/testing/mails'
import { sendDue } from '../outbox/send-due'
import type { Sink } from '../outbox/testing/sink'
import { classifyMessage } from '../request/classify-message'
import { restrict } from '../request/restrict'
import { OPERATOR, rivas, rowOf, somebody, typesOf } from '../request/testing'
import { discardMessage } from './discard-message'
import { encloseInMessage } from './enclose-in-message'
import { sendMessage } from './send-message'
import { startMessage } from './start-message'
import { NOW, answeredCase, closeHouse, draftOf, leave, mailOf, openHouse, send, write } from './testing'

let fresh: FreshDatabase, sink: Sink
beforeEach(async () => { ({ fresh, sink } = await openHouse()) })
afterEach(() => closeHouse({ fresh, sink }))

const standing = (id: string) => { const { stage, outcome, nextDueOn, registerNumber } = rowOf(id); return { stage, outcome, nextDueOn, registerNumber } }

describe('a message', () => {
  it('answers a mail to its sender, in its thread and with its words quoted; it arrives once, stands beside what it answers, and moves no clock and no stage', async () => {
    const at = await answeredCase()
    const before = standing(at.requestId), facts = typesOf(at.requestId).filter((type) => type.startsWith('fact_'))
    const staff = somebody('staff')
    const { draftId } = startMessage(staff, { requestId: at.requestId, answersId: at.messageId })
    expect(draftOf(draftId)).toMatchObject({ to: 'registro@rivas.example', subject: `Re: Contratos ${at.ref}`, text: '', quoted: true })
    write(staff, draftId)
    const documentId = db().select().from(document).where(eq(document.messageId, at.messageId)).get()!.id
    encloseInMessage(staff, { draftId, version: draftOf(draftId).version, documentIds: [documentId], uploadIds: [] })
    const first = await send(staff, draftId)
    expect(await send(staff, draftId)).toEqual(first)
    expect(await sendMessage(staff, { draftId, version: 1, documentIds: [], key: 'another-click' })).toEqual(first)
    expect(await sendDue()).toMatchObject({ sent: 0, queued: 1 })
    expect(await leave(fresh)).toMatchObject({ sent: 1, queued: 0 })
    const { mail: parsed, files } = await readBytes(Buffer.from(sink.seen[0]!.raw, 'latin1'))
    expect(parsed).toMatchObject({ inReplyTo: 'theirs@rivas.example', references: ['first@plazo.example', 'theirs@rivas.example'], subject: `Re: Contratos ${at.ref}` })
    expect(files.map((one) => one.filename)).toEqual(['Convenio.pdf'])
    expect(parsed.text.replaceAll('\r', '')).toContain('Gracias, ¿y el anexo?\n\nEl 2 abr 2026, Registro <registro@rivas.example> escribió:\n> Buenos días.\n> Adjuntamos el convenio.')
    expect(sink.seen.map((one) => one.to)).toEqual([['registro@rivas.example']])
    const kept = db().select().from(message).where(eq(message.id, draftOf(draftId).messageId!)).get()
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
    await leave(fresh)
    const reply = await taken({ subject: 'Anexo', id: 'second@rivas.example', headers: [`In-Reply-To: <${mailOf(outboxId).messageIdHeader}>`] })
    expect(reply).toMatchObject({ state: 'filed', requestId: at.requestId, matchedBy: 'in_reply_to' })
    expect(db().select().from(message).where(eq(message.id, reply.messageId!)).get()?.answersId).toBe(draftOf(draftId).messageId)
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
    await leave(fresh)
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
    expect(() => encloseInMessage(OPERATOR, { draftId, version: draftOf(draftId).version, documentIds: [foreign], uploadIds: [] })).toThrow(/^no_such_file$/)
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
    const { version } = encloseInMessage(OPERATOR, { draftId, version: draftOf(draftId).version, documentIds: [], uploadIds: [uploadId] })
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
    encloseInMessage(OPERATOR, { draftId, version: draftOf(draftId).version, documentIds: [documentId], uploadIds: [] })
    expect(discardMessage(OPERATOR, { draftId })).toEqual({ requestId: at.requestId })
    expect([draftOf(draftId).discardedAt, db().select().from(messageEnclosure).all()]).toEqual([NOW, []])
    expect(() => write(OPERATOR, draftId)).toThrow(NotFound)
    expect(startMessage(OPERATOR, { requestId: at.requestId, answersId: at.messageId }).draftId).not.toBe(draftId)
  })
  it('leaves only with the files that its page shows, and says when the same text stands on what another changed', async () => {
    const at = await answeredCase()
    const { draftId } = startMessage(OPERATOR, { requestId: at.requestId, answersId: at.messageId })
    write(OPERATOR, draftId)
    const seen = draftOf(draftId).version
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
