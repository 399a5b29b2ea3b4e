import { expect, it } from 'vitest'
import { factsOfForm, resultOf } from './log-form-facts'
import type { LogDates } from './log-form-facts'

const NOTHING: LogDates = {
  arrivedAs: 'registered', arrivedOn: '', uncertain: false, arrivedEarliest: '', arrivedLatest: '', registerNumber: '', sentOn: '', standing: 'waiting', answer: 'granted',
  refusal: 'refused', complainedOf: 'silence', decidedOn: '', notifiedOn: '', complaintOn: '', remedy: '',
}
const facts = (over: Partial<LogDates>) => factsOfForm({ ...NOTHING, ...over })

it.each<[Partial<LogDates>, ReturnType<typeof resultOf>]>([
  [{}, null],
  [{ standing: 'answered', answer: 'not_held' }, 'not_held'],
  [{ standing: 'refused', refusal: 'inadmissible' }, 'inadmissible'],
  [{ standing: 'in_complaint' }, null],
  [{ standing: 'in_complaint', complainedOf: 'granted_in_part' }, 'granted_in_part'],
  [{ standing: 'to_classify', answer: 'granted' }, null],
])('%j tells of %s', (over, result) => expect(resultOf({ ...NOTHING, ...over })).toBe(result))

it('leaves out what has no date yet, as while one types', () => {
  expect(facts({})).toEqual([])
  expect(facts({ standing: 'refused', notifiedOn: '2026-03-23' })).toEqual([])
  expect(facts({ standing: 'in_complaint', remedy: 'es-md.ctpd' })).toEqual([])
  expect(facts({ uncertain: true, arrivedEarliest: '2026-03-02', arrivedOn: '2026-03-02' })).toEqual([])
})

it('leaves out what belongs to another standing', () => {
  const dates = { arrivedOn: '2026-03-02', decidedOn: '2026-03-20', notifiedOn: '2026-03-21', complaintOn: '2026-04-01', remedy: 'es-md.ctpd' }
  expect(facts(dates)).toEqual([{ type: 'registered', on: '2026-03-02' }])
  expect(facts({ ...dates, standing: 'to_classify' })).toEqual([{ type: 'registered', on: '2026-03-02' }])
  expect(facts({ ...dates, standing: 'answered' }).map((fact) => fact.type)).toEqual(['registered', 'decided'])
  expect(facts({ ...dates, standing: 'in_complaint' }).map((fact) => fact.type)).toEqual(['registered', 'complaint_filed'])
})

it('says when it went, how it arrived and under which number', () => {
  expect(facts({ sentOn: '2026-03-01', arrivedAs: 'received', arrivedOn: '2026-03-02', registerNumber: 'E-1' }))
    .toEqual([{ type: 'sent', on: '2026-03-01' }, { type: 'received', on: '2026-03-02', registerNumber: 'E-1' }])
  expect(facts({ sentOn: '2026-03-01', registerNumber: 'E-1' })).toEqual([{ type: 'sent', on: '2026-03-01' }])
})

it('takes the minute of receipt only where the term runs in hours', () => {
  const arrived = { arrivedAs: 'received' as const, arrivedOn: '2026-07-10', arrivedTime: '14:30' }
  expect(facts({ ...arrived, urgent: true })).toEqual([{ type: 'received', at: '2026-07-10T14:30' }])
  expect(facts({ ...arrived, urgent: false })).toEqual([{ type: 'received', on: '2026-07-10' }])
})
