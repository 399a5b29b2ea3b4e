import { Temporal } from 'temporal-polyfill'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, fromEpochDay, isCalendarDate, toEpochDay, weekdayOf, yearOfDay } from './days'

it('agrees with Temporal on every day from 1896 to 2104', () => {
  let date = Temporal.PlainDate.from('1896-01-01')
  for (let day = toEpochDay('1896-01-01'); day <= toEpochDay('2104-12-31'); day += 1, date = date.add({ days: 1 })) {
    const text = date.toString()
    if (fromEpochDay(day) !== text || toEpochDay(text) !== day || weekdayOf(day) !== date.dayOfWeek || yearOfDay(day) !== date.year) {
      expect({ day, text: fromEpochDay(day), weekday: weekdayOf(day), year: yearOfDay(day) })
        .toEqual({ day: toEpochDay(text), text, weekday: date.dayOfWeek, year: date.year })
    }
  }
  expect(date.toString()).toBe('2105-01-01')
})

it('starts on Thursday 1 January 1970', () => {
  expect(toEpochDay('1970-01-01')).toBe(0)
  expect(weekdayOf(0)).toBe(4)
})

it.each([
  '2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-1', '26-04-01', '2026-04-01 ', '2026-04-00', '',
  '+2026-04-01', '２０２６-04-01',
])('does not take %j for a date', (text) => {
  expect(isCalendarDate(text)).toBe(false)
  expect(() => toEpochDay(text)).toThrow(RangeError)
})

it('knows leap days', () => {
  const leap = ['2024-02-29', '2000-02-29', '1900-02-29', '2100-02-29', '2023-02-29'].filter(isCalendarDate)
  expect(leap).toEqual(['2024-02-29', '2000-02-29'])
})

it('adds days over month and year ends and back', () => {
  expect(addDays('2024-12-31', 1)).toBe('2025-01-01')
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
  fc.assert(fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: -3000, max: 3000 }), (day, by) => {
    expect(addDays(addDays(fromEpochDay(day), by), -by)).toBe(fromEpochDay(day))
  }))
})
