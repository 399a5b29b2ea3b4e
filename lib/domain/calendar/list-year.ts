import { epochDayOf, fromEpochDay } from './days'
import type { EpochDay } from './days'
import type { CalendarYear, DayOff, YearStatus } from './types'

/** A year listed by hand: names (codes of messages holidays.json) by `MM-DD`. */
export function listYear(year: number, status: YearStatus, source: string, names: Readonly<Record<string, string>>): CalendarYear {
  const days = Object.entries(names).map(([on, name]) => ({ on: `${year}-${on}`, name }))
  return { status, source, days: days.sort((a, b) => (a.on < b.on ? -1 : 1)) }
}

/** A day off from year, month and day. */
export const dayOff = (year: number, month: number, day: number, name: string): DayOff => offOn(epochDayOf(year, month, day), name)

/** A day off from an epoch day. */
export const offOn = (day: EpochDay, name: string): DayOff => ({ on: fromEpochDay(day), name })

/** Days in order, one entry a day: of two names for one day the first stands. */
export function inOrder<T extends DayOff>(days: readonly T[]): T[] {
  const byDay = new Map<string, T>()
  for (const day of days) if (!byDay.has(day.on)) byDay.set(day.on, day)
  return [...byDay.values()].sort((a, b) => (a.on < b.on ? -1 : 1))
}
