import { expect, it } from 'vitest'
import { dayOfInstant, formatDay, formatInstant, weekdayNames } from './dates'
import { formatBytes, formatList, formatNumber } from './numbers'
import { relativeDay, relativeWorkingDays } from './relative-day'
import { sentenceFor, translatorFor } from './translator'

it.each([
  ['en', 'Thu 30 Apr 2026', 'Thursday 30 April 2026', 'Thu 30 Apr'],
  ['es', 'jue 30 abr 2026', 'jueves, 30 de abril de 2026', 'jue 30 abr'],
  ['ca', 'dj. 30 d’abr. 2026', 'dijous, 30 d’abril del 2026', 'dj. 30 d’abr.'],
  ['sr-Latn', 'čet 30. apr 2026.', 'četvrtak, 30. april 2026.', 'čet 30. apr'],
  ['sr-Cyrl', 'чет 30. апр 2026.', 'четвртак, 30. април 2026.', 'чет 30. апр'],
] as const)('writes a day in %s', (language, long, full, short) => {
  expect(formatDay(language, '2026-04-30')).toBe(long)
  expect(formatDay(language, '2026-04-30', 'full')).toBe(full)
  expect(formatDay(language, '2026-04-30', 'short')).toBe(short)
})

it('writes September with three letters in English', () => {
  expect(formatDay('en', '2026-09-03')).toBe('Thu 3 Sep 2026')
  expect(formatDay('en', '2026-09-03', 'short')).toBe('Thu 3 Sep')
  expect(formatDay('en', '2026-09-03', 'full')).toBe('Thursday 3 September 2026')
})

it('refuses what is no day', () => {
  for (const bad of ['2026-02-30', '2026-2-3', '', '2026-13-01', '2026-04-30T10:00']) expect(() => formatDay('en', bad)).toThrow(RangeError)
})

it('puts an instant on the day of the zone', () => {
  expect(dayOfInstant('2026-03-28T23:30:00Z', 'Europe/Madrid')).toBe('2026-03-29')
  expect(formatInstant('en', '2026-03-28T23:30:00Z', 'Europe/Madrid')).toBe('Sun 29 Mar 2026, 00:30')
  expect(formatInstant('en', '2026-03-29T01:30:00Z', 'Europe/Madrid', 'time')).toBe('03:30')
  expect(formatInstant('sr-Cyrl', '2026-03-28T12:00:00Z', 'Europe/Belgrade', 'short')).toBe('суб 28. мар, 13:00')
})

it('says how far a day is, in the plural of the language', () => {
  expect(relativeDay('en', '2026-04-30', '2026-04-08')).toBe('in 22 days')
  expect(relativeDay('en', '2026-04-08', '2026-04-08', 'due')).toBe('due today')
  expect(relativeDay('en', '2026-04-05', '2026-04-08', 'due')).toBe('3 days overdue')
  expect(relativeDay('en', '2026-04-07', '2026-04-08')).toBe('1 day ago')
  expect(relativeDay('en', '2026-04-09', '2026-04-08', 'opens')).toBe('opens in 1 day')
  expect(relativeDay('sr-Cyrl', '2026-04-10', '2026-04-08')).toBe('за 2 дана')
  expect(relativeDay('sr-Latn', '2026-04-29', '2026-04-08')).toBe('za 21 dan')
  expect(relativeDay('es', '2026-04-05', '2026-04-08', 'due')).toBe('vencido hace 3 días')
  expect(relativeDay('en', '2024-04-08', '2026-04-08')).toBe('730 days ago')
  expect(relativeDay('en', '2020-07-13', '2026-04-08')).toBe('over 5 years ago')
  expect(relativeDay('es', '2020-07-13', '2026-04-08', 'due')).toBe('vencido hace más de 5 años')
  expect(relativeDay('sr-Cyrl', '2024-04-01', '2026-04-08', 'due')).toBe('истекао пре више од 2 године')
  expect(relativeWorkingDays('sr-Cyrl', 5)).toBe('за 5 радних дана')
  expect(relativeWorkingDays('ca', 1)).toBe('d’aquí a 1 dia hàbil')
})

it('writes numbers, sizes and lists', () => {
  expect(formatBytes('en', 84_211)).toBe('84 kB')
  expect(formatBytes('es', 1_234_567)).toBe('1,2 MB')
  expect(formatBytes('en', 1)).toBe('1 byte')
  expect(formatBytes('en', 999_950)).toBe('1 MB')
  expect(formatNumber('sr-Cyrl', 1234567)).toBe('1.234.567')
  expect(formatList('en', ['a', 'b', 'c'])).toBe('a, b and c')
  expect(weekdayNames('ca')[0]).toBe('dilluns')
})

it('finds words for codes and fails on a missing one in tests', () => {
  expect(sentenceFor('ca', 'validation', 'required')).toBe('Empleneu aquest camp')
  expect(sentenceFor('en', 'refusals', 'no_code_like_this', {}, 'otherwise')).toBe('otherwise')
  expect(() => sentenceFor('en', 'refusals', 'no_code_like_this')).toThrow('refusals.no_code_like_this')
  expect(translatorFor('sr-Latn', 'frame')('new.button')).toBe('Novi zahtev')
})
