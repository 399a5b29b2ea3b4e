import { expect, it } from 'vitest'
import { computeDeadlines } from '../domain/deadline/compute-deadlines'
import { ladder } from '../domain/deadline/ladder'
import { EFFECTS, FACT_TYPES, RESULTS, STATES } from '../domain/deadline/types'
import type { ClockFact, DeadlineRow, Sentence } from '../domain/deadline/types'
import { shippedLaws } from '../domain/law/registry'
import { stepText } from './deadline-text'
import { LANGUAGES } from './languages'
import { sentenceFor } from './translator'
import { wordedAnswer } from './worded-deadlines'
import lawEn from './messages/en/law.json'

const day = (type: string, on: string, more: object = {}) => ({ type, on, ...more }) as ClockFact
const FACTS: ClockFact[][] = [
  [day('received', '2026-03-02')],
  [{ type: 'received', earliest: '2026-03-02', latest: '2026-03-09' } as ClockFact],
  [day('received', '2020-03-16'), day('decided', '2020-07-20', { result: 'refused' })],
  [day('sent', '2016-03-02'), day('decided', '2016-03-09', { result: 'granted' })],
  [day('received', '2014-05-05'), day('decided', '2014-05-12', { result: 'refused' }), day('complaint_filed', '2014-05-20')],
  [day('received', '2026-03-02'), day('clarification_asked', '2026-03-05')],
  [day('received', '2026-03-02'), day('clarification_asked', '2026-03-05'), day('clarified', '2026-03-09'), day('hearing_started', '2026-03-10')],
  [day('received', '2026-03-02'), day('fee_notified', '2026-03-04')],
  [day('received', '2026-03-02'), day('fee_notified', '2026-03-04'), day('fee_paid', '2026-03-06')],
  [day('received', '2026-03-02'), day('extension_notified', '2026-03-06', { until: '2027-03-01' })],
  [day('received', '2026-03-02'), day('extension_notified', '2026-07-06')],
  [day('received', '2026-03-02'), day('delivery_requested', '2026-04-10'), day('delivered', '2026-04-20')],
  [day('received', '2026-03-02'), day('decided', '2026-03-10', { result: 'refused' }), day('notice_available', '2026-03-10', { of: 'decided' })],
  [day('received', '2026-03-02'), day('complaint_filed', '2026-05-10'), day('mediation_started', '2026-05-12')],
  [day('received', '2026-03-02'), day('complaint_filed', '2026-05-10'), day('complaint_decided', '2026-06-10')],
  [day('transferred', '2026-03-04'), day('sent', '2026-03-02')],
  [day('received', '2024-09-02')],
]
const LOCAL: Record<string, string> = { 'es-md-10-2019': 'ES-MD-Rivas', 'es-ct-19-2014': 'ES-CT-Barcelona' }

function allRows(): DeadlineRow[] {
  return Object.keys(shippedLaws).flatMap((law) => FACTS.flatMap((facts) => [undefined, 'life_or_liberty'].flatMap((kind) => {
    const result = computeDeadlines({
      law, facts, requester: 'legal_person', channel: 'electronic', today: facts[0]?.on ?? '2026-03-02',
      ...(LOCAL[law] ? { calendar: LOCAL[law] } : {}), ...(kind ? { kind } : {}),
    })
    return result.ok ? result.answer.deadlines : []
  })))
}

const rows = allRows()
const sentences = (of: (row: DeadlineRow) => readonly Sentence[]) => new Map(rows.flatMap(of).map((one) => [one.code, one.params]))

it.each(LANGUAGES)('words in %s every code that the engine uses, with its parameters', (language) => {
  const word = (key: string, params: Sentence['params']) => sentenceFor(language, 'law', key, params)
  const steps = sentences((row) => row.steps)
  const readings = sentences((row) => row.readings.map((reading) => reading.label))
  expect(steps.size).toBeGreaterThan(45)
  expect(readings.size).toBeGreaterThan(12)
  for (const [code, params] of steps) expect(word(`steps.${code}`, params), code).not.toMatch(/[{}]|^$/)
  for (const [code, params] of readings) expect(word(`readings.${code}`, params), code).not.toMatch(/[{}]|^$/)
  for (const rule of new Set(rows.map((row) => row.rule))) expect(word(`rules.${rule.replaceAll('.', '_')}`, {})).not.toBe('')
})

it('has a word for each fact, result, effect, state and rung', () => {
  expect(Object.keys(lawEn.facts).sort()).toEqual([...FACT_TYPES].sort())
  expect(Object.keys(lawEn.results).sort()).toEqual([...RESULTS].sort())
  expect(Object.keys(lawEn.effects).sort()).toEqual([...EFFECTS].sort())
  expect(Object.keys(lawEn.states).sort()).toEqual([...STATES].sort())
  const rungs = new Set(ladder(rows, '2026-05-01').map((rung) => rung.code))
  expect(rungs.size).toBeGreaterThan(10)
  expect([...rungs].filter((code) => !Object.hasOwn(lawEn.ladder, code))).toEqual([])
})

it('names every rule of every law and nothing else', () => {
  expect([...new Set(rows.map((row) => row.rule.replaceAll('.', '_')))].sort()).toEqual(Object.keys(lawEn.rules).sort())
})

it('names the days off and the reading where another reading ends later, and leaves no double full stop after a Serbian date', () => {
  const rolled = rows.flatMap((row) => row.steps).find((step) => step.code === 'other_reading_rolled')
  expect(rolled && stepText('en', rolled)).toBe('Another reading, “One month (State law)”: it ends on Thu 2 Apr 2026, but the days off '
    + '(Maundy Thursday, Good Friday, Saturday, Sunday) move it to Mon 6 Apr 2026.')
  expect(rows.flatMap((row) => row.steps).map((step) => stepText('sr-Cyrl', step)).filter((text) => text.includes('..'))).toEqual([])
})

it('cites the law that counts and rolls, not only the one that sets the term', () => {
  const result = computeDeadlines({ law: 'rs-zspijz', facts: [day('received', '2026-02-02')], requester: 'legal_person', channel: 'electronic', today: '2026-02-02' })
  const reply = result.ok && wordedAnswer('en', result.answer).deadlines.find((row) => row.rule === 'rs.reply')
  expect(reply && reply.steps.find((step) => step.code === 'rolled')?.cite).toBe('ZUP 80.5')
  expect(reply && reply.steps.find((step) => step.code === 'count_calendar_days')?.cite).toMatch(/art 16\.1 · ZUP 80\.2, 80\.4$/)
})
