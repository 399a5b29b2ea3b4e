import { expect, it } from 'vitest'
import { shippedCalendars } from '../domain/calendar/book'
import { CALENDAR_IDS } from '../domain/calendar/types'
import { yearOf } from '../domain/calendar/year'
import { SOURCE_SENTENCES } from './calendar-source'
import { LANGUAGES } from './languages'
import { messagesOf } from './messages'

const CODE = /^[a-z_]+$/
const years = Array.from({ length: 41 }, (_, index) => 1995 + index)
const listed = CALENDAR_IDS.flatMap((id) => years.map((year) => yearOf(shippedCalendars, id, year))).filter((year) => year !== null)

it.each(LANGUAGES)('names every day off, calendar, status and standing in %s', (language) => {
  const words: Record<string, string> = messagesOf(language).holidays
  const wanted = new Set([
    'saturday', 'sunday', ...listed.flatMap(({ days }) => days.map(({ name }) => name)), ...CALENDAR_IDS.map((id) => `calendar_${id}`),
    ...listed.map(({ status }) => `standing_${status}`), ...listed.flatMap(({ own }) => (own ? [`status_${own.status}`] : [])),
    ...listed.flatMap(({ own }) => (own && CODE.test(own.source) ? [`source_${own.source}`] : [])), 'status_confirmed', 'source_added_here',
    ...SOURCE_SENTENCES.map((code) => `source_${code}`),
  ])
  expect(wanted.size).toBeGreaterThan(70)
  expect([...wanted].filter((code) => !words[code])).toEqual([])
  expect(Object.keys(words).filter((code) => !wanted.has(code))).toEqual([])
})
