import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import law from '../law/testdata/law.json'
import { shippedCalendars } from './book'
import { toEpochDay, weekdayOf } from './days'
import { yearOf } from './year'

type Difference = { key: string; year: number; missing_weekdays: string[]; false_weekdays: string[] }
const onWeekday = (on: string) => weekdayOf(toEpochDay(on)) < 6

/** The public days off of the package, Monday to Friday, for one or several of its places. */
function proposed(year: number, ...places: [string, string?][]): Set<string> {
  const days = places.flatMap(([country, state]) => {
    const package_ = state === undefined ? new Holidays(country) : new Holidays(country, state)
    return package_.getHolidays(year).filter(({ type }) => type === 'public').map(({ date }) => date.slice(0, 10))
  })
  return new Set(days.filter((on) => onWeekday(on) && on.startsWith(String(year))))
}

function difference(key: string, calendar: string, year: number, ...places: [string, string?][]): Difference {
  const ours = new Set(yearOf(shippedCalendars, calendar, year)?.days.map(({ on }) => on).filter(onWeekday))
  const theirs = proposed(year, ...places)
  return {
    key, year,
    missing_weekdays: [...ours].filter((on) => !theirs.has(on)).sort(),
    false_weekdays: [...theirs].filter((on) => !ours.has(on)).sort(),
  }
}
const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

describe('date-holidays differs from our calendars exactly where law.md section 6 says', () => {
  const audited = law.date_holidays_audit.rows.map(({ official_status: _, ...row }) => row)

  it('in Madrid, Catalonia and Serbia', () => {
    const found = [
      ...years(2019, 2026).map((year) => difference('ES-MD', 'ES-MD', year, ['ES', 'MD'])),
      ...years(2019, 2026).map((year) => difference('ES-CT', 'ES-CT', year, ['ES', 'CT'])),
      ...years(2019, 2027).map((year) => difference('RS', 'RS', year, ['RS'])),
    ]
    expect(found).toEqual(audited)
  })

  it('in 2027 it moves days in Madrid and Catalonia that no decree moved yet', () => {
    expect(difference('ES-MD', 'ES-MD', 2027, ['ES', 'MD']).false_weekdays).toContain('2027-05-03')
    expect(difference('ES-CT', 'ES-CT', 2027, ['ES', 'CT']).false_weekdays).toContain('2027-05-03')
  })

  it('in Barcelona it has no Whit Monday and not the moved days of 2022 and 2023', () => {
    const missing = years(2019, 2025).flatMap((year) => difference('B', 'ES-CT-Barcelona', year, ['ES', 'CT']).missing_weekdays)
    for (const on of ['2019-06-10', '2020-06-01', '2021-05-24', '2022-09-26', '2023-06-05', '2023-09-25', '2024-05-20', '2025-06-09']) {
      expect(missing).toContain(on)
    }
  })

  it('nowhere in France and North Rhine-Westphalia', () => {
    for (const year of years(2015, 2035)) {
      expect(difference('FR', 'FR', year, ['FR'])).toEqual({ key: 'FR', year, missing_weekdays: [], false_weekdays: [] })
      expect(difference('DE-NW', 'DE-NW', year, ['DE', 'NW'])).toEqual({ key: 'DE-NW', year, missing_weekdays: [], false_weekdays: [] })
    }
  })

  it('of the union of its four parts of the United Kingdom: 15 June 2026 alone', () => {
    const parts: [string, string][] = [['GB', 'ENG'], ['GB', 'WLS'], ['GB', 'SCT'], ['GB', 'NIR']]
    for (const year of years(2019, 2027)) {
      expect(difference('UK', 'UK', year, ...parts)).toEqual({
        key: 'UK', year, missing_weekdays: year === 2026 ? ['2026-06-15'] : [], false_weekdays: [],
      })
    }
  })

  it('an England-only calendar lacks days of the union in every year', () => {
    for (const year of years(2019, 2027)) {
      expect(difference('UK', 'UK', year, ['GB', 'ENG']).missing_weekdays.length).toBeGreaterThanOrEqual(3)
    }
  })
})
