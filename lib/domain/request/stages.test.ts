import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterFact, afterFacts, mayMove } from './stages'
import type { Standing, StandingFact } from './stages'
import { STAGES } from './words'

const start: Standing = { stage: 'awaiting_response', outcome: 'none' }
const at = (stage: Standing['stage'], outcome: Standing['outcome'] = 'none'): Standing => ({ stage, outcome })

describe('where a case stands after a fact (product.md)', () => {
  it.each<[Standing, StandingFact, Standing]>([
    [at('draft'), { type: 'sent', day: '2026-03-02' }, at('awaiting_response')],
    [at('approved'), { type: 'registered', day: '2026-03-02' }, at('awaiting_response')],
    [start, { type: 'clarification_asked', day: '2026-03-05' }, at('clarification_needed')],
    [at('clarification_needed'), { type: 'clarified', day: '2026-03-06' }, start],
    [start, { type: 'decided', day: '2026-03-20', result: 'refused' }, at('decided', 'refused')],
    [start, { type: 'complaint_filed', day: '2026-04-08', silent: 'deemed_refused' }, at('in_complaint', 'deemed_refused')],
    [at('decided', 'refused'), { type: 'complaint_filed', day: '2026-04-08' }, at('in_complaint', 'refused')],
    [at('in_complaint', 'deemed_refused'), { type: 'decided', day: '2026-05-01', result: 'granted' }, at('decided', 'granted')],
    [at('in_complaint', 'refused'), { type: 'complaint_decided', day: '2026-07-01' }, at('decided', 'refused')],
    [start, { type: 'delivery_requested', day: '2026-04-08', silent: 'deemed_granted' }, at('awaiting_response', 'deemed_granted')],
    [start, { type: 'acknowledged', day: '2026-03-03' }, start],
    [start, { type: 'transferred', day: '2026-03-03' }, start],
    [start, { type: 'extension_notified', day: '2026-03-03' }, start],
  ])('%j and %j give %j', (before, fact, after) => expect(afterFact(before, fact)).toEqual(after))

  it('gives the same standing whatever the order in which facts were recorded', () => {
    const facts: StandingFact[] = [
      { type: 'registered', day: '2026-03-02' }, { type: 'clarification_asked', day: '2026-03-05' }, { type: 'clarified', day: '2026-03-09' },
      { type: 'decided', day: '2026-03-25', result: 'granted_in_part' }, { type: 'complaint_filed', day: '2026-04-02' },
    ]
    fc.assert(fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (shuffled) => {
      expect(afterFacts(at('draft'), shuffled)).toEqual(at('in_complaint', 'granted_in_part'))
    }))
  })
})

describe('moves', () => {
  it('lets a closed case go back only to the stage it had', () => {
    for (const stage of STAGES) expect(mayMove('closed', stage, 'decided')).toBe(stage === 'decided')
  })
  it('never lets a sent case become a draft again', () => {
    for (const stage of ['awaiting_response', 'clarification_needed', 'decided', 'in_complaint'] as const) expect(mayMove(stage, 'draft')).toBe(false)
  })
})
