import type { DeadlineRow, Provisional } from './types'
import { termBefore } from './why-steps'

/** The calendar years that a date rests on and that aren't sure, each once: its own, and those of the term whose end it counts from. */
export function doubtsOf(row: DeadlineRow, rows: readonly DeadlineRow[]): Provisional[] {
  const term = row.steps[0]?.code === 'after_term' ? termBefore(rows, row.steps[0].on) : null
  return [...new Map([...row.provisional, ...(term?.provisional ?? [])].map((one) => [`${one.calendar} ${one.year}`, one])).values()]
}
