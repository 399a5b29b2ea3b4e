import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setUpHouse } from '../../commands/house/testing'
import { correctFact, withdrawFact } from '../../commands/request/correct-fact'
import { recordFacts } from '../../commands/request/record-facts'
import { restrict } from '../../commands/request/restrict'
import { OPERATOR, eventCount, rivas, rowOf, somebody } from '../../commands/request/testing'
import { db } from '../../db/client'
import { liveFacts } from '../../db/facts'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { NotFound } from '../../domain/refusal'
import { factParts } from '../../inputs/fact'
import type { FactInput } from '../../inputs/fact'
import { previewFacts } from './preview-facts'

let fresh: FreshDatabase
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-05-20T10:00:00Z')
  await setUpHouse()
})
afterEach(() => fresh.cleanUp())

const REFUSED: FactInput = { type: 'decided', on: '2026-04-20', notifiedOn: '2026-04-22', result: 'refused' }
const preview = (requestId: string, facts: FactInput[], without?: string) => previewFacts(OPERATOR, { requestId, facts: facts.map(factParts), without })
const datesOf = (effect: ReturnType<typeof preview>) => effect.moved.filter((one) => one.was !== one.now).map(({ rule, was, now }) => ({ rule, was, now })).sort(byRule)
const byRule = (a: { rule: string }, b: { rule: string }) => a.rule.localeCompare(b.rule)

describe('what saving would change', () => {
  it.each<[string, FactInput[]]>([
    ['a refusal', [REFUSED]],
    ['an answer in time', [{ type: 'decided', on: '2026-03-20', result: 'granted' }]],
    ['a complaint against silence', [{ type: 'complaint_filed', on: '2026-04-15', remedy: 'es-md.ctpd' }]],
    ['a question of theirs', [{ type: 'clarification_asked', on: '2026-03-10' }]],
    ['an uncertain receipt', [{ type: 'received', earliest: '2026-03-03', latest: '2026-03-06' }]],
    ['two facts at once', [REFUSED, { type: 'complaint_filed', on: '2026-04-30', remedy: 'es-md.ctpd' }]],
    ['an earlier filing, under the law of that day', [{ type: 'sent', on: '2019-12-30' }]],
  ])('by %s is what recording it changes', (_what, facts) => {
    const { id } = rivas()
    const said = preview(id, facts)
    const { moved } = recordFacts(OPERATOR, { requestId: id, facts })
    expect(datesOf(said)).toEqual([...moved].sort(byRule))
    expect({ stage: said.stage.now, outcome: said.outcome.now, law: said.law.now, problem: said.problem }).toEqual({
      stage: rowOf(id).stage, outcome: rowOf(id).outcome, law: rowOf(id).lawId, problem: null,
    })
  })

  it('by setting a fact right, or taking it out, is what that changes', () => {
    const { id } = rivas()
    recordFacts(OPERATOR, { requestId: id, facts: [REFUSED] })
    const decided = () => liveFacts(db(), id).find((fact) => fact.type === 'decided')!.id
    const granted: FactInput = { type: 'decided', on: '2026-04-20', result: 'granted' }
    const corrected = preview(id, [granted], decided())
    const { moved } = correctFact(OPERATOR, { requestId: id, factId: decided(), fact: granted, why: 'Misread' })
    expect(datesOf(corrected)).toEqual([...moved].sort(byRule))
    expect(corrected.outcome).toEqual({ was: 'refused', now: rowOf(id).outcome })
    const withdrawn = preview(id, [], decided())
    const after = withdrawFact(OPERATOR, { requestId: id, factId: decided(), why: 'Another case' })
    expect(datesOf(withdrawn)).toEqual([...after.moved].sort(byRule))
    expect(withdrawn.stage).toEqual({ was: 'decided', now: rowOf(id).stage })
  })

  it('tells that a term is met, though its date stays', () => {
    const { id } = rivas()
    const reply = preview(id, [REFUSED]).moved.find((one) => one.rule === 'es-md.reply')
    expect(reply).toMatchObject({ was: '2026-03-30', now: '2026-03-30', wasState: 'lapsed', state: 'met_late' })
  })

  it('says why no date can be worked out, and then claims no change', () => {
    const { id } = rivas()
    const said = preview(id, [{ type: 'abducted', on: '2026-04-01' }])
    expect(said).toMatchObject({ problem: 'unknown_fact', moved: [], stage: { was: 'awaiting_response', now: 'awaiting_response' } })
  })

  it('writes nothing', () => {
    const { id } = rivas()
    const before = { events: eventCount(), row: rowOf(id), facts: liveFacts(db(), id) }
    preview(id, [REFUSED])
    expect({ events: eventCount(), row: rowOf(id), facts: liveFacts(db(), id) }).toEqual(before)
  })
})

describe('who may ask', () => {
  it('is who may record: a member who may not is told so, a stranger finds nothing', () => {
    const volunteer = somebody('volunteer'), staff = somebody('staff'), coordinator = somebody('coordinator')
    const { id } = rivas({}, volunteer)
    expect(() => previewFacts(volunteer, { requestId: id, facts: [] })).toThrow(/^not_allowed$/)
    expect(previewFacts(staff, { requestId: id, facts: [] }).moved).toEqual([])
    restrict(coordinator, { requestId: id, restricted: true })
    expect(() => previewFacts(staff, { requestId: id, facts: [] })).toThrow(NotFound)
    expect(() => previewFacts(staff, { requestId: 'none', facts: [] })).toThrow(NotFound)
  })

  it('and a fact of another case is not there', () => {
    const { id } = rivas(), other = rivas()
    const foreign = liveFacts(db(), other.id)[0]!.id
    expect(() => preview(id, [], foreign)).toThrow(NotFound)
  })
})
