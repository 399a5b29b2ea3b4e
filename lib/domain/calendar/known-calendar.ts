import { CALENDAR_IDS } from './types'

/** Whether Plazo ships a calendar of this id. */
export function isKnownCalendar(id: string): boolean {
  return (CALENDAR_IDS as readonly string[]).includes(id)
}
