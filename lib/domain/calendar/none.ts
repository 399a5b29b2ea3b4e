import type { Calendar } from './types'

/** No day off at all, Saturdays and Sundays included. */
export const none: Calendar = {
  id: 'NONE',
  weekend: [],
  years: {},
  rule: () => ({ status: 'by_rule', source: 'no_day_off', days: [] }),
}
