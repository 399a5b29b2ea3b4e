import { describe, expect, it } from 'vitest'
import law from '../law/testdata/law.json'
import { shippedCalendars, withOverlays } from './book'
import { yearOf } from './year'

const daysOf = (id: string, year: number) => yearOf(shippedCalendars, id, year)?.days.map(({ on }) => on)
const statusOf = (id: string, year: number, book = shippedCalendars) => yearOf(book, id, year)?.status
type Listed = Record<string, { status: string; days: string[] }>

describe('what law.json lists', () => {
  it.each([
    ['ES-MD', law.holidays['ES-MD']], ['ES-CT', law.holidays['ES-CT']],
  ] as [string, Listed][])('%s: day by day, with its mark', (id, listed) => {
    expect(Object.keys(listed)).toHaveLength(8)
    for (const [year, { status, days }] of Object.entries(listed)) {
      expect(daysOf(id, Number(year))).toEqual(days)
      expect(statusOf(id, Number(year))).toBe(status === 'VERIFIED' ? 'confirmed' : 'unconfirmed')
    }
  })

  it.each([
    ['ES-CT-Barcelona', 'ES-CT', law.holidays.Barcelona_local], ['ES-MD-Rivas', 'ES-MD', law.holidays.Rivas_local],
    ['ES-MD-Madrid', 'ES-MD', law.holidays.Madrid_city_local],
  ] as [string, string, Listed][])('%s: its local days beside those of its region, and no other', (id, region, listed) => {
    expect(Object.keys(shippedCalendars.calendars[id]?.years ?? {})).toEqual(Object.keys(listed).sort())
    for (const [year, { status, days }] of Object.entries(listed)) {
      expect(daysOf(id, Number(year))).toEqual([...new Set([...(daysOf(region, Number(year)) ?? []), ...days])].sort())
      const sure = status === 'VERIFIED' && statusOf(region, Number(year)) === 'confirmed'
      expect(statusOf(id, Number(year))).toBe(sure ? 'confirmed' : 'unconfirmed')
    }
  })

  it('RS: by rule, 2019 to 2027', () => {
    expect(Object.keys(law.holidays.RS.computed)).toHaveLength(9)
    for (const [year, days] of Object.entries(law.holidays.RS.computed)) {
      expect(daysOf('RS', Number(year))).toEqual(days)
      expect(statusOf('RS', Number(year))).toBe('confirmed')
    }
  })

  it('EU: 2014, and nothing for a year whose decision was not read', () => {
    expect(daysOf('EU', 2014)).toEqual(law.holidays.EU['2014'])
    expect(statusOf('EU', 2014)).toBe('confirmed')
    expect(statusOf('EU', 2026)).toBe('version_not_loaded')
    expect(daysOf('EU', 2026)).toEqual([])
  })

  it('UK: 15 June 2026, proclaimed for Scotland, with its source', () => {
    const day = yearOf(shippedCalendars, 'UK', 2026)?.days.find(({ on }) => on === '2026-06-15')
    expect(day).toEqual({ on: '2026-06-15', name: 'world_cup', source: 'Scotland, World Cup proclamation', calendar: 'UK' })
    expect(daysOf('UK', 2025)).not.toContain('2025-06-15')
  })
})

describe('years that nobody listed', () => {
  it('holds the days that return, unconfirmed, without moved Sundays', () => {
    const short = (id: string, year: number) => daysOf(id, year)?.map((on) => on.slice(5)).join(' ')
    expect(short('ES-MD', 2027)).toBe('01-01 01-06 03-25 03-26 05-01 05-02 08-15 10-12 11-01 12-06 12-08 12-25')
    expect(short('ES-CT', 2018)).toBe('01-01 01-06 03-30 04-02 05-01 06-24 08-15 09-11 10-12 11-01 12-06 12-08 12-25 12-26')
    expect(yearOf(shippedCalendars, 'ES-MD', 2027)?.own?.source).toBe('expected')
    for (const id of ['ES-MD', 'ES-CT', 'ES-MD-Rivas', 'ES-CT-Barcelona']) expect(statusOf(id, 2027)).toBe('unconfirmed')
  })

  it('says which local days are missing where the region is sure', () => {
    expect([2020, 2021, 2022, 2023, 2024, 2025, 2026].map((year) => statusOf('ES-MD-Rivas', year))).toEqual([
      'confirmed', 'local_days_missing', 'unconfirmed', 'confirmed', 'local_days_missing', 'local_days_missing', 'local_days_missing',
    ])
    expect(statusOf('ES-MD-Madrid', 2026)).toBe('confirmed')
    expect(statusOf('ES-MD-Madrid', 2025)).toBe('local_days_missing')
    expect(statusOf('ES-CT-Barcelona', 2026)).toBe('unconfirmed')
  })
})

describe('what a person confirmed here', () => {
  const day = (on: string, off: boolean) => ({ on, name: 'Fiesta local', source: 'BOCM 1', off })
  const rivas2026 = (...days: ReturnType<typeof day>[]) => ({ calendar: 'ES-MD-Rivas', year: 2026, source: 'BOCM 1', days })

  it('adds local days to a town and makes its year confirmed, and no other year', () => {
    const book = withOverlays(shippedCalendars, [rivas2026(day('2026-05-14', true))])
    expect(statusOf('ES-MD-Rivas', 2026, book)).toBe('confirmed')
    expect(yearOf(book, 'ES-MD-Rivas', 2026)?.days).toContainEqual({
      on: '2026-05-14', name: 'Fiesta local', source: 'BOCM 1', calendar: 'ES-MD-Rivas',
    })
    expect(yearOf(book, 'ES-MD-Rivas', 2026)?.days).toHaveLength(13)
    expect(statusOf('ES-MD-Rivas', 2025, book)).toBe('local_days_missing')
    expect(statusOf('ES-MD-Rivas', 2026)).toBe('local_days_missing')
  })

  it('confirms a region over the expected days, with one more and one fewer, and its towns inherit both', () => {
    const book = withOverlays(shippedCalendars, [
      { calendar: 'ES-MD', year: 2027, source: 'BOCM 2', days: [day('2027-05-03', true), day('2027-05-02', false)] },
    ])
    const days = yearOf(book, 'ES-MD', 2027)?.days.map(({ on }) => on)
    expect(days).toContain('2027-05-03')
    expect(days).not.toContain('2027-05-02')
    expect(statusOf('ES-MD', 2027, book)).toBe('confirmed')
    expect(statusOf('ES-MD-Rivas', 2027, book)).toBe('local_days_missing')
    expect(yearOf(book, 'ES-MD-Rivas', 2027)?.days.map(({ on }) => on)).toEqual(days)
  })

  it('never makes a town surer than its region', () => {
    const town = { calendar: 'ES-MD-Rivas', year: 2027, source: 'BOCM 3', days: [day('2027-05-14', true)] }
    const region = { calendar: 'ES-MD', year: 2027, source: 'BOCM 2', days: [] }
    expect(statusOf('ES-MD-Rivas', 2027, withOverlays(shippedCalendars, [town]))).toBe('unconfirmed')
    expect(statusOf('ES-MD-Rivas', 2027, withOverlays(shippedCalendars, [town, region]))).toBe('confirmed')
  })

  it('takes a day of the region out of a town alone', () => {
    const book = withOverlays(shippedCalendars, [rivas2026(day('2026-11-02', false))])
    expect(yearOf(book, 'ES-MD-Rivas', 2026)?.days.map(({ on }) => on)).not.toContain('2026-11-02')
    expect(yearOf(book, 'ES-MD', 2026)?.days.map(({ on }) => on)).toContain('2026-11-02')
    const later = withOverlays(book, [rivas2026(day('2026-05-14', true))])
    expect(yearOf(later, 'ES-MD-Rivas', 2026)?.days.map(({ on }) => on)).not.toContain('2026-11-02')
    const again = withOverlays(later, [rivas2026(day('2026-11-02', true))])
    expect(yearOf(again, 'ES-MD-Rivas', 2026)?.days.map(({ on }) => on)).toContain('2026-11-02')
  })

  it('names a day again without listing it twice', () => {
    const book = withOverlays(shippedCalendars, [{ calendar: 'RS', year: 2026, source: 'x', days: [day('2026-01-07', true)] }])
    expect(yearOf(book, 'RS', 2026)?.days.filter(({ on }) => on === '2026-01-07')).toEqual([
      { on: '2026-01-07', name: 'Fiesta local', source: 'BOCM 1', calendar: 'RS' },
    ])
  })

  it('keeps what an earlier overlay said of the same year', () => {
    const book = withOverlays(shippedCalendars, [
      { calendar: 'EU', year: 2026, source: 'OJ C 1', days: [day('2026-05-15', true)] },
      { calendar: 'EU', year: 2026, source: 'OJ C 2', days: [] },
    ])
    expect(statusOf('EU', 2026, book)).toBe('confirmed')
    expect(yearOf(book, 'EU', 2026)?.days.map(({ on }) => on)).toEqual(['2026-05-15'])
    expect(yearOf(book, 'EU', 2026)?.own?.source).toBe('OJ C 2')
  })

  it('takes in a calendar of the installation itself', () => {
    const book = withOverlays(shippedCalendars, [{ calendar: 'ES-AN', year: 2026, source: 'BOJA', days: [day('2026-02-28', true)] }])
    expect(statusOf('ES-AN', 2026, book)).toBe('confirmed')
    expect(statusOf('ES-AN', 2027, book)).toBe('version_not_loaded')
  })
})

it('knows no calendar by the name of an object’s own machinery', () => {
  expect(yearOf(shippedCalendars, 'constructor', 2026)).toBeNull()
  expect(yearOf(shippedCalendars, '__proto__', 2026)).toBeNull()
})
