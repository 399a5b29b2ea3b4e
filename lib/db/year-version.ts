import { createHash } from 'node:crypto'
import { canonicalJson } from '../domain/canonical'
import type { CalendarOverlay } from '../domain/calendar/types'
import { overlayOf } from './calendar-book'
import type { Db, Tx } from './client'

/** What stands for a year here, as a short text: two people who change it at once see that they did. */
export function yearVersion(tx: Db | Tx, calendar: string, year: number): string {
  return createHash('sha256').update(canonicalJson(overlayOf(tx, calendar, year))).digest('hex').slice(0, 16)
}

type Said = { calendar: string; year: number; confirm: boolean; source: string; days: readonly { on: string; name: string; off: 'off' | 'works'; source: string }[] }

/** What a person says of a year, as it lies over the calendars: days in order. */
export function asOverlay({ calendar, year, confirm, source, days }: Said): CalendarOverlay {
  return {
    calendar, year, source: confirm ? source : null,
    days: days.map((day) => ({ on: day.on, name: day.name, source: day.source, off: day.off === 'off' })).sort((a, b) => (a.on < b.on ? -1 : 1)),
  }
}
