import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { db } from '../../db/client'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { clockFact } from '../../db/schema/request'
import { previewFacts } from '../../queries/request/preview-facts'
import { factParts } from '../../inputs/fact'
import type { FactInput } from '../../inputs/fact'
import { setUpHouse } from '../house/testing'
import { closeRequest, reopenRequest } from './close-request'
import { correctFact, withdrawFact } from './correct-fact'
import { logMessage } from './log-message'
import { recordFacts } from './record-facts'
import { OPERATOR, eventsOf, rivas, rowOf, somebody, typesOf } from './testing'

let fresh: FreshDatabase
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-05-20T10:00:00Z')
  await setUpHouse()
})
afterEach(() => fresh.cleanUp())

const add = (requestId: string, ...facts: FactInput[]) => recordFacts(OPERATOR, { requestId, facts })
const REFUSED: FactInput = { type: 'decided', on: '2026-03-20', result: 'refused' }
const factOf = (requestId: string, type: string) => db().select().from(clockFact).where(eq(clockFact.requestId, requestId)).all().find((one) => one.type === type)!
const reply = (requestId: string, over = {}) => ({ requestId, direction: 'in' as const, kind: 'reply' as const, channel: 'email' as const, on: '2026-03-20', text: 'Resolución', facts: [REFUSED], refusalGrounds: [], uploadIds: [], ...over })

describe('facts recorded late', () => {
  it('don’t undo what came after them: a clarification already given', () => {
    const { id } = rivas()
    add(id, { type: 'clarified', on: '2026-03-10' })
    add(id, { type: 'clarification_asked', on: '2026-03-05' })
    expect(rowOf(id).stage).toBe('awaiting_response')
  })
  it('don’t undo a late answer, yet the silence that a complaint claimed is on the record', () => {
    const { id } = rivas()
    add(id, { type: 'decided', on: '2026-05-19', result: 'granted' })
    add(id, { type: 'complaint_filed', on: '2026-04-08', remedy: 'es-md.ctpd' })
    expect(rowOf(id)).toMatchObject({ stage: 'decided', outcome: 'granted' })
    expect(typesOf(id)).toContain('silence_claimed')
  })
  it('put on the record the silence that a complaint turns out to rely on, once', () => {
    const claims = (id: string) => eventsOf(id).filter((one) => one.event.type === 'silence_claimed').map((one) => JSON.parse(one.event_detail!.detail!))
    const complaint: FactInput = { type: 'complaint_filed', on: '2026-04-08', remedy: 'es-md.ctpd' }
    const claim = { rule: 'es-md.reply', on: '2026-04-08', outcome: 'deemed_refused' }
    const registeredWrong = rivas({ facts: [{ type: 'registered', on: '2026-04-06' }, complaint] })
    expect([claims(registeredWrong.id), rowOf(registeredWrong.id).outcome]).toEqual([[], 'none'])
    correctFact(OPERATOR, { requestId: registeredWrong.id, factId: factOf(registeredWrong.id, 'registered').id, fact: { type: 'registered', on: '2026-03-02' }, why: 'The receipt' })
    expect(claims(registeredWrong.id)).toEqual([claim])
    expect(rowOf(registeredWrong.id)).toMatchObject({ stage: 'in_complaint', outcome: 'deemed_refused' })
    add(registeredWrong.id, { type: 'acknowledged', on: '2026-03-03' })
    expect(claims(registeredWrong.id)).toEqual([claim])
    const refusedWrong = rivas({ facts: [{ type: 'registered', on: '2026-03-02' }, REFUSED, complaint] })
    expect(claims(refusedWrong.id)).toEqual([])
    withdrawFact(OPERATOR, { requestId: refusedWrong.id, factId: factOf(refusedWrong.id, 'decided').id, why: 'Another case' })
    expect(claims(refusedWrong.id)).toEqual([claim])
    expect(rowOf(refusedWrong.id)).toMatchObject({ stage: 'in_complaint', outcome: 'deemed_refused' })
    const wrongDay = rivas({ facts: [{ type: 'registered', on: '2026-03-02' }, { ...complaint, on: '2026-03-20' }] })
    expect(claims(wrongDay.id)).toEqual([])
    correctFact(OPERATOR, { requestId: wrongDay.id, factId: factOf(wrongDay.id, 'complaint_filed').id, fact: complaint, why: 'The receipt' })
    expect(claims(wrongDay.id)).toEqual([claim])
    expect(claims(rivas({ facts: [{ type: 'registered', on: '2026-03-02' }, complaint] }).id)).toEqual([claim])
  })
  it('leave the case where the same facts in time order leave it, and the preview says so before', () => {
    const facts: FactInput[] = [
      { type: 'clarification_asked', on: '2026-03-05' }, { type: 'clarified', on: '2026-03-10' }, REFUSED, { type: 'complaint_filed', on: '2026-04-08', remedy: 'es-md.ctpd' },
    ]
    for (const order of [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1], [1, 3, 0, 2]]) {
      const { id } = rivas()
      for (const index of order) {
        const fact = facts[index]!
        const before = previewFacts(OPERATOR, { requestId: id, facts: [factParts(fact)] })
        add(id, fact)
        expect(rowOf(id)).toMatchObject({ stage: before.stage.now, outcome: before.outcome.now })
      }
      expect(rowOf(id)).toMatchObject({ stage: 'in_complaint', outcome: 'refused' })
    }
  })
})

describe('a closed case', () => {
  it('reopens where a fact recorded meanwhile has brought it', () => {
    const { id } = rivas()
    closeRequest(OPERATOR, { requestId: id, withdrawn: false })
    add(id, REFUSED)
    expect(rowOf(id)).toMatchObject({ stage: 'closed', outcome: 'refused' })
    reopenRequest(OPERATOR, { requestId: id })
    expect(rowOf(id)).toMatchObject({ stage: 'decided', outcome: 'refused' })
  })
  it('loses the outcome of a decision that was another case’s', () => {
    const { id } = rivas()
    add(id, REFUSED)
    closeRequest(OPERATOR, { requestId: id, withdrawn: false })
    withdrawFact(OPERATOR, { requestId: id, factId: factOf(id, 'decided').id, why: 'Another case' })
    expect(rowOf(id)).toMatchObject({ stage: 'closed', outcome: 'none' })
    reopenRequest(OPERATOR, { requestId: id })
    expect(rowOf(id)).toMatchObject({ stage: 'awaiting_response', outcome: 'none' })
  })
  it('gets back the outcome that it had before it was withdrawn, with its grounds', () => {
    const { id } = rivas()
    logMessage(OPERATOR, reply(id, { refusalGrounds: ['ES-14-1-h'] }))
    closeRequest(OPERATOR, { requestId: id, withdrawn: true })
    reopenRequest(OPERATOR, { requestId: id })
    expect(rowOf(id)).toMatchObject({ stage: 'decided', outcome: 'refused', refusalGrounds: ['ES-14-1-h'] })
  })
})

describe('grounds of refusal', () => {
  it('stand in one event of their own, which moves no outcome', () => {
    const { id } = rivas()
    logMessage(OPERATOR, reply(id, { refusalGrounds: ['ES-14-1-h'] }))
    const details = eventsOf(id).filter((one) => one.event.type === 'outcome_changed').map((one) => JSON.parse(one.event_detail!.detail!))
    expect(details).toEqual([{ from: 'none', to: 'refused' }, { from: 'refused', to: 'refused', grounds: ['ES-14-1-h'] }])
  })
  it('need the decision that they explain, and so the right to record it', () => {
    const volunteer = somebody('volunteer')
    const { id } = rivas({}, volunteer)
    const before = typesOf(id).length
    expect(() => logMessage(volunteer, reply(id, { facts: [], refusalGrounds: ['ES-14-1-h'] }))).toThrow(/^bad_input$/)
    expect(() => logMessage(volunteer, reply(id, { refusalGrounds: ['ES-14-1-h'] }))).toThrow(/^not_allowed$/)
    expect(typesOf(id)).toHaveLength(before)
    expect(rowOf(id).refusalGrounds).toEqual([])
  })
  it('go when the refusal was no refusal', () => {
    const { id } = rivas()
    logMessage(OPERATOR, reply(id, { refusalGrounds: ['ES-14-1-h'] }))
    withdrawFact(OPERATOR, { requestId: id, factId: factOf(id, 'decided').id, why: 'Another case' })
    expect(rowOf(id)).toMatchObject({ outcome: 'none', refusalGrounds: [] })
  })
})
