import { expect, it } from 'vitest'
import { computeDeadlines } from './compute-deadlines'
import { parseDeadlineInput } from './parse-deadline-input'

const good = { law: 'es-ltaibg', requester: 'legal_person', channel: 'electronic', today: '2026-03-02', facts: [{ type: 'received', on: '2026-03-02' }] }

it.each([
  ['no object', [], 'bad_input', ''],
  ['no law', { ...good, law: undefined }, 'bad_input', 'law'],
  ['no law of that id', { ...good, law: 'xx' }, 'unknown_law', 'law'],
  ['an id that every object has', { ...good, law: 'constructor' }, 'unknown_law', 'law'],
  ['no authority of that id', { ...good, authority: 'toString' }, 'unknown_authority', 'authority'],
  ['no calendar of that id', { ...good, calendar: 'XX' }, 'unknown_calendar', 'calendar'],
  ['no calendar of the requester', { ...good, requesterCalendar: 'XX' }, 'unknown_calendar', 'requesterCalendar'],
  ['another requester', { ...good, requester: 'ngo' }, 'bad_input', 'requester'],
  ['another channel', { ...good, channel: 'fax' }, 'bad_input', 'channel'],
  ['a day that is none', { ...good, facts: [{ type: 'received', on: '2026-02-30' }] }, 'bad_input', 'facts[0].on'],
  ['a year out of reach', { ...good, facts: [{ type: 'received', on: '9999-12-31' }] }, 'bad_input', 'facts[0].on'],
  ['a minute that is none', { ...good, facts: [{ type: 'received', at: '2026-02-03T24:00' }] }, 'bad_input', 'facts[0].at'],
  ['no day at all', { ...good, facts: [{ type: 'received' }] }, 'bad_input', 'facts[0].on'],
  ['an uncertain day without end', { ...good, facts: [{ type: 'received', earliest: '2026-03-02' }] }, 'bad_input', 'facts[0].latest'],
  ['an uncertain day turned round', { ...good, facts: [{ type: 'received', earliest: '2026-03-02', latest: '2026-03-01' }] }, 'bad_input', 'facts[0].latest'],
  ['another fact', { ...good, facts: [good.facts[0], { type: 'lost', on: '2026-03-02' }] }, 'unknown_fact', 'facts[1].type'],
  ['another result', { ...good, facts: [{ type: 'decided', on: '2026-03-02', result: 'maybe' }] }, 'bad_input', 'facts[0].result'],
  ['half a day', { ...good, facts: [{ type: 'clarification_asked', on: '2026-03-02', days: 1.5 }] }, 'bad_input', 'facts[0].days'],
  ['no facts', { ...good, facts: undefined }, 'bad_input', 'facts'],
  ['a day before the law', { ...good, facts: [{ type: 'received', on: '2014-01-02' }] }, 'no_version_loaded', 'law'],
])('refuses %s', (_what, value, code, path) => {
  const result = computeDeadlines(value as Record<string, unknown>)
  expect(result).toMatchObject({ ok: false, error: { code, path } })
})

it('leaves unknown keys alone and takes today from outside', () => {
  const { today: _today, ...rest } = good
  const parsed = parseDeadlineInput({ ...rest, colour: 'red' }, '2026-03-09')
  expect(parsed).toEqual({ ok: true, input: { ...rest, today: '2026-03-09' } })
  expect(parseDeadlineInput(rest)).toMatchObject({ ok: false, error: { code: 'bad_input', path: 'today' } })
})
