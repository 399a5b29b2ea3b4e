import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedCalendars, withOverlays } from '../calendar/book'
import { fromEpochDay, toEpochDay, weekdayOf } from '../calendar/days'
import { yearOf } from '../calendar/year'
import type { CalendarBook } from '../calendar/types'
import { versionFor } from '../law/registry'
import { computeDeadlines } from './compute-deadlines'
import type { ClockFact, DeadlineRow } from './types'

const LAWS = [
  ['es-ltaibg', 'ES-MD'], ['es-md-10-2019', 'ES-MD-Rivas'], ['es-ct-19-2014', 'ES-CT-Barcelona'], ['rs-zspijz', 'RS'], ['fr-crpa', 'FR'],
  ['de-nw-ifg', 'DE-NW'], ['uk-foia', 'UK'], ['eu-1049-2001', 'EU'],
] as const
const day = fc.integer({ min: toEpochDay('2015-01-01'), max: toEpochDay('2035-06-30') })
const law = fc.constantFrom(...LAWS)
// More of them, and others, in properties.long.test.ts.
const seed = Number(process.env.PLAZO_SEED ?? 20261121)
const RUNS = { numRuns: Number(process.env.PLAZO_RUNS ?? 300), seed }

function rowsOf([id, calendar]: readonly [string, string], facts: ClockFact[], today: string, book: CalendarBook = shippedCalendars): DeadlineRow[] {
  const result = computeDeadlines({ law: id, calendar, requester: 'legal_person', channel: 'electronic', today, facts }, book)
  return result.ok ? result.answer.deadlines : []
}
const on = (n: number) => fromEpochDay(n)
const receipt = (n: number): ClockFact[] => [{ type: 'sent', on: on(n) }, { type: 'received', on: on(n) }, { type: 'registered', on: on(n) }]
const replyOf = (rows: readonly DeadlineRow[]) => rows.find((row) => /\.reply$/.test(row.rule) && !row.rule.startsWith('eu.confirmatory'))

/** Written without the engine: a day counts when it is neither Saturday, Sunday nor listed. */
function naive(calendar: string, from: number, n: number): number {
  let at = from
  for (let left = n; left > 0;) {
    at += 1
    const off = yearOf(shippedCalendars, calendar, Number(on(at).slice(0, 4)))?.days.some((one) => one.on === on(at)) ?? false
    if (weekdayOf(at) <= 5 && !off) left -= 1
  }
  return at
}

describe(`properties over all laws, 2015–2035 (seed ${seed})`, () => {
  it('never puts an end before the trigger, nor silence before the end', () => {
    let seen = 0
    fc.assert(fc.property(law, day, (which, n) => {
      const row = replyOf(rowsOf(which, receipt(n), on(n)))
      if (!row?.dueOn) return
      seen += 1
      expect(row.dueOn > on(n) && row.nominalOn !== null && row.dueOn >= row.nominalOn).toBe(true)
      if (row.silenceFrom !== null) expect(row.silenceFrom > row.dueOn).toBe(true)
    }), RUNS)
    expect(seen).toBeGreaterThan(100)
  })

  it('never ends on a day that does not work, where the law rolls', () => {
    fc.assert(fc.property(law.filter(([id]) => id !== 'fr-crpa' && id !== 'eu-1049-2001'), day, (which, n) => {
      const row = replyOf(rowsOf(which, receipt(n), on(n)))
      if (!row?.dueOn) return
      const due = row.dueOn
      expect(weekdayOf(toEpochDay(due))).toBeLessThan(6)
      expect(yearOf(shippedCalendars, which[1], Number(due.slice(0, 4)))?.days.map((one) => one.on)).not.toContain(due)
    }), RUNS)
  })

  it('counts working days as a naive counter does', () => {
    const working = fc.constantFrom(['es-md-10-2019', 'ES-MD-Rivas', 20] as const, ['uk-foia', 'UK', 20] as const)
    fc.assert(fc.property(working, fc.integer({ min: toEpochDay('2020-06-01'), max: toEpochDay('2035-01-01') }), ([id, calendar, days], n) => {
      expect(replyOf(rowsOf([id, calendar], receipt(n), on(n)))?.dueOn).toBe(on(naive(calendar, n, days)))
    }), RUNS)
  })

  it('never moves a date earlier when a holiday is added', () => {
    fc.assert(fc.property(law.filter(([id]) => id !== 'eu-1049-2001'), day, fc.integer({ min: 0, max: 60 }), (which, n, after) => {
      const extra = on(n + after)
      const book = withOverlays(shippedCalendars, [{ calendar: which[1], year: Number(extra.slice(0, 4)), source: 'test', days: [{ on: extra, name: 'x', source: 'test', off: true }] }])
      const before = rowsOf(which, receipt(n), on(n))
      const later = rowsOf(which, receipt(n), on(n), book)
      for (const row of before) {
        const now = later.find((one) => one.rule === row.rule)
        if (row.dueOn !== null) expect((now?.dueOn ?? '') >= row.dueOn, `${row.rule} ${row.dueOn} ${now?.dueOn}`).toBe(true)
      }
    }), RUNS)
  })

  it('never shortens by a suspension, and never asks in which order facts came', () => {
    fc.assert(fc.property(law, day, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40 }), (which, n, asked, took) => {
      const stop: ClockFact[] = [{ type: 'clarification_asked', on: on(n + asked) }, { type: 'clarified', on: on(n + asked + took) }]
      const plain = replyOf(rowsOf(which, receipt(n), on(n)))
      const stopped = replyOf(rowsOf(which, [...receipt(n), ...stop], on(n)))
      if (plain?.dueOn && stopped) expect(stopped.dueOn! >= plain.dueOn).toBe(true)
      const dates = (facts: ClockFact[]) => rowsOf(which, facts, on(n)).map(({ steps: _steps, ...row }) => row)
      const facts = [...receipt(n), ...stop, { type: 'extension_notified', on: on(n + 3) } as ClockFact]
      expect(dates([...facts].reverse())).toEqual(dates(facts))
    }), RUNS)
  })

  it('loses no day where a stop begins with the day on which a decree began to stop all terms (found by PLAZO_SEED=1864647492)', () => {
    const facts = receipt(toEpochDay('2020-02-26'))
    const asked: ClockFact[] = [{ type: 'clarification_asked', on: '2020-03-14' }, { type: 'clarified', on: '2020-03-14' }]
    for (const all of [facts, [...facts, ...asked]]) expect(replyOf(rowsOf(['es-ltaibg', 'ES-MD'], all, '2020-02-26'))).toMatchObject({ nominalOn: '2020-06-13', dueOn: '2020-06-15' })
  })

  it('is not moved by a late acknowledgement, save for the window of the CADA, which a complete one closes', () => {
    fc.assert(fc.property(law, day, fc.integer({ min: 0, max: 90 }), (which, n, after) => {
      const acknowledged = (complete: boolean): ClockFact[] => [...receipt(n), { type: 'acknowledged', on: on(n + after), complete }]
      const plain = rowsOf(which, receipt(n), on(n))
      const bare = ({ steps: _steps, ...row }: DeadlineRow) => row
      expect(rowsOf(which, acknowledged(false), on(n)).map(bare)).toEqual(plain.map(bare))
      const complete = rowsOf(which, acknowledged(true), on(n))
      for (const [at, row] of plain.entries()) {
        if (row.rule === 'fr.cada') expect([row.latestUntil, complete[at]?.latestUntil]).toEqual([null, complete[at]?.safeUntil])
        else expect(bare(complete[at]!)).toEqual(bare(row))
      }
    }), RUNS)
  })

  it('counts an extension from the trigger, and keeps our window inside all readings', () => {
    fc.assert(fc.property(law, day, (which, n) => {
      const rows = rowsOf(which, [...receipt(n), { type: 'extension_notified', on: on(n + 1) }], on(n))
      if (!versionFor(which[0], on(n))) return
      const reply = replyOf(rows)
      if (which[0] === 'rs-zspijz' && reply?.nominalOn && reply.verified) expect(reply.nominalOn).toBe(on(n + 40))
      for (const row of rows) {
        if (row.safeUntil && row.latestUntil) expect(row.latestUntil >= row.safeUntil).toBe(true)
        if (row.opensOn && row.safeUntil && /ctpd$|ctbg$|gaip$|silence$/.test(row.rule)) expect(row.opensOn <= row.safeUntil, row.rule).toBe(true)
      }
    }), RUNS)
  })
})
