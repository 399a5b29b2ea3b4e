/** The calendars that Plazo ships. ES-MD-Rivas is ES-MD with the two local days of Rivas; NONE has no day off at all. */
export const CALENDAR_IDS = [
  'ES-MD', 'ES-MD-Rivas', 'ES-MD-Madrid', 'ES-CT', 'ES-CT-Barcelona', 'RS', 'FR', 'DE-NW', 'UK', 'EU', 'NONE',
] as const
export type ShippedCalendarId = (typeof CALENDAR_IDS)[number]
/** An installation may add calendars of its own. */
export type CalendarId = string

/** A day off with its name (a code worded in messages law.json `holidays`, or a person's own words) and, where known, its source. */
export type DayOff = { on: string; name: string; source?: string }

/** How sure a year is: read in a source, from memory, computed by a cited rule, or confirmed by a person here. */
export type YearStatus = 'verified' | 'from_memory' | 'by_rule' | 'confirmed'

/**
 * A year's own days. `source` is where they were read, or a code of messages holidays.json: `from_memory`, `expected` (the days that return
 * every year; no list was read), `no_day_off`. `without`: days of the region that a person took out of this calendar.
 */
export type CalendarYear = { status: YearStatus; source: string; days: readonly DayOff[]; without?: readonly string[] }

/**
 * A calendar: its region (whose days it inherits), the years it lists, or the rule that computes any year. `local: true` says that it adds
 * the local days of a municipality: a year without them is `local_days_missing`.
 */
export type Calendar = {
  id: CalendarId
  inherits?: CalendarId
  local?: boolean
  weekend: readonly number[]
  years: Readonly<Record<number, CalendarYear>>
  rule?: (year: number) => CalendarYear | null
}

/** All calendars that count for a computation: the shipped ones under what a person confirmed in this installation. */
export type CalendarBook = { readonly calendars: Readonly<Record<CalendarId, Calendar>> }

/** What people said of a year in this installation: that it is confirmed, with its source (null: not confirmed), and days added (`off: true`) or taken out (`off: false`). */
export type CalendarOverlay = {
  calendar: CalendarId
  year: number
  source: string | null
  days: readonly { on: string; name: string; source: string; off: boolean }[]
}
