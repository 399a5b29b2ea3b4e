import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { db, rawDb } from '../../db/client'
import { document, message } from '../../db/schema/record'
import { rowsIn } from '../../db/testing-case'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import type { PersonActor } from '../../domain/permissions'
import { closeMailReader } from '../../mail/inbound/read-mail'
import { setUpHouse } from '../house/testing'
import { verify } from '../keep/verify/verify'
import { answerQuestion } from '../request/answer-question'
import { classifyMessage } from '../request/classify-message'
import { question } from '../../db/schema/request'
import { eventCount, rivas, rowOf, somebody, typesOf } from '../request/testing'
import { restrict } from '../request/restrict'
import { fileMail } from './file-mail'
import { setAsideMail, takeBackMail } from './set-aside-mail'
import { eml, inboundOf, taken } from './testing/mails'
import { unfileMail } from './unfile-mail'

let fresh: FreshDatabase, admin: PersonActor, staff: PersonActor, caseId: string, other: string
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T10:00:00.000Z')
  admin = await setUpHouse()
  staff = somebody('staff')
  caseId = rivas({ facts: [{ type: 'registered', on: '2026-03-02' }] }).id
  other = rivas({ title: 'Otra', facts: [{ type: 'registered', on: '2026-03-02' }] }).id
})
afterEach(async () => {
  closeMailReader()
  expect((await verify(fresh.folder)).problems).toEqual([])
  fresh.cleanUp()
})
const parked = () => taken({ attachment: { name: 'Resolución.pdf', text: '%PDF-1.7 resolución' }, text: 'Adjuntamos la resolución.' })
const messageOf = (id: string) => db().select().from(message).where(eq(message.id, id)).get()

describe('filing', () => {
  it('makes a message that waits to be classified, with the attachment as a document, and moves neither stage nor clock', async () => {
    const mail = await parked(), before = rowOf(caseId)
    expect([mail.state, mail.reason]).toEqual(['parked', 'no_match'])
    const { messageId } = fileMail(staff, { inboundId: mail.id, requestId: caseId })
    expect(messageOf(messageId)).toMatchObject({ direction: 'in', kind: 'reply', channel: 'email', on: '2026-04-02', counterpart: 'Registro <registro@rivas.example>', subject: 'Resolución', needsTriage: true, inboundId: mail.id })
    expect(db().select().from(document).where(eq(document.messageId, messageId)).all()).toMatchObject([{ filename: 'Resolución.pdf', requestId: caseId }])
    expect(typesOf(caseId).slice(-2)).toEqual(['mail_filed', 'document_added'])
    const after = rowOf(caseId)
    expect([after.stage, after.outcome, after.nextDueOn, after.replyDueOn]).toEqual([before.stage, before.outcome, before.nextDueOn, before.replyDueOn])
    expect(inboundOf(mail.id)).toMatchObject({ state: 'filed', requestId: caseId, messageId, matchedBy: 'by_person', filedBy: staff.id })
  })

  it('refuses strangers, those who may not sort, and what stands there already, and writes nothing', async () => {
    const mail = await parked()
    restrict(admin, { requestId: other, restricted: true })
    const events = eventCount()
    for (const stranger of [somebody('volunteer'), somebody('observer')]) expect(() => fileMail(stranger, { inboundId: mail.id, requestId: caseId })).toThrow('not_found')
    expect(() => fileMail(staff, { inboundId: mail.id, requestId: other })).toThrow('not_found')
    expect(() => fileMail(staff, { inboundId: 'none', requestId: caseId })).toThrow('not_found')
    expect([rowsIn('document'), eventCount()]).toEqual([0, events])
    fileMail(staff, { inboundId: mail.id, requestId: caseId })
    expect(() => fileMail(staff, { inboundId: mail.id, requestId: caseId })).toThrow('nothing_changed')
  })

  it('moves a mail from one case to another with all that came of it', async () => {
    const mail = await parked()
    const { messageId } = fileMail(staff, { inboundId: mail.id, requestId: caseId })
    classifyMessage(staff, { requestId: caseId, messageId, facts: [{ type: 'decided', on: '2026-04-02', result: 'refused' }], refusalGrounds: [] })
    expect(rowOf(caseId)).toMatchObject({ stage: 'decided', outcome: 'refused' })
    const moved = fileMail(staff, { inboundId: mail.id, requestId: other })
    expect([rowOf(caseId).stage, rowOf(caseId).outcome, messageOf(messageId)]).toEqual(['awaiting_response', 'none', undefined])
    expect(messageOf(moved.messageId)).toMatchObject({ requestId: other, needsTriage: true })
    expect(rawDb().prepare('SELECT request_id AS id FROM document').all()).toEqual([{ id: other }])
  })
})

it('is not taken out of the case in which a colleague has filed it since it was looked at', async () => {
  const mail = await parked()
  const { messageId } = fileMail(staff, { inboundId: mail.id, requestId: caseId, from: null })
  classifyMessage(staff, { requestId: caseId, messageId, facts: [{ type: 'decided', on: '2026-04-02', result: 'refused' }], refusalGrounds: [] })
  const events = eventCount()
  expect(() => fileMail(admin, { inboundId: mail.id, requestId: other, from: null })).toThrow('changed_meanwhile')
  expect(() => setAsideMail(admin, { inboundId: mail.id })).toThrow('changed_meanwhile')
  expect([eventCount(), rowOf(caseId).stage, inboundOf(mail.id).requestId]).toEqual([events, 'decided', caseId])
  fileMail(admin, { inboundId: mail.id, requestId: other, from: caseId })
  expect(inboundOf(mail.id)).toMatchObject({ requestId: other, state: 'filed' })
})

describe('undoing', () => {
  it('takes out message, documents and the dates that were recorded from them', async () => {
    const mail = await parked(), before = rowOf(caseId)
    const { messageId } = fileMail(staff, { inboundId: mail.id, requestId: caseId })
    classifyMessage(staff, { requestId: caseId, messageId, facts: [{ type: 'acknowledged', on: '2026-03-04', registerNumber: 'REG-2026-77' }, { type: 'extension_notified', on: '2026-03-20' }], refusalGrounds: [] })
    expect([rowOf(caseId).registerNumber, rowOf(caseId).replyDueOn === before.replyDueOn]).toEqual(['REG-2026-77', false])
    const { moved } = unfileMail(staff, { inboundId: mail.id })
    expect(moved).toContainEqual(expect.objectContaining({ rule: 'es-md.reply' }))
    const after = rowOf(caseId)
    expect([after.registerNumber, after.replyDueOn, after.stage]).toEqual([null, before.replyDueOn, before.stage])
    expect([rowsIn('document'), rowsIn('message')]).toEqual([0, 0])
    expect(inboundOf(mail.id)).toMatchObject({ state: 'parked', reason: 'unfiled', requestId: null, messageId: null })
    expect(() => unfileMail(staff, { inboundId: mail.id })).toThrow('changed_meanwhile')
    fileMail(staff, { inboundId: mail.id, requestId: caseId })
  })

  it('is refused while an answer rests on a document of the mail, and then nothing of it is undone', async () => {
    const mail = await parked()
    fileMail(staff, { inboundId: mail.id, requestId: caseId })
    const proof = db().select().from(document).get()!
    const asked = db().select().from(question).where(eq(question.requestId, caseId)).get()!
    answerQuestion(staff, { requestId: caseId, questionId: asked.id, outcome: 'granted', answer: 'Sí', documentId: proof.id, page: '1' })
    expect(() => unfileMail(staff, { inboundId: mail.id })).toThrow('in_use')
    expect(inboundOf(mail.id).state).toBe('filed')
  })

  it('is for those who classify on the case', async () => {
    const mail = await parked()
    fileMail(staff, { inboundId: mail.id, requestId: caseId })
    expect(() => unfileMail(somebody('volunteer'), { inboundId: mail.id })).toThrow('not_found')
    restrict(admin, { requestId: caseId, restricted: true })
    expect(() => unfileMail(staff, { inboundId: mail.id })).toThrow('not_found')
  })
})

it('a mail that is none of ours is set aside and taken back as it was', async () => {
  const mail = await parked()
  setAsideMail(staff, { inboundId: mail.id })
  expect(inboundOf(mail.id)).toMatchObject({ state: 'set_aside', reason: 'no_match' })
  expect(() => setAsideMail(staff, { inboundId: mail.id })).toThrow('changed_meanwhile')
  takeBackMail(staff, { inboundId: mail.id })
  expect(inboundOf(mail.id)).toMatchObject({ state: 'parked', reason: 'no_match' })
  expect(() => takeBackMail(staff, { inboundId: mail.id })).toThrow('changed_meanwhile')
  expect(() => setAsideMail(somebody('volunteer'), { inboundId: mail.id })).toThrow('not_found')
})

it('the same bytes again add no row; the same Message-ID with other bytes is kept and marked', async () => {
  const first = await taken({ id: 'one@rivas.example' })
  const rows = () => (rawDb().prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')").pluck().all() as string[]).map((name) => [name, rowsIn(`"${name}"`)])
  const before = rows()
  expect((await taken(eml({ id: 'one@rivas.example' }))).id).toBe(first.id)
  expect(rows()).toEqual(before)
  const second = await taken({ id: 'one@rivas.example', text: 'Otra cosa.' })
  expect([second.state, second.sameIdAs]).toEqual(['parked', first.sha256])
})
