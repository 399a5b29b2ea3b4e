import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { db } from '../../db/client'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { message } from '../../db/schema/record'
import { clockFact, question } from '../../db/schema/request'
import { NotFound } from '../../domain/refusal'
import { classifyFormInput, replyClassified } from '../../inputs/classify-message'
import { setUpHouse } from '../house/testing'
import { classifyMessage } from './classify-message'
import { logMessage } from './log-message'
import { restrict } from './restrict'
import { OPERATOR, eventCount, eventsOf, rivas, rowOf, somebody, typesOf } from './testing'

let fresh: FreshDatabase
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T10:00:00Z')
  await setUpHouse()
})
afterEach(() => fresh.cleanUp())

const READ = {
  kind: 'refused' as const, on: '2026-04-02', channel: 'email' as const, paperOn: '2026-03-27', until: '', days: '', complete: false, to: '', registerNumber: '',
  counterpart: '', text: '', grounds: ['ES-14-1-h'], uploadIds: [],
}
const REFUSED = { type: 'decided', on: '2026-03-27', notifiedOn: '2026-04-02', result: 'refused' }

/** Rivas with a reply that a volunteer logged and nobody read. */
function unread(): { requestId: string; messageId: string } {
  const volunteer = somebody('volunteer')
  const { id } = rivas({}, volunteer)
  const { messageId } = logMessage(volunteer, { requestId: id, direction: 'in', kind: 'reply', channel: 'email', on: '2026-04-02', text: 'Resolución', facts: [], refusalGrounds: [], uploadIds: [] })
  return { requestId: id, messageId }
}
const waits = (messageId: string) => db().select().from(message).where(eq(message.id, messageId)).get()!.needsTriage

describe('classifying a reply', () => {
  it('records what it proves, with the message as evidence, and it waits no more', () => {
    const at = unread()
    const { moved } = classifyMessage(somebody('staff'), replyClassified(at.requestId, at.messageId, READ))
    expect(waits(at.messageId)).toBe(false)
    expect(rowOf(at.requestId)).toMatchObject({ stage: 'decided', outcome: 'refused', refusalGrounds: ['ES-14-1-h'] })
    const facts = db().select().from(clockFact).where(eq(clockFact.requestId, at.requestId)).all()
    expect(facts.find((fact) => fact.type === 'decided')).toMatchObject({ on: '2026-03-27', messageId: at.messageId, extra: { result: 'refused', notifiedOn: '2026-04-02' } })
    expect(moved.map((one) => one.rule)).toContain('es-md.ctpd')
    const said = eventsOf(at.requestId).find((one) => one.event.type === 'message_classified')
    expect(JSON.parse(said!.event_detail!.detail!)).toEqual({ messageId: at.messageId, as: 'decided' })
  })
  it('that touches no date leaves the case where it stood', () => {
    const at = unread()
    const before = rowOf(at.requestId)
    expect(classifyMessage(somebody('staff'), replyClassified(at.requestId, at.messageId, { ...READ, kind: 'no_effect' }))).toEqual({ moved: [] })
    expect(waits(at.messageId)).toBe(false)
    expect(rowOf(at.requestId)).toMatchObject({ stage: before.stage, outcome: before.outcome, nextDueOn: before.nextDueOn, refusalGrounds: [] })
    expect(typesOf(at.requestId).at(-1)).toBe('message_classified')
  })
  it('gives the questions that it answers their outcome, with its document', () => {
    const at = unread()
    const asked = db().select().from(question).where(eq(question.requestId, at.requestId)).all()
    classifyMessage(somebody('staff'), { ...at, as: 'disclosure', facts: [{ ...REFUSED, result: 'granted_in_part' }], refusalGrounds: [], answers: [{ questionId: asked[0]!.id, outcome: 'granted' }] })
    expect(db().select().from(question).where(eq(question.id, asked[0]!.id)).get()).toMatchObject({ outcome: 'granted', answer: null })
    expect(typesOf(at.requestId)).toContain('question_answered')
    const said = eventsOf(at.requestId).find((one) => one.event.type === 'message_classified')
    expect(JSON.parse(said!.event_detail!.detail!)).toEqual({ messageId: at.messageId, as: 'disclosure' })
    const other = unread()
    expect(() => classifyMessage(OPERATOR, { ...other, facts: [], refusalGrounds: [], answers: [{ questionId: asked[0]!.id, outcome: 'refused' }] })).toThrow(NotFound)
    expect(waits(other.messageId)).toBe(true)
  })
  it('is done once', () => {
    const at = unread()
    const read = replyClassified(at.requestId, at.messageId, READ)
    classifyMessage(OPERATOR, read)
    const before = eventCount()
    expect(() => classifyMessage(OPERATOR, read)).toThrow(/^changed_meanwhile$/)
    expect(eventCount()).toBe(before)
  })
  it('is refused for a volunteer, and as not there for a stranger, another case’s message and an unknown one; nothing is written', () => {
    const at = unread(), other = unread()
    const read = replyClassified(at.requestId, at.messageId, READ)
    const staff = somebody('staff'), stranger = somebody('staff')
    const before = eventCount()
    expect(() => classifyMessage(somebody('volunteer'), read)).toThrow(NotFound)
    expect(() => classifyMessage(staff, { ...read, messageId: other.messageId })).toThrow(NotFound)
    expect(() => classifyMessage(staff, { ...read, messageId: 'none' })).toThrow(NotFound)
    expect(eventCount()).toBe(before)
    restrict(OPERATOR, { requestId: at.requestId, restricted: true })
    expect(() => classifyMessage(stranger, read)).toThrow(NotFound)
    expect(waits(at.messageId)).toBe(true)
  })
  it('is not for the volunteer whose case it is', () => {
    const volunteer = somebody('volunteer')
    const { id } = rivas({}, volunteer)
    const { messageId } = logMessage(volunteer, { requestId: id, direction: 'in', kind: 'reply', channel: 'email', on: '2026-04-02', text: 'x', facts: [], refusalGrounds: [], uploadIds: [] })
    expect(() => classifyMessage(volunteer, { requestId: id, messageId, facts: [], refusalGrounds: [], answers: [] })).toThrow(/^not_allowed$/)
    expect(waits(messageId)).toBe(true)
  })
  it('refuses grounds without a decision, and a fact that the engine doesn’t know', () => {
    const at = unread()
    expect(() => classifyMessage(OPERATOR, { ...at, facts: [], refusalGrounds: ['ES-14-1-h'], answers: [] })).toThrow(/^bad_input$/)
    expect(() => classifyMessage(OPERATOR, { ...at, facts: [{ ...REFUSED, type: 'abducted' }], refusalGrounds: [], answers: [] })).toThrow(/^unknown_fact$/)
    expect(waits(at.messageId)).toBe(true)
  })
  it('can’t be put off again in the form', () => {
    expect(classifyFormInput.safeParse(READ).success).toBe(true)
    expect(classifyFormInput.safeParse({ ...READ, kind: 'later' }).success).toBe(false)
  })
})
