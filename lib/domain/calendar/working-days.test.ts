import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedCalendars, withOverlays } from './book'
import { fromEpochDay, toEpochDay } from './days'
import { CALENDAR_IDS } from './types'
import type { CalendarBook } from './types'
import { calendarFor } from './working-days'
import { yearOf } from './year'

const on = (text: string) => toEpochDay(text)
const read = (...ids: string[]) => calendarFor(shippedCalendars, ids)

/** The simplest count there is: JavaScript's own days, one by one, and a set of texts; no weekday or day arithmetic of ours. */
function naiveWorks(book: CalendarBook, ids: readonly string[], text: string): boolean {
  const weekday = new Date(`${text}T12:00:00Z`).getUTCDay()
  return ids.every((id) => {
    const weekend = id === 'NONE' ? [] : [0, 6]
    return !weekend.includes(weekday) && !yearOf(book, id, Number(text.slice(0, 4)))?.days.some((day) => day.on === text)
  })
}
function naiveAdd(book: CalendarBook, ids: readonly string[], from: string, n: number): string {
  let date = new Date(`${from}T12:00:00Z`)
  for (let left = Math.abs(n); left > 0;) {
    date = new Date(date.getTime() + Math.sign(n) * 86_400_000)
    if (naiveWorks(book, ids, date.toISOString().slice(0, 10))) left -= 1
  }
  return date.toISOString().slice(0, 10)
}

// More of them, and others, in properties.long.test.ts of the deadlines.
const seed = Number(process.env.PLAZO_SEED ?? 20261121)
const many = Number(process.env.PLAZO_RUNS ?? 300) / 300

const someDay = fc.integer({ min: on('2015-01-01'), max: on('2035-12-31') })
const someIds = fc.uniqueArray(fc.constantFrom(...CALENDAR_IDS), { minLength: 1, maxLength: 3 })

describe(`against a naive count, 2015 to 2035 (seed ${seed})`, () => {
  it('adds working days alike, in both directions', () => {
    fc.assert(fc.property(someDay, fc.integer({ min: -65, max: 65 }), someIds, (day, n, ids) => {
      const added = calendarFor(shippedCalendars, ids).addWorkingDays(day, n)
      expect(fromEpochDay(added)).toBe(naiveAdd(shippedCalendars, ids, fromEpochDay(day), n))
    }), { numRuns: 400 * many, seed })
  })

  it('knows every day of each calendar alike', () => {
    for (const id of CALENDAR_IDS) {
      const calendar = read(id)
      for (let day = on('2015-01-01'); day <= on('2035-12-31'); day += 1) {
        const works = calendar.isWorkingDay(day)
        if (works !== naiveWorks(shippedCalendars, [id], fromEpochDay(day))) expect.fail(`${id} ${fromEpochDay(day)}`)
        if (works !== (calendar.dayOff(day) === null)) expect.fail(`${id} ${fromEpochDay(day)} has a reason or works, not both`)
      }
    }
  }, 60_000)

  it('rolls to a working day with none between, and a day added never moves a count earlier', () => {
    fc.assert(fc.property(someDay, fc.constantFrom(...CALENDAR_IDS), fc.integer({ min: 0, max: 40 }), someDay, (day, id, n, added) => {
      const calendar = read(id)
      const rolled = calendar.nextWorkingDay(day)
      expect(calendar.isWorkingDay(rolled)).toBe(true)
      for (let between = day; between < rolled; between += 1) expect(calendar.isWorkingDay(between)).toBe(false)
      const text = fromEpochDay(added)
      const more = withOverlays(shippedCalendars, [
        { calendar: id, year: Number(text.slice(0, 4)), source: 'test', days: [{ on: text, name: 'more', source: 'test', off: true }] },
      ])
      expect(calendarFor(more, [id]).addWorkingDays(day, n)).toBeGreaterThanOrEqual(calendar.addWorkingDays(day, n))
    }), { numRuns: 150 * many, seed })
  })
})

describe('counts that were done by hand', () => {
  it.each([
    ['Rivas: 20 working days over Holy Week, Thursday and Friday off', 'ES-MD-Rivas', '2026-03-16', 20, '2026-04-15'],
    ['Rivas: the pattern case', 'ES-MD-Rivas', '2026-03-02', 20, '2026-03-30'],
    ['Barcelona: Whit Monday 2022 was regional', 'ES-CT-Barcelona', '2022-06-03', 1, '2022-06-07'],
    ['Serbia: over Easter and the Sunday of 2 May to Wednesday', 'RS', '2021-04-29', 1, '2021-05-05'],
    ['Serbia: the same in 2027', 'RS', '2027-04-29', 1, '2027-05-05'],
    ['UK: the Scottish day counts everywhere', 'UK', '2026-06-12', 1, '2026-06-16'],
    ['UK: 2 January is Scotland’s', 'UK', '2025-12-31', 1, '2026-01-05'],
    ['NONE: Saturday and Sunday work', 'NONE', '2026-03-06', 2, '2026-03-08'],
    ['no day at all', 'ES-MD', '2026-04-04', 0, '2026-04-04'],
    ['back over Holy Week', 'ES-MD', '2026-04-06', -1, '2026-04-01'],
  ])('%s', (_, id, from, n, to) => {
    expect(fromEpochDay(read(id).addWorkingDays(on(from), n))).toBe(to)
  })

  it('never counts a day off on a weekend twice', () => {
    expect(fromEpochDay(read('ES-MD').addWorkingDays(on('2026-08-14'), 1))).toBe('2026-08-17')
    expect(read('ES-MD').dayOff(on('2026-08-15'))).toEqual({ name: 'saturday', calendar: 'ES-MD' })
  })

  it('is off when either of two places is', () => {
    const both = read('ES-MD', 'ES-CT')
    expect(both.dayOff(on('2026-06-24'))).toEqual({ name: 'saint_john', calendar: 'ES-CT' })
    expect(both.dayOff(on('2026-04-02'))).toEqual({ name: 'maundy_thursday', calendar: 'ES-MD' })
    expect(both.isWorkingDay(on('2026-06-25'))).toBe(true)
  })

  it('names the list that holds a day: the region’s for an inherited one', () => {
    expect(read('ES-MD-Madrid').dayOff(on('2026-11-02'))).toEqual({ name: 'all_saints_moved', calendar: 'ES-MD' })
    expect(read('ES-MD-Madrid').dayOff(on('2026-11-09'))).toEqual({ name: 'almudena', calendar: 'ES-MD-Madrid' })
  })
})

describe('what is not sure', () => {
  it('is said once a calendar and year', () => {
    expect(read('ES-MD-Rivas').provisional(on('2026-12-20'), on('2027-01-10'))).toEqual([
      { calendar: 'ES-MD-Rivas', year: 2026, why: 'local_days_missing' }, { calendar: 'ES-MD-Rivas', year: 2027, why: 'unconfirmed' },
    ])
    expect(read('ES-MD-Rivas', 'ES-CT-Barcelona', 'RS').provisional(on('2026-03-01'), on('2026-03-01'))).toEqual([
      { calendar: 'ES-MD-Rivas', year: 2026, why: 'local_days_missing' }, { calendar: 'ES-CT-Barcelona', year: 2026, why: 'unconfirmed' },
    ])
    expect(read('ES-MD', 'RS', 'FR', 'DE-NW', 'UK', 'NONE').provisional(on('2026-01-01'), on('2026-12-31'))).toEqual([])
  })

  it('is not known at all where a touched year has no list', () => {
    expect(read('EU').known(on('2014-01-01'), on('2014-12-31'))).toBe(true)
    expect(read('EU').known(on('2014-12-31'), on('2015-01-01'))).toBe(false)
    expect(read('ES-MD', 'EU').known(on('2026-03-01'), on('2026-03-02'))).toBe(false)
    expect(read('ES-MD').known(on('2031-01-01'), on('2032-01-01'))).toBe(true)
  })
})

it('refuses a calendar that the book does not hold', () => {
  expect(() => read('ES-AN')).toThrow(RangeError)
  expect(() => read('toString')).toThrow(RangeError)
})

it('stops where no day of a year works', () => {
  const days = Array.from({ length: 800 }, (_, index) => fromEpochDay(on('2026-01-01') + index))
  const closed = withOverlays(shippedCalendars, [2026, 2027, 2028].map((year) => ({
    calendar: 'NONE', year, source: 'test',
    days: days.filter((text) => text.startsWith(String(year))).map((text) => ({ on: text, name: 'closed', source: 'test', off: true })),
  })))
  expect(() => calendarFor(closed, ['NONE']).nextWorkingDay(on('2026-01-01'))).toThrow(RangeError)
})
