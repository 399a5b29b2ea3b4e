import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addNote } from '../../commands/request/add-note'
import { correctFact, withdrawFact } from '../../commands/request/correct-fact'
import { logMessage } from '../../commands/request/log-message'
import { recordFacts } from '../../commands/request/record-facts'
import { setDateByHand } from '../../commands/request/set-date-by-hand'
import { rawDb } from '../../db/client'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { plantCase, plantHouse, plantPerson } from '../../db/testing-case'
import { NotFound } from '../../domain/refusal'
import type { PersonActor } from '../../domain/permissions'
import { logMessageInput } from '../../inputs/case-forms'
import { recordFactsInput } from '../../inputs/fact'
import { requestPage } from './request-page'
import { statementsOf } from './testing'
import { timeline } from './timeline'
import type { TimelineEntry } from './timeline'

let fresh: FreshDatabase
let staff: PersonActor
let requestId: string
beforeEach(() => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T08:00:00.000Z')
  plantHouse()
  staff = plantPerson('staff')
  requestId = plantCase('2026/001', { members: [staff] })
})
afterEach(() => fresh.cleanUp())

const record = (facts: object[]) => recordFacts(staff, recordFactsInput.parse({ requestId, facts }))
const page = () => requestPage(staff, requestId, 'en')
const stream = (): TimelineEntry[] => timeline(staff, { requestId, zone: 'Europe/Madrid', facts: page().facts }).entries
const kinds = () => stream().map((entry) => `${entry.on} ${entry.kind === 'event' ? entry.type : entry.kind}`)

describe('the page of a case', () => {
  it('is not there for a stranger', () => {
    const volunteer = plantPerson('volunteer')
    expect(() => requestPage(volunteer, requestId, 'en')).toThrow(NotFound)
    expect(() => timeline(volunteer, { requestId, zone: 'UTC', facts: [] })).toThrow(NotFound)
  })

  it('has no date before anything was sent, and one with its status after', () => {
    expect(page()).toMatchObject({ rows: [], next: null, error: null, status: { code: 'stage.awaiting_response' } })
    record([{ type: 'registered', on: '2026-03-02' }])
    expect(page()).toMatchObject({ status: { code: 'mark.silence', tone: 'late' }, today: '2026-04-08' })
    expect(page().rows.find((row) => row.rule === 'es-ltaibg.reply')?.steps[0]?.sources).toEqual([{ kind: 'fact', index: 0 }])
    expect(page().counted.map((fact) => fact.type)).toEqual(['registered'])
  })

  it('shows a date set by hand with its reason', () => {
    record([{ type: 'registered', on: '2026-03-02' }])
    setDateByHand(staff, { requestId, rule: 'es-ltaibg.reply', dueOn: '2026-04-20', reason: 'agreed by phone' })
    expect(page().rows.find((row) => row.rule === 'es-ltaibg.reply')).toMatchObject({ dueOn: '2026-04-20', handSet: { reason: 'agreed by phone', setBy: staff.id } })
  })

  it('says what an observer may not do', () => {
    expect(page().may).toEqual({ record: true, log: true, complain: true, close: true })
    const observer = plantPerson('observer')
    rawDb().prepare('INSERT INTO request_member (request_id, person_id, since, by) VALUES (?, ?, ?, ?)').run(requestId, observer.id, '2026-04-08', 'system')
    expect(requestPage(observer, requestId, 'en').may).toEqual({ record: false, log: false, complain: false, close: false })
  })
})

describe('the record of a case', () => {
  it('stands in the order of what happened, not of who typed when', () => {
    logMessage(staff, logMessageInput.parse({ requestId, direction: 'out', kind: 'call', channel: 'phone', on: '2026-03-20', text: 'They have it.' }))
    record([{ type: 'registered', on: '2026-03-02' }])
    addNote(staff, { requestId, text: 'Wait.' })
    expect(kinds()).toEqual(['2026-03-02 fact', '2026-03-20 message', '2026-04-08 request_logged', '2026-04-08 note'])
  })

  it('keeps a fact with the message that proves it, and what both moved', () => {
    record([{ type: 'registered', on: '2026-03-02' }])
    logMessage(staff, logMessageInput.parse({
      requestId, direction: 'in', kind: 'reply', channel: 'email', on: '2026-03-20', text: 'No.', facts: [{ type: 'decided', on: '2026-03-20', result: 'refused' }],
    }))
    const message = stream().find((entry) => entry.kind === 'message')
    expect(message).toMatchObject({ on: '2026-03-20', facts: [{ fact: { type: 'decided', result: 'refused' } }] })
    expect(message?.kind === 'message' && message.facts[0]?.moved.some((one) => one.rule === 'es-ltaibg.ctbg')).toBe(true)
    expect(kinds().filter((one) => one.endsWith('fact'))).toEqual(['2026-03-02 fact'])
  })

  it('keeps a corrected fact readable beside the one that stands, and one taken out', () => {
    record([{ type: 'received', on: '2026-03-02' }, { type: 'acknowledged', on: '2026-03-03' }])
    const of = (type: string) => page().facts.find((fact) => fact.type === type)!
    const received = of('received')
    const acknowledged = of('acknowledged')
    correctFact(staff, { requestId, factId: received.id, fact: { type: 'received', on: '2026-03-05' }, why: 'the stamp says 5' })
    withdrawFact(staff, { requestId, factId: acknowledged.id, why: 'another case' })
    const facts = stream().flatMap((entry) => (entry.kind === 'fact' ? [[entry.on, entry.fact.type, entry.fact.withdrawn?.why ?? null]] : []))
    expect(facts).toEqual([['2026-03-02', 'received', 'the stamp says 5'], ['2026-03-03', 'acknowledged', 'another case'], ['2026-03-05', 'received', null]])
    expect(page().facts.find((fact) => fact.id === received.id)?.withdrawn?.replacedBy).toBe(page().counted[0]?.id)
    expect(kinds()).toEqual(expect.arrayContaining(['2026-04-08 fact_corrected', '2026-04-08 fact_withdrawn']))
  })

  it('asks the database as often for a long record as for a short one', () => {
    const counted = () => statementsOf(() => {
      page()
      stream()
    })
    record([{ type: 'registered', on: '2026-03-02' }])
    addNote(staff, { requestId, text: 'One.' })
    const few = counted()
    for (let n = 0; n < 30; n += 1) {
      addNote(staff, { requestId, text: `Note ${n}.` })
      logMessage(staff, logMessageInput.parse({ requestId, direction: 'out', kind: 'reminder', channel: 'email', on: '2026-03-20', text: 'Please.' }))
      record([{ type: 'acknowledged', on: '2026-03-03' }])
    }
    expect(few).toBeGreaterThan(10)
    expect(counted()).toBe(few)
  })
})
