import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setUpHouse } from '../../commands/house/testing'
import { addMember } from '../../commands/request/assign'
import { recordFacts } from '../../commands/request/record-facts'
import { restrict } from '../../commands/request/restrict'
import { setDateByHand } from '../../commands/request/set-date-by-hand'
import { withdrawFact } from '../../commands/request/correct-fact'
import { OPERATOR, rivas, somebody } from '../../commands/request/testing'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { NotFound } from '../../domain/refusal'
import { caseForms } from './case-forms'
import { statementsOf } from './testing'

let fresh: FreshDatabase
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T10:00:00Z')
  await setUpHouse()
})
afterEach(() => fresh.cleanUp())

describe('what the forms of a case need', () => {
  it('are its day, its facts, its law’s choices and its questions', () => {
    const { id } = rivas({ tags: ['5G'], campaign: 'Safe cities' })
    const forms = caseForms(OPERATOR, id)
    expect(forms).toMatchObject({ today: '2026-04-08', stage: 'awaiting_response', details: { title: 'Contratos', registerNumber: 'E-1', campaign: 'Safe cities', tags: ['5G'] }, asksComplete: false })
    expect(forms.facts.map(({ type, on }) => [type, on])).toEqual([['registered', '2026-03-02']])
    expect(forms.remedies).toContain('es-md.ctpd')
    expect(forms.grounds.length).toBeGreaterThan(10)
    expect(forms.grounds.every(({ language }) => language === 'es')).toBe(true)
    expect(forms.questions.map(({ label }) => label)).toEqual(['1', '2', '2 a', '2 b'])
    expect(forms.dates.find(({ rule }) => rule === 'es-md.reply')).toEqual({ rule: 'es-md.reply', dueOn: '2026-03-30', byHand: null })
  })

  it('leave out a fact that was taken back, and show a date set by hand', () => {
    const { id } = rivas()
    recordFacts(OPERATOR, { requestId: id, facts: [{ type: 'decided', on: '2026-04-01', result: 'refused' }] })
    const decided = caseForms(OPERATOR, id).facts.find(({ type }) => type === 'decided')!
    withdrawFact(OPERATOR, { requestId: id, factId: decided.id, why: 'Another case' })
    setDateByHand(OPERATOR, { requestId: id, rule: 'es-md.ctpd', dueOn: '2026-04-20', reason: 'Agreed' })
    const forms = caseForms(OPERATOR, id)
    expect(forms.facts.map(({ type }) => type)).toEqual(['registered'])
    expect(forms.dates.find(({ rule }) => rule === 'es-md.ctpd')).toEqual({ rule: 'es-md.ctpd', dueOn: '2026-04-20', byHand: { dueOn: '2026-04-20', reason: 'Agreed' } })
  })

  it('take the same number of statements, however many questions, facts and cases there are', () => {
    const { id } = rivas()
    const few = statementsOf(() => caseForms(OPERATOR, id))
    recordFacts(OPERATOR, { requestId: id, facts: Array.from({ length: 12 }, (_, index) => ({ type: 'acknowledged', on: `2026-03-${String(index + 10)}` })) })
    for (let made = 0; made < 8; made += 1) rivas({ tags: [`tag ${made}`], campaign: `Campaign ${made}` })
    expect(few).toBeGreaterThan(5)
    expect(statementsOf(() => caseForms(OPERATOR, id))).toBe(few)
  })
})

describe('who gets what', () => {
  it('says by deed what a person may do', () => {
    const volunteer = somebody('volunteer'), staff = somebody('staff'), observer = somebody('observer')
    const { id } = rivas({}, volunteer)
    addMember(OPERATOR, { requestId: id, personId: observer.id })
    expect(caseForms(volunteer, id).may).toMatchObject({ note: true, log_message: true, answer_question: true, record_fact: false, assign: false, close: false, classify: false })
    expect(caseForms(staff, id).may).toMatchObject({ note: true, record_fact: true, classify: true, assign: false, close: false })
    expect(caseForms(observer, id).may).toMatchObject({ read: true, note: false, log_message: false, add_document: false })
    expect(caseForms(somebody('coordinator'), id).may).toMatchObject({ assign: true, close: true, restrict: true })
  })

  it('names people to choose from to whoever may assign only', () => {
    const staff = somebody('staff')
    const { id } = rivas({}, somebody('volunteer'))
    expect(caseForms(somebody('coordinator'), id).people.map((one) => one.id)).toContain(staff.id)
    expect(caseForms(staff, id).people).toEqual([])
  })

  it('tells no tag and no campaign of a case that isn’t theirs to see', () => {
    const staff = somebody('staff')
    const { id } = rivas({ tags: ['open'] })
    const hidden = rivas({ tags: ['secret'], campaign: 'Secret campaign' })
    restrict(OPERATOR, { requestId: hidden.id, restricted: true })
    expect(caseForms(staff, id)).toMatchObject({ tags: ['open'], campaigns: [] })
    expect(caseForms(OPERATOR, id)).toMatchObject({ tags: ['open', 'secret'], campaigns: ['Secret campaign'] })
    expect(() => caseForms(staff, hidden.id)).toThrow(NotFound)
  })
})
