import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { db } from '../../db/client'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { person } from '../../db/schema/people'
import { message, note } from '../../db/schema/record'
import { clockFact, deadline, question, requestMember, requestTag } from '../../db/schema/request'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { boxState } from '../../domain/deadline/box-state'
import { logRequestInput } from '../../inputs/log-request'
import { caseForms } from '../../queries/request/case-forms'
import { requestPage } from '../../queries/request/request-page'
import { setUpHouse } from '../house/testing'
import { verify } from '../keep/verify/verify'
import { addNote } from './add-note'
import { answerQuestion } from './answer-question'
import { addMember, assign, removeMember } from './assign'
import { closeRequest, reopenRequest } from './close-request'
import { correctFact, withdrawFact } from './correct-fact'
import { editDetails } from './edit-details'
import { editQuestions } from './edit-questions'
import { logMessage } from './log-message'
import { draftRequest } from './log-request'
import { recordFacts } from './record-facts'
import { restrict, takeOver } from './restrict'
import { clearDateByHand, setDateByHand } from './set-date-by-hand'
import { OPERATOR, eventCount, eventsOf, rivas, rowOf, somebody, typesOf } from './testing'

let fresh: FreshDatabase
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T10:00:00Z')
  await setUpHouse()
})
afterEach(() => fresh.cleanUp())

const dueOf = (id: string, rule: string) => db().select().from(deadline).where(eq(deadline.requestId, id)).all().find((one) => one.rule === rule)?.dueOn
const reply = (requestId: string, over = {}) => ({ requestId, direction: 'in' as const, kind: 'reply' as const, channel: 'email' as const, on: '2026-04-02', text: 'Resolución', facts: [], refusalGrounds: [], uploadIds: [], ...over })

describe('logging a request', () => {
  it('stores case, questions, facts and dates in one transaction', async () => {
    const made = rivas()
    expect(made.ref).toBe('2026/001')
    expect(rowOf(made.id)).toMatchObject({ stage: 'awaiting_response', outcome: 'none', lawId: 'es-md-10-2019', lawVersion: '2020-01-01', registerNumber: 'E-1', nextDueOn: '2026-04-30', nextRule: 'es-md.ctpd', nextWhose: 'requester' })
    expect(db().select().from(question).where(eq(question.requestId, made.id)).all().map((one) => one.label)).toEqual(['1', '2', '2 a', '2 b'])
    expect(dueOf(made.id, 'es-md.reply')).toBe('2026-03-30')
    expect(typesOf(made.id)).toEqual(['request_logged', 'fact_recorded'])
    expect(await verify()).toEqual({ ok: true, problems: [] })
  })
  it('is refused for an observer, and nothing is written', () => {
    const before = eventCount()
    expect(() => rivas({}, somebody('observer'))).toThrow(/^not_allowed$/)
    expect(eventCount()).toBe(before)
  })
  it('refuses an unknown authority, law and fact', () => {
    expect(() => rivas({ authority: 'atlantis' })).toThrow(/^unknown_authority$/)
    expect(() => rivas({ law: 'xx' })).toThrow(/^unknown_law$/)
    expect(() => rivas({ facts: [{ type: 'abducted', on: '2026-03-02' }] })).toThrow(/^unknown_fact$/)
  })
  it('takes the law of the day on which it was filed', () => {
    expect(rowOf(rivas({ facts: [{ type: 'received', on: '2019-06-03' }] }).id)).toMatchObject({ lawId: 'es-ltaibg' })
  })
  it('makes the volunteer who logs it a member', () => {
    const volunteer = somebody('volunteer')
    const made = rivas({}, volunteer)
    expect(db().select().from(requestMember).where(eq(requestMember.requestId, made.id)).all().map((one) => one.personId)).toEqual([volunteer.id])
  })
})

describe('facts', () => {
  it('move dates, stage and outcome, and say what moved', () => {
    const { id } = rivas()
    const { moved } = recordFacts(OPERATOR, { requestId: id, facts: [{ type: 'extension_notified', on: '2026-03-25' }], uploadIds: [] })
    expect(moved).toContainEqual({ rule: 'es-md.reply', was: '2026-03-30', now: '2026-04-29' })
    recordFacts(OPERATOR, { requestId: id, facts: [{ type: 'decided', on: '2026-04-07', result: 'refused' }] })
    expect(rowOf(id)).toMatchObject({ stage: 'decided', outcome: 'refused' })
  })
  it('are corrected without losing what was', async () => {
    const { id } = rivas()
    const was = db().select().from(clockFact).where(eq(clockFact.requestId, id)).get()!
    const { moved } = correctFact(OPERATOR, { requestId: id, factId: was.id, fact: { type: 'registered', on: '2026-03-03' }, why: 'The receipt says 3 March' })
    expect(moved).toContainEqual({ rule: 'es-md.reply', was: '2026-03-30', now: '2026-03-31' })
    const rows = db().select().from(clockFact).where(eq(clockFact.requestId, id)).all()
    expect(rows).toHaveLength(2)
    expect(rows.find((one) => one.id === was.id)).toMatchObject({ on: '2026-03-02', withdrawnWhy: 'The receipt says 3 March' })
    expect(() => correctFact(OPERATOR, { requestId: id, factId: was.id, fact: { type: 'registered', on: '2026-03-04' }, why: 'again' })).toThrow(NotFound)
    expect(await verify()).toEqual({ ok: true, problems: [] })
  })
  it('that never happened are withdrawn, and stage and outcome go back', () => {
    const { id } = rivas({ facts: [{ type: 'registered', on: '2026-03-02' }, { type: 'decided', on: '2026-03-20', result: 'refused' }] })
    const decided = db().select().from(clockFact).where(eq(clockFact.requestId, id)).all().find((one) => one.type === 'decided')!
    withdrawFact(OPERATOR, { requestId: id, factId: decided.id, why: 'Another case' })
    expect(rowOf(id)).toMatchObject({ stage: 'awaiting_response', outcome: 'none' })
  })
  it('of a complaint against silence claim the silence and its effect', () => {
    const { id } = rivas()
    recordFacts(OPERATOR, { requestId: id, facts: [{ type: 'complaint_filed', on: '2026-04-08', remedy: 'es-md.ctpd' }] })
    expect(rowOf(id)).toMatchObject({ stage: 'in_complaint', outcome: 'deemed_refused' })
    expect(typesOf(id)).toContain('silence_claimed')
    expect(dueOf(id, 'es-md.ctpd.decide')).toBe('2026-07-08')
    recordFacts(OPERATOR, { requestId: id, facts: [{ type: 'decided', on: '2026-05-20', result: 'granted' }] })
    expect(rowOf(id)).toMatchObject({ stage: 'decided', outcome: 'granted' })
    expect(typesOf(id).filter((type) => type === 'silence_claimed')).toHaveLength(1)
  })
})

describe('messages', () => {
  it('a reply without a fact waits to be classified and moves nothing', () => {
    const { id } = rivas()
    logMessage(OPERATOR, reply(id))
    expect(db().select().from(message).get()).toMatchObject({ needsTriage: true, text: 'Resolución' })
    expect(rowOf(id)).toMatchObject({ stage: 'awaiting_response', nextRule: 'es-md.ctpd' })
  })
  it('a volunteer logs one on an own case, but no fact with it', () => {
    const volunteer = somebody('volunteer')
    const { id } = rivas({}, volunteer)
    logMessage(volunteer, reply(id))
    expect(() => logMessage(volunteer, reply(id, { facts: [{ type: 'decided', on: '2026-04-02', result: 'refused' }] }))).toThrow(/^not_allowed$/)
    expect(db().select().from(message).all()).toHaveLength(1)
  })
})

describe('details, questions, people', () => {
  it('are changed with a version, so that two people’s edits collide visibly', () => {
    const { id } = rivas()
    const details = { requestId: id, version: rowOf(id).version, title: 'Nuevo', channel: 'email' as const, registerNumber: 'E-2', language: 'es' as const, campaign: 'Huawei', tags: ['b', 'a'] }
    editDetails(OPERATOR, details)
    expect(rowOf(id)).toMatchObject({ title: 'Nuevo', channel: 'email', registerNumber: 'E-2' })
    expect(db().select().from(requestTag).all().map((one) => one.tag).sort()).toEqual(['a', 'b'])
    expect(() => editDetails(OPERATOR, details)).toThrow(/^changed_meanwhile$/)
  })
  it('say which dates another channel moves: on paper, a day off at the requester’s seat is no working day', () => {
    const { id } = rivas({ facts: [{ type: 'registered', on: '2026-03-16' }], requester: 'natural_person', requesterCalendar: 'ES-CT' })
    const was = dueOf(id, 'es-md.reply')
    editDetails(OPERATOR, { requestId: id, version: rowOf(id).version, title: 'Contratos', channel: 'post', language: 'es' as const, tags: [] })
    const now = dueOf(id, 'es-md.reply')
    expect(now).not.toBe(was)
    const detail = JSON.parse(eventsOf(id).at(-1)!.event_detail!.detail!) as { moved: unknown[] }
    expect(detail.moved).toContainEqual({ rule: 'es-md.reply', was, now })
  })
  it('questions can be rewritten until one is answered', () => {
    const { id } = rivas()
    editQuestions(OPERATOR, { requestId: id, version: rowOf(id).version, questions: [{ text: 'Una', parts: [], source: undefined, sourcePage: undefined }] })
    const asked = db().select().from(question).where(eq(question.requestId, id)).get()!
    answerQuestion(OPERATOR, { requestId: id, questionId: asked.id, outcome: 'granted_in_part', answer: 'Sí', page: '3' })
    expect(db().select().from(question).where(eq(question.id, asked.id)).get()).toMatchObject({ outcome: 'granted_in_part', answer: 'Sí', answerPage: '3' })
    expect(() => editQuestions(OPERATOR, { requestId: id, version: rowOf(id).version, questions: [{ text: 'Otra', parts: [], source: undefined, sourcePage: undefined }] })).toThrow(/^in_use$/)
  })
  it('the assignee becomes a member and can’t be taken off', () => {
    const { id } = rivas()
    const staff = somebody('staff'), other = somebody('volunteer')
    assign(OPERATOR, { requestId: id, assigneeId: staff.id })
    addMember(OPERATOR, { requestId: id, personId: other.id })
    expect(() => addMember(OPERATOR, { requestId: id, personId: other.id })).toThrow(/^already_member$/)
    expect(() => removeMember(OPERATOR, { requestId: id, personId: staff.id })).toThrow(/^in_use$/)
    removeMember(OPERATOR, { requestId: id, personId: other.id })
    expect(db().select().from(requestMember).where(eq(requestMember.requestId, id)).all().map((one) => one.personId)).toEqual([staff.id])
  })
  it('can’t be given to an observer, who may be a member all the same', () => {
    const { id } = rivas()
    const observer = somebody('observer')
    expect(() => assign(OPERATOR, { requestId: id, assigneeId: observer.id })).toThrow(/^cannot_act$/)
    expect(typesOf(id)).not.toContain('assigned')
    addMember(OPERATOR, { requestId: id, personId: observer.id })
    expect(caseForms(OPERATOR, id).people.find((one) => one.id === observer.id)).toMatchObject({ acts: false })
  })
  it('a restricted case exists for its members only, until an admin takes it over from people who can’t act', () => {
    const { id, ref } = rivas()
    const staff = somebody('staff'), admin = somebody('admin')
    assign(OPERATOR, { requestId: id, assigneeId: staff.id })
    restrict(staff, { requestId: id, restricted: true })
    expect(() => addNote(admin, { requestId: id, text: 'x' })).toThrow(NotFound)
    expect(() => takeOver(admin, { ref, why: 'left' })).toThrow(NotFound)
    db().update(person).set({ disabledAt: '2026-04-08T10:00:00.000Z' }).where(eq(person.id, staff.id)).run()
    takeOver(admin, { ref, why: 'left' })
    addNote(admin, { requestId: id, text: 'x' })
    expect(typesOf(id)).toContain('taken_over')
  })
  it('a closed case goes back to the stage it had', () => {
    const { id } = rivas()
    closeRequest(OPERATOR, { requestId: id, withdrawn: true })
    expect(rowOf(id)).toMatchObject({ stage: 'closed', outcome: 'withdrawn' })
    expect(() => closeRequest(OPERATOR, { requestId: id, withdrawn: false })).toThrow(/^wrong_stage$/)
    reopenRequest(OPERATOR, { requestId: id })
    expect(rowOf(id)).toMatchObject({ stage: 'awaiting_response', outcome: 'none' })
    expect(() => reopenRequest(OPERATOR, { requestId: id })).toThrow(/^wrong_stage$/)
  })
  it('a date set by hand needs a reason, stays marked, and can be taken back', async () => {
    const { id } = rivas()
    setDateByHand(OPERATOR, { requestId: id, rule: 'es-md.reply', dueOn: '2026-04-20', reason: 'told by phone' })
    expect(dueOf(id, 'es-md.reply')).toBe('2026-04-20')
    expect(await verify()).toEqual({ ok: true, problems: [] })
    clearDateByHand(OPERATOR, { requestId: id, rule: 'es-md.reply' })
    expect(dueOf(id, 'es-md.reply')).toBe('2026-03-30')
    expect(() => clearDateByHand(OPERATOR, { requestId: id, rule: 'es-md.reply' })).toThrow(/^nothing_changed$/)
  })
})

describe('a date that no rule gives', () => {
  it('can be set where no version is loaded: it counts, stays marked and can be taken back', async () => {
    const { id } = rivas({ law: 'es-md-10-2019', facts: [{ type: 'registered', on: '2015-03-02' }] })
    expect(rowOf(id)).toMatchObject({ lawVersion: null, nextDueOn: null })
    setDateByHand(OPERATOR, { requestId: id, rule: 'es-md.reply', dueOn: '2026-04-02', reason: 'As their receipt says' })
    expect(rowOf(id)).toMatchObject({ nextDueOn: '2026-04-02', nextRule: 'es-md.reply', replyDueOn: '2026-04-02', silenceFrom: null })
    const page = requestPage(OPERATOR, id, 'en')
    expect(boxState(page)).toMatchObject({ kind: 'running', row: { rule: 'es-md.reply', handSet: { reason: 'As their receipt says' } } })
    expect(page.status.code).toBe('mark.overdue')
    expect(await verify()).toEqual({ ok: true, problems: [] })
    clearDateByHand(OPERATOR, { requestId: id, rule: 'es-md.reply' })
    expect(rowOf(id)).toMatchObject({ nextDueOn: null, replyDueOn: null })
  })
  it('can be set for a rule that nothing has started, and for none that the law doesn’t know', async () => {
    const { id } = rivas()
    expect(caseForms(OPERATOR, id).undated).toContain('es-md.ctpd.decide')
    setDateByHand(OPERATOR, { requestId: id, rule: 'es-md.ctpd.decide', dueOn: '2026-05-12', reason: 'As the council wrote' })
    expect(dueOf(id, 'es-md.ctpd.decide')).toBe('2026-05-12')
    expect(caseForms(OPERATOR, id).undated).not.toContain('es-md.ctpd.decide')
    expect(await verify()).toEqual({ ok: true, problems: [] })
    expect(() => setDateByHand(OPERATOR, { requestId: id, rule: 'rs.complaint.refusal', dueOn: '2026-05-12', reason: 'r' })).toThrow(/^bad_input$/)
  })
  it('is none of a request that wasn’t sent', () => {
    const { id } = draftRequest(OPERATOR, logRequestInput.parse({ authority: 'rivas', title: 'x', questions: ['x'] }))
    expect(caseForms(OPERATOR, id).undated).toEqual([])
    expect(() => setDateByHand(OPERATOR, { requestId: id, rule: 'es-md.reply', dueOn: '2026-05-12', reason: 'r' })).toThrow(/^wrong_stage$/)
  })
})

describe('a stranger', () => {
  const deeds: [string, (actor: Actor, id: string) => unknown][] = [
    ['a note', (actor, id) => addNote(actor, { requestId: id, text: 'x' })],
    ['a message', (actor, id) => logMessage(actor, reply(id))],
    ['a fact', (actor, id) => recordFacts(actor, { requestId: id, facts: [{ type: 'acknowledged', on: '2026-03-03' }] })],
    ['a correction', (actor, id) => correctFact(actor, { requestId: id, factId: 'x', fact: { type: 'registered', on: '2026-03-03' }, why: 'w' })],
    ['a withdrawal', (actor, id) => withdrawFact(actor, { requestId: id, factId: 'x', why: 'w' })],
    ['an answer', (actor, id) => answerQuestion(actor, { requestId: id, questionId: 'x', outcome: 'granted' })],
    ['details', (actor, id) => editDetails(actor, { requestId: id, version: 1, title: 't', channel: 'email', language: 'es', tags: [] })],
    ['questions', (actor, id) => editQuestions(actor, { requestId: id, version: 1, questions: [] })],
    ['an assignee', (actor, id) => assign(actor, { requestId: id, assigneeId: null })],
    ['a member', (actor, id) => addMember(actor, { requestId: id, personId: 'x' })],
    ['a restriction', (actor, id) => restrict(actor, { requestId: id, restricted: true })],
    ['closing', (actor, id) => closeRequest(actor, { requestId: id, withdrawn: false })],
    ['reopening', (actor, id) => reopenRequest(actor, { requestId: id })],
    ['a date by hand', (actor, id) => setDateByHand(actor, { requestId: id, rule: 'es-md.reply', dueOn: '2026-05-01', reason: 'r' })],
  ]
  it.each(deeds)('is refused %s as if the case did not exist, and nothing is written', (_what, deed) => {
    const { id } = rivas({ restricted: true })
    const before = eventCount()
    for (const actor of [somebody('volunteer'), somebody('observer'), somebody('staff'), somebody('admin')]) {
      expect(() => deed(actor, id)).toThrow(NotFound)
      expect(() => deed(actor, 'no-such-id')).toThrow(NotFound)
    }
    expect(eventCount()).toBe(before)
    expect(db().select().from(note).all()).toEqual([])
  })
})
