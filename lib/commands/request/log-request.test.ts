import { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { db } from '../../db/client'
import { partner } from '../../db/schema/people'
import { document, message } from '../../db/schema/record'
import { clockFact, requestMember } from '../../db/schema/request'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { logRequestInput } from '../../inputs/log-request'
import { caseForms } from '../../queries/request/case-forms'
import { newRequestChoices } from '../../queries/request/new-request-choices'
import { receiveUpload } from '../document/receive-upload'
import { setUpHouse } from '../house/testing'
import { verify } from '../keep/verify/verify'
import { draftRequest } from './log-request'
import { recordFacts } from './record-facts'
import { OPERATOR, eventCount, rivas, rowOf, somebody, typesOf } from './testing'

let fresh: FreshDatabase
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T10:00:00Z')
  await setUpHouse()
})
afterEach(() => fresh.cleanUp())

const FOLLOW_UPS = [{ direction: 'out' as const, kind: 'reminder' as const, on: '2026-04-02' }, { direction: 'out' as const, kind: 'reminder' as const, on: '2026-03-20', text: 'Recordatorio' }]
const messagesOf = (id: string) => db().select().from(message).where(eq(message.requestId, id)).all()

describe('what happened since', () => {
  it('is logged with the request: follow-ups on their own days, in order, in the same history', async () => {
    const made = rivas({ messages: FOLLOW_UPS })
    expect(messagesOf(made.id)).toMatchObject([
      { kind: 'reminder', direction: 'out', on: '2026-03-20', text: 'Recordatorio', channel: 'electronic_register', needsTriage: false }, { on: '2026-04-02', text: '' },
    ])
    expect(typesOf(made.id)).toEqual(['request_logged', 'message_logged', 'message_logged', 'fact_recorded'])
    expect(await verify()).toEqual({ ok: true, problems: [] })
  })
  it('records several facts at once: a refusal and the complaint against it', () => {
    const made = rivas({ facts: [
      { type: 'complaint_filed', on: '2026-04-01', remedy: 'es-md.ctpd' }, { type: 'registered', on: '2026-03-02' }, { type: 'decided', on: '2026-03-20', result: 'refused' },
    ] })
    expect(rowOf(made.id)).toMatchObject({ stage: 'in_complaint', outcome: 'refused', replyDueOn: null })
  })
  it('is nothing in a draft', () => {
    const made = draftRequest(somebody('volunteer'), {
      authority: 'rivas', title: 'x', questions: [{ text: 'x', parts: [], source: undefined, sourcePage: undefined }], requester: 'legal_person', channel: 'email',
      facts: [{ type: 'sent', on: '2026-03-01' }], messages: [{ direction: 'out', kind: 'reminder', on: '2026-03-20', text: '', facts: [], uploadIds: [], toClassify: false }], tags: [], restricted: false, uploadIds: [],
    })
    expect([rowOf(made.id).stage, rowOf(made.id).nextDueOn, messagesOf(made.id).length]).toEqual(['draft', null, 0])
  })
})

describe('a draft', () => {
  it('keeps the documents that it points at', async () => {
    const { uploadId } = await receiveUpload(OPERATOR, { filename: 'Presentación.txt', requestId: null }, Readable.from([Buffer.from('10/20')]))
    const made = draftRequest(OPERATOR, logRequestInput.parse({ authority: 'rivas', title: 'x', questions: ['x'], uploadIds: [uploadId] }))
    expect(db().select().from(document).where(eq(document.requestId, made.id)).all()).toMatchObject([{ id: uploadId, messageId: null, filename: 'Presentación.txt' }])
    expect(typesOf(made.id)).toContain('document_added')
  })
})

describe('who begins a case', () => {
  it('may take it in hand; giving it away or restricting it needs that right', () => {
    const volunteer = somebody('volunteer')
    const staff = somebody('staff')
    const before = eventCount()
    expect(() => rivas({ assignee: staff.id }, volunteer)).toThrow(/^not_allowed$/)
    expect(() => rivas({ restricted: true }, volunteer)).toThrow(/^not_allowed$/)
    expect(eventCount()).toBe(before)
    const mine = rivas({ assignee: volunteer.id }, volunteer)
    const given = rivas({ assignee: volunteer.id, restricted: true }, staff)
    expect([rowOf(mine.id).assigneeId, rowOf(given.id).assigneeId]).toEqual([volunteer.id, volunteer.id])
    expect(db().select().from(requestMember).where(eq(requestMember.requestId, given.id)).all().map((one) => one.personId).sort()).toEqual([staff.id, volunteer.id].sort())
  })
})

describe('a reply that came before the request was logged', () => {
  const REFUSED = { type: 'decided', on: '2026-03-20', notifiedOn: '2026-03-23', result: 'refused' }
  const REPLY = { direction: 'in' as const, kind: 'reply' as const, on: '2026-03-23', text: 'Resolución' }
  const upload = async (filename: string) => (await receiveUpload(OPERATOR, { filename, requestId: null }, Readable.from([Buffer.from(filename)]))).uploadId

  it('is a message with its documents, and the evidence of the decision; the receipt stays that of the registration', async () => {
    const [receipt, letter] = [await upload('Justificante.txt'), await upload('Resolución.txt')]
    const made = rivas({ uploadIds: [receipt], messages: [{ ...REPLY, facts: [REFUSED], uploadIds: [letter] }] })
    const [reply] = messagesOf(made.id)
    expect(reply).toMatchObject({ text: 'Resolución', direction: 'in', needsTriage: false })
    const facts = db().select().from(clockFact).where(eq(clockFact.requestId, made.id)).all()
    expect(facts.find((fact) => fact.type === 'decided')).toMatchObject({ messageId: reply!.id, evidenceDocumentId: letter, extra: { result: 'refused', notifiedOn: '2026-03-23' } })
    expect(facts.find((fact) => fact.type === 'registered')).toMatchObject({ messageId: null, evidenceDocumentId: receipt })
    expect(db().select().from(document).where(eq(document.id, letter)).get()).toMatchObject({ messageId: reply!.id, requestId: made.id })
    expect(rowOf(made.id)).toMatchObject({ stage: 'decided', outcome: 'refused' })
    expect(await verify()).toEqual({ ok: true, problems: [] })
  })
  it('waits to be classified where it says so, and moves nothing', () => {
    const made = rivas({ messages: [{ ...REPLY, toClassify: true }] })
    expect(messagesOf(made.id)).toMatchObject([{ needsTriage: true }])
    expect(rowOf(made.id)).toMatchObject({ stage: 'awaiting_response', replyDueOn: '2026-03-30' })
  })
  it('waits whatever it says when a volunteer logs it; what came of the request is not theirs to record', () => {
    const volunteer = somebody('volunteer')
    const before = eventCount()
    expect(() => rivas({ messages: [{ ...REPLY, facts: [REFUSED] }] }, volunteer)).toThrow(/^not_allowed$/)
    for (const later of [REFUSED, { type: 'complaint_filed', on: '2026-04-07', remedy: 'es-md.ctpd' }, { type: 'extension_notified', on: '2026-03-20' }]) {
      expect(() => rivas({ facts: [{ type: 'registered', on: '2026-03-02' }, later] }, volunteer)).toThrow(/^not_allowed$/)
    }
    expect(eventCount()).toBe(before)
    const made = rivas({ facts: [{ type: 'sent', on: '2026-03-01' }, { type: 'registered', on: '2026-03-02' }, { type: 'acknowledged', on: '2026-03-03' }], messages: [REPLY] }, volunteer)
    expect(messagesOf(made.id)).toMatchObject([{ needsTriage: true }])
    expect(rowOf(made.id)).toMatchObject({ stage: 'awaiting_response', replyDueOn: '2026-03-30' })
  })
  it('is refused whole with a fact that no engine knows', () => {
    const before = eventCount()
    expect(() => rivas({ messages: [{ ...REPLY, facts: [{ type: 'abducted', on: '2026-03-20' }] }] })).toThrow(/^unknown_fact$/)
    expect(eventCount()).toBe(before)
  })
})

describe('who gets a case', () => {
  it('is never somebody who may only read, nor somebody of another partner', () => {
    const observer = somebody('observer')
    db().insert(partner).values({ id: 'p', name: 'SHARE Foundation', createdAt: '2026-04-08T10:00:00.000Z' }).run()
    const theirs = somebody('staff', 'p')
    const before = eventCount()
    expect(() => rivas({ assignee: observer.id })).toThrow(/^cannot_act$/)
    expect(() => rivas({ assignee: theirs.id })).toThrow(/^no_such_person$/)
    expect(eventCount()).toBe(before)
    const { people } = newRequestChoices(somebody('staff'))
    expect(people.map((one) => one.id)).not.toContain(observer.id)
    expect(people.length).toBeGreaterThan(0)
  })
})

describe('the authority’s unanswered term', () => {
  it('stands on the row until an answer meets it', () => {
    const waiting = rivas()
    const answered = rivas({ facts: [{ type: 'registered', on: '2026-03-02' }, { type: 'decided', on: '2026-03-20', result: 'granted' }] })
    expect(rowOf(waiting.id)).toMatchObject({ replyDueOn: '2026-03-30', silenceFrom: '2026-04-07' })
    expect(rowOf(answered.id)).toMatchObject({ replyDueOn: null, silenceFrom: null })
  })
})

describe('the law of a request', () => {
  const sentIn2019 = { type: 'registered' as const, on: '2019-11-25' }
  it('is the directory’s on the first day, unless a person chose one: that stays, whatever days are recorded', () => {
    expect(rowOf(rivas({ facts: [sentIn2019] }).id)).toMatchObject({ lawId: 'es-ltaibg', lawChosen: false })
    const chosen = rivas({ law: 'es-lpac' })
    expect(rowOf(chosen.id)).toMatchObject({ lawId: 'es-lpac', lawChosen: true })
    recordFacts(OPERATOR, { requestId: chosen.id, facts: [{ type: 'sent', on: '2026-02-27' }], uploadIds: [] })
    expect(rowOf(chosen.id).lawId).toBe('es-lpac')
  })
  it('stays where the one chosen is the law of today and the request of another day', () => {
    expect(rowOf(rivas({ law: 'es-md-10-2019', facts: [sentIn2019] }).id)).toMatchObject({ lawId: 'es-md-10-2019', lawVersion: null })
  })
  it('follows the day on which a draft goes out', () => {
    const draft = draftRequest(OPERATOR, logRequestInput.parse({ authority: 'rivas', title: 'Contratos', questions: ['Uno'] }))
    recordFacts(OPERATOR, { requestId: draft.id, facts: [sentIn2019], uploadIds: [] })
    expect(rowOf(draft.id).lawId).toBe('es-ltaibg')
  })
})

it('offers a reply that was logged with its case for classifying, unless the log says what came of it', () => {
  const waits = (over: Parameters<typeof rivas>[0]) => caseForms(OPERATOR, rivas({ messages: [{ direction: 'in', kind: 'reply', on: '2026-03-20', text: 'Estimados señores' }], ...over }).id).waiting.length
  expect(waits({})).toBe(1)
  expect(waits({ facts: [{ type: 'registered', on: '2026-03-02' }, { type: 'decided', on: '2026-03-20', result: 'granted' }] })).toBe(0)
  expect(waits({ messages: [{ direction: 'in', kind: 'reply', on: '2026-03-20', facts: [{ type: 'decided', on: '2026-03-20', result: 'granted' }] }] })).toBe(0)
  expect(waits({ messages: [{ direction: 'out', kind: 'reminder', on: '2026-03-20' }] })).toBe(0)
})
