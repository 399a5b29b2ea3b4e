import { describe, expect, it } from 'vitest'
import { shippedCalendars } from '../domain/calendar/book'
import { calendarSource } from './calendar-source'

const sources = [...new Set(Object.values(shippedCalendars.calendars).flatMap((calendar) => [
  ...Object.values(calendar.years), ...(calendar.rule ? [calendar.rule(2026)] : []),
].flatMap((year) => (year ? [year.source, ...year.days.flatMap((day) => day.source ?? [])] : []))))].filter(Boolean)
const ENGLISH = /\b(and|of|the|not|read|agrees?|cites|union|page|without|holidays in|Jan|Apr|Aug|Dec)\b/

describe('where the days of a calendar were read', () => {
  it('knows the sources that ship', () => expect(sources.length).toBeGreaterThan(15))

  it.each(['es', 'ca', 'sr-Cyrl', 'sr-Latn'] as const)('says it without a word of English in %s', (language) => {
    const named = /Banking and Financial Dealings Act/g
    for (const source of sources) expect(calendarSource(language, source).replaceAll(named, ''), source).not.toMatch(ENGLISH)
  })

  it('keeps names and addresses, writes dates as the reader does, and leaves what a person typed', () => {
    expect(calendarSource('es', 'gacetinmadrid.com 28 Oct 2025, larazon.es')).toBe('gacetinmadrid.com 28 oct 2025, larazon.es')
    expect(calendarSource('sr-Cyrl', 'gacetinmadrid.com 28 Oct 2025, larazon.es')).toBe('gacetinmadrid.com 28. окт 2025., larazon.es')
    expect(calendarSource('en', 'a page without address')).toBe('A page whose address was not kept')
    expect(calendarSource('es', 'BOCM n.º 300')).toBe('BOCM n.º 300')
  })
})
