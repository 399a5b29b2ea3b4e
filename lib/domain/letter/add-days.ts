import { Temporal } from 'temporal-polyfill'

/** The calendar date so many days after another. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}
