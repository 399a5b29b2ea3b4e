import { describe, expect, it } from 'vitest'
import { shippedCalendars } from '../../calendar/book'
import { computeDeadlines } from '../../deadline/compute-deadlines'
import { readCalculator } from '../../../inputs/law/calculator-form'
import { shippedLaws } from '../registry'
import type { LawRegistry } from '../registry'
import type { ClockRule, LawVersion } from '../rule-types'
import { lawGuide } from './law-guide'

const QUESTION = { law: 'es-md-10-2019', calendar: 'ES-MD', requester: 'legal_person', channel: 'electronic', today: '2026-04-08', 'f0-type': 'registered', 'f0-on': '2026-03-02' }

/** The law book with the rules of one law changed. */
function changed(law: string, change: (version: LawVersion) => LawVersion): LawRegistry {
  return { ...shippedLaws, [law]: (shippedLaws[law] ?? []).map(change) }
}
const withRule = (id: string, change: (rule: ClockRule) => ClockRule) => (version: LawVersion): LawVersion =>
  ({ ...version, clocks: version.clocks.map((rule) => (rule.id === id ? change(rule) : rule)) })

function engine(laws: LawRegistry) {
  const result = computeDeadlines({
    law: 'es-md-10-2019', calendar: 'ES-MD', requester: 'legal_person', channel: 'electronic', today: '2026-04-08', facts: [{ type: 'registered', on: '2026-03-02' }],
  }, shippedCalendars, laws)
  const row = result.ok ? result.answer.deadlines.find(({ rule }) => rule === 'es-md.reply') : null
  return row ? { dueOn: row.dueOn, effect: row.effect, verified: row.verified, cite: row.cite } : null
}
function guide(laws: LawRegistry) {
  const rule = lawGuide('es-md-10-2019', '2026-03-02', laws)?.clocks.find(({ id }) => id === 'es-md.reply')
  const line = (topic: string) => rule?.lines.find((one) => one.topic === topic)?.sentence
  return { term: line('term'), silence: line('silence')?.code, status: rule?.status, cite: rule?.article.cite }
}
function calculator(laws: LawRegistry) {
  const { input } = readCalculator(QUESTION, '2026-04-08', Object.keys(shippedCalendars.calendars), laws)
  const result = input && computeDeadlines(input, shippedCalendars, laws)
  return result?.ok ? result.answer.deadlines.find(({ rule }) => rule === 'es-md.reply')?.dueOn ?? null : null
}

describe('one change in a rule’s data', () => {
  it('moves engine, guide and calculator together', () => {
    // Twenty working days from 2 March 2026 in Madrid: 30 March. Twenty-five: 2 and 3 April are off, so 8 April.
    expect([engine(shippedLaws)?.dueOn, calculator(shippedLaws), guide(shippedLaws).term]).toEqual(['2026-03-30', '2026-03-30', { code: 'count_working_days', params: { n: 20 } }])
    const longer = changed('es-md-10-2019', withRule('es-md.reply', (rule) => ({ ...rule, duration: { n: 25, unit: 'working_days' } })))
    expect([engine(longer)?.dueOn, calculator(longer), guide(longer).term]).toEqual(['2026-04-08', '2026-04-08', { code: 'count_working_days', params: { n: 25 } }])
  })

  it('moves effect, article and mark in both', () => {
    const other = changed('es-md-10-2019', withRule('es-md.reply', (rule) => ({ ...rule, effect: 'deemed_granted', status: 'from_memory', cite: 'art 99.1' })))
    expect(engine(other)).toMatchObject({ effect: 'deemed_granted', verified: false, cite: 'art 99.1' })
    expect(guide(other)).toMatchObject({ silence: 'silence_deemed_granted', status: 'from_memory', cite: 'art 99.1' })
  })

  it('reaches remedies and their doctrine', () => {
    const other = changed('es-md-10-2019', (version) => ({
      ...version, remedies: version.remedies.map((remedy) => ({ ...remedy, ways: remedy.ways.map(({ doctrine: _doctrine, ...way }) => (way.duration ? { ...way, duration: { n: 3, unit: 'months' } } : way)) })),
    }))
    const lines = lawGuide('es-md-10-2019', '2026-03-02', other)?.remedies.find(({ id }) => id === 'es-md.ctpd')?.lines ?? []
    expect(lines.filter(({ topic }) => topic === 'doctrine')).toEqual([])
    expect(lines.filter(({ sentence }) => sentence.code === 'count_months').map(({ sentence }) => sentence.params['n'])).toEqual([3, 3])
    const result = computeDeadlines({ law: 'es-md-10-2019', calendar: 'ES-MD', requester: 'legal_person', channel: 'electronic', today: '2026-04-08', facts: [{ type: 'registered', on: '2026-03-02' }] }, shippedCalendars, other)
    // Three months after 30 March, the nominal end of the earliest reading.
    expect(result.ok && result.answer.deadlines.find(({ rule }) => rule === 'es-md.ctpd')?.safeUntil).toBe('2026-06-30')
  })

  it('takes a law from a book that no code names', () => {
    const added: LawRegistry = { ...shippedLaws, 'xx-new': (shippedLaws['rs-zspijz'] ?? []).map((version) => ({ ...version, law: 'xx-new' })) }
    expect(lawGuide('xx-new', '2026-03-02', added)?.clocks.length).toBeGreaterThan(3)
    expect(readCalculator({ ...QUESTION, law: 'xx-new' }, '2026-04-08', ['ES-MD'], added).problems).toEqual([])
    expect(readCalculator({ ...QUESTION, law: 'xx-new' }, '2026-04-08', ['ES-MD']).problems).toEqual([{ field: 'law', code: 'unknown' }])
  })
})

describe('versions', () => {
  it('says that no version is loaded, with the versions that are', () => {
    expect(lawGuide('rs-zspijz', '2004-11-12')).toMatchObject({ version: null, clocks: [], remedies: [], versions: [{ validFrom: '2004-11-13' }, { validFrom: '2022-02-17' }] })
    expect(lawGuide('no-such-law', '2026-01-01')).toBeNull()
    for (const law of Object.keys(shippedLaws)) {
      const result = computeDeadlines({ law, requester: 'legal_person', channel: 'electronic', today: '2026-01-01', facts: [{ type: 'received', on: '1995-05-05' }] })
      expect(result.ok ? null : result.error.code, law).toBe('no_version_loaded')
      expect(lawGuide(law, '1995-05-05')?.version, law).toBeNull()
    }
  })

  it('tells each version by its day, and marks all of one from memory', () => {
    const of = (on: string) => lawGuide('rs-zspijz', on)?.clocks.find(({ id }) => id === 'rs.commissioner')
    expect(of('2022-02-16')?.lines.find(({ topic }) => topic === 'term')?.sentence.params).toEqual({ n: 30 })
    expect(of('2022-02-17')?.lines.find(({ topic }) => topic === 'term')?.sentence.params).toEqual({ n: 60 })
    const old = lawGuide('rs-zspijz', '2022-02-16')
    expect([...(old?.clocks ?? []), ...(old?.remedies ?? [])].flatMap(({ status, lines }) => [status, ...lines.map((line) => line.status)]).every((status) => status === 'from_memory')).toBe(true)
  })

  it('gives every rule and line of a page a place of its own', () => {
    for (const law of Object.keys(shippedLaws)) {
      const told = lawGuide(law, '2026-01-01')
      const anchors = [...(told?.clocks ?? []), ...(told?.remedies ?? [])].flatMap(({ anchor, lines }) => [anchor, ...lines.map((line) => line.anchor)])
      expect(anchors.length, law).toBeGreaterThan(10)
      expect(new Set(anchors).size, law).toBe(anchors.length)
    }
  })
})
