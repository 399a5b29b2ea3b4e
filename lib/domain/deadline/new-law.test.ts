import { describe, expect, it } from 'vitest'
import { shippedCalendars } from '../calendar/book'
import type { Calendar } from '../calendar/types'
import { esMd102019 } from '../law/es-md-10-2019'
import { shippedLaws } from '../law/registry'
import type { LawVersion } from '../law/rule-types'
import { computeDeadlines } from './compute-deadlines'

/** A law made up for this test: three weeks, and a last day off rolls backwards. None of the nine has either. */
const madeUp: LawVersion = {
  law: 'xx-test', validFrom: '2020-01-01', validTo: null, status: 'from_memory', jurisdiction: 'XX', zone: 'UTC', defaultCalendar: 'XX',
  trigger: ['received'], spanish: false, replyId: 'xx.reply', transferStarts: false, decrees: [],
  clocks: [{
    id: 'xx.reply', whose: 'authority', anchors: [{ event: 'receipt' }], duration: { n: 3, unit: 'weeks' }, rollOver: 'previous_working_day',
    scope: 'authority', effect: 'deemed_refused', metBy: ['decided'], cite: 'section 1', status: 'from_memory',
  }],
  remedies: [{
    id: 'xx.complaint', cite: 'section 2', status: 'from_memory', takenBy: 'complaint_filed', scope: 'region',
    ways: [{ anchor: { event: 'expiry', rule: 'xx.reply' }, label: 'statute', duration: { n: 2, unit: 'weeks' }, rollOver: 'previous_working_day' }],
  }],
}
const calendar: Calendar = {
  id: 'XX', weekend: [5, 6], years: { 2026: { status: 'from_memory', source: 'made up', days: [{ on: '2026-03-23', name: 'Founding day' }] } },
}
const book = { calendars: { ...shippedCalendars.calendars, XX: calendar } }
const laws = { ...shippedLaws, 'xx-test': [madeUp] }
const input = { law: 'xx-test', requester: 'natural_person', channel: 'electronic', today: '2026-03-02', facts: [{ type: 'received', on: '2026-03-02' }] }

describe('a law added as one data file and one calendar', () => {
  it('counts in weeks and rolls backwards, over a Friday–Saturday weekend', () => {
    const result = computeDeadlines(input, book, laws)
    expect(result.ok && result.answer.deadlines[0]).toMatchObject({
      rule: 'xx.reply', nominalOn: '2026-03-23', dueOn: '2026-03-22', silenceFrom: '2026-03-23', state: 'open', verified: false,
      provisional: [{ calendar: 'XX', year: 2026, why: 'unconfirmed' }],
    })
    expect(result.ok && result.answer.deadlines[1]).toMatchObject({ rule: 'xx.complaint', opensOn: '2026-03-23', safeUntil: '2026-04-06', verified: false })
  })

  it('is unknown without its data, and has no version before its first day', () => {
    expect(computeDeadlines(input, book)).toMatchObject({ ok: false, error: { code: 'unknown_law', path: 'law' } })
    const early = { ...input, facts: [{ type: 'received', on: '2019-12-31' }] }
    expect(computeDeadlines(early, book, laws)).toMatchObject({ ok: false, error: { code: 'no_version_loaded' } })
  })

  it('moves the engine with the data: thirty working days instead of twenty', () => {
    const [version] = esMd102019
    const clocks = version!.clocks.map((rule) => (rule.id === 'es-md.reply' ? { ...rule, duration: { n: 30, unit: 'working_days' } as const } : rule))
    const changed = computeDeadlines(
      { ...input, law: 'es-md-10-2019', calendar: 'ES-MD' }, shippedCalendars, { ...shippedLaws, 'es-md-10-2019': [{ ...version!, clocks }] },
    )
    expect(changed.ok && changed.answer.deadlines.find((row) => row.rule === 'es-md.reply')?.dueOn).toBe('2026-04-15')
  })
})
