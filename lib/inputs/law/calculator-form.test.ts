import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { computeDeadlines } from '../../domain/deadline/compute-deadlines'
import { fieldsOfFact } from '../../domain/deadline/fact-fields'
import { FACT_TYPES } from '../../domain/deadline/types'
import { messagesOf } from '../../i18n/messages'
import { MOST_FACTS, readCalculator, remediesOf } from './calculator-form'

const CALENDARS = ['ES-MD', 'ES-MD-Rivas', 'RS']
const TODAY = '2026-04-08'
const read = (typed: Record<string, string>) => readCalculator(typed, TODAY, CALENDARS)
const GOOD = { authority: 'rivas', requester: 'legal_person', channel: 'electronic', today: TODAY, 'f0-type': 'registered', 'f0-on': '2026-03-02' }

it('asks nothing of the engine before anything is asked', () => {
  expect(read({})).toMatchObject({ asked: false, problems: [], input: null, form: { requester: 'legal_person', channel: 'electronic', today: TODAY, facts: [] } })
})

it('reads a question whole', () => {
  const { input, problems, lineOf } = read({
    ...GOOD, home: 'RS', kind: 'life_or_liberty', 'f2-type': 'clarification_asked', 'f2-on': '2026-03-10', 'f2-days': '12', 'f2-result': 'refused',
    'f3-type': 'decided', 'f3-on': '2026-03-20', 'f3-latest': '2026-03-22', 'f3-result': 'refused', 'f3-notifiedOn': '2026-03-24', 'f4-type': 'acknowledged', 'f4-on': '2026-03-03', 'f4-time': '09:05', 'f4-complete': 'yes',
  })
  expect(problems).toEqual([])
  expect(input).toEqual({
    authority: 'rivas', requester: 'legal_person', channel: 'electronic', today: TODAY, requesterCalendar: 'RS', kind: 'life_or_liberty',
    facts: [
      { type: 'registered', on: '2026-03-02' }, { type: 'clarification_asked', on: '2026-03-10', days: 12 },
      { type: 'decided', earliest: '2026-03-20', latest: '2026-03-22', result: 'refused', notifiedOn: '2026-03-24' }, { type: 'acknowledged', at: '2026-03-03T09:05', complete: true },
    ],
  })
  expect([0, 1, 2, 3].map(lineOf)).toEqual([0, 2, 3, 4])
  expect(input && computeDeadlines(input).ok).toBe(true)
})

it.each<[string, Record<string, string>, string, string]>([
  ['neither authority nor law', { authority: '' }, 'authority', 'choose'], ['an authority that isn’t shipped', { authority: 'constructor' }, 'authority', 'unknown'],
  ['a law that isn’t loaded', { law: '__proto__' }, 'law', 'unknown'], ['a calendar that isn’t there', { calendar: 'toString' }, 'calendar', 'unknown'],
  ['a requester that is none', { requester: 'x' }, 'requester', 'unknown'], ['a kind that is none', { kind: 'x' }, 'kind', 'unknown'], ['no date', { today: '2026-02-30' }, 'today', 'day'],
  ['a year out of reach', { today: '2400-01-01' }, 'today', 'day'], ['a fact without a day', { 'f0-on': '' }, 'f0-on', 'dayMissing'], ['a day without a fact', { 'f0-type': '' }, 'f0-type', 'typeMissing'],
  ['a fact that isn’t known', { 'f0-type': 'eaten' }, 'f0-type', 'unknown'], ['a day that is none', { 'f0-on': '31/03/2026' }, 'f0-on', 'day'], ['a latest before the earliest', { 'f0-latest': '2026-03-01' }, 'f0-latest', 'latest'],
  ['a time that is none', { 'f0-time': '25:00' }, 'f0-time', 'time'], ['days that are none', { 'f0-type': 'clarification_asked', 'f0-days': '0' }, 'f0-days', 'days'],
  ['a result that is none', { 'f0-type': 'decided', 'f0-result': 'x' }, 'f0-result', 'unknown'],
])('names what is wrong beside its field and keeps what was typed: %s', (_name, change, field, code) => {
  const typed = { ...GOOD, ...change }
  const { problems, input, form } = read(typed)
  expect(problems).toContainEqual({ field, code })
  expect(input).toBeNull()
  expect(messagesOf('en').calculator.problem).toHaveProperty(code)
  const line = /^f(\d)-(.*)$/.exec(field)
  expect(line ? form.facts[Number(line[1])]?.[line[2] as 'on'] : form[field as 'today']).toBe((typed as Record<string, string>)[field])
})

it('takes no more than it can answer in a bounded time', () => {
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, line) => [[`f${line}-type`, 'received'], [`f${line}-on`, '2026-03-02']]).flat() as [string, string][])
  const { input, form } = read({ ...GOOD, ...many })
  expect([input?.facts.length, form.facts.length]).toEqual([MOST_FACTS, MOST_FACTS])
  expect(read({ ...GOOD, 'f0-on': '2'.repeat(100_000) }).form.facts[0]?.on.length).toBe(60)
})

it('offers every remedy that a complaint can be', () => {
  expect(remediesOf()).toEqual(expect.arrayContaining(['es-md.ctpd', 'rs.complaint.silence', 'uk.ico', 'eu.confirmatory']))
})

it('shows beside each type of fact the fields that it has', () => {
  const css = readFileSync(new URL('../../../app/styles/law-guide.css', import.meta.url), 'utf8')
  for (const type of FACT_TYPES) {
    const shown = css.split('\n').filter((line) => line.includes(`[value="${type}"]`)).flatMap((line) => [...line.matchAll(/\.only-(\w+)/g)].map(([, field]) => field)).sort()
    expect(shown, type).toEqual(fieldsOfFact(type).filter((field) => field !== 'registerNumber' && field !== 'to').sort())
  }
})
