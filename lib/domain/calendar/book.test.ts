import { expect, it } from 'vitest'
import { shippedCalendars } from './book'
import { CALENDAR_IDS } from './types'
import { yearOf } from './year'

it('ships every calendar under its own id', () => {
  expect(Object.keys(shippedCalendars.calendars).sort()).toEqual([...CALENDAR_IDS].sort())
  for (const id of CALENDAR_IDS) expect(shippedCalendars.calendars[id]?.id).toBe(id)
  expect(yearOf(shippedCalendars, 'BE', 2026)).toBeNull()
})
