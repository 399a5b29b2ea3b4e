import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import law from '../law/testdata/law.json'
import { shippedCalendars } from './book'
import { knownError, knownErrors } from './known-errors'
import { yearOf } from './year'

const PLACES: Record<string, [string, string?, string?][]> = {
  'ES-MD': [['ES', 'MD']], 'ES-CT': [['ES', 'CT']], 'ES-CT-Barcelona': [['ES', 'CT', 'B']], RS: [['RS']], UK: [['GB', 'ENG'], ['GB', 'WLS'], ['GB', 'SCT'], ['GB', 'NIR']],
}

/** Whether the package says that a day is a public day off there. */
function proposes(calendar: string, on: string): boolean {
  return (PLACES[calendar] ?? []).some(([country, state, region]) => {
    const holidays = region !== undefined ? new Holidays(country, state ?? '', region) : state !== undefined ? new Holidays(country, state) : new Holidays(country)
    return holidays.getHolidays(Number(on.slice(0, 4))).some(({ date, type }) => type === 'public' && date.startsWith(on))
  })
}
const ours = (calendar: string, on: string) => yearOf(shippedCalendars, calendar, Number(on.slice(0, 4)))?.days.some((day) => day.on === on) ?? false

describe('what date-holidays gets wrong', () => {
  it.each(knownErrors())('$calendar $on: $error', ({ calendar, on, error }) => {
    expect({ theirs: proposes(calendar, on), ours: ours(calendar, on) }).toEqual(error === 'misses' ? { theirs: false, ours: true } : { theirs: true, ours: false })
  })

  it('holds every line of the audit', () => {
    const audited = law.date_holidays_audit.rows.flatMap(({ key, missing_weekdays, false_weekdays }) => [...missing_weekdays.map((on) => [key, on, 'misses']), ...false_weekdays.map((on) => [key, on, 'invents'])])
    expect(audited.length).toBeGreaterThan(10)
    for (const [calendar = '', on = '', error] of audited) expect([calendar, on, knownError(calendar, on)]).toEqual([calendar, on, error])
  })

  it('is not said of other days', () => {
    expect(knownError('ES-MD', '2026-05-01')).toBeNull()
    expect(knownError('FR', '2026-05-01')).toBeNull()
    expect(knownError('constructor', '2026-05-01')).toBeNull()
  })
})
