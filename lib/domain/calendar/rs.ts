import { epochDayOf, fromEpochDay, weekdayOf } from './days'
import { orthodoxEaster } from './easter'
import { inOrder, offOn } from './list-year'
import type { Calendar, DayOff } from './types'

const SOURCE = 'Zakon o državnim i drugim praznicima arts 1-3a; Orthodox Easter (Julian computus + 13 days)'
const STATE_HOLIDAYS = [
  [1, 1, 'new_year'], [1, 2, 'new_year'], [2, 15, 'sretenje'], [2, 16, 'sretenje'], [5, 1, 'labour_day'], [5, 2, 'labour_day'],
  [11, 11, 'armistice_day'],
] as const

/**
 * Serbia, any year by rule. Where a day of a state holiday falls on a Sunday, the next working day is off, which lies beyond the second
 * day of the holiday and beyond Orthodox Easter Monday (2021 and 2027: 4 May). Religious holidays don't move.
 */
export const rs: Calendar = {
  id: 'RS',
  weekend: [6, 7],
  years: {},
  rule: (year) => ({ status: 'by_rule', source: SOURCE, days: inOrder(withSundayShift(year)) }),
}

function withSundayShift(year: number): DayOff[] {
  const easter = orthodoxEaster(year)
  const state = STATE_HOLIDAYS.map(([month, day, name]) => ({ day: epochDayOf(year, month, day), name }))
  const days = [
    ...state.map(({ day, name }) => offOn(day, name)),
    offOn(epochDayOf(year, 1, 7), 'orthodox_christmas'),
    offOn(easter - 2, 'orthodox_good_friday'), offOn(easter - 1, 'orthodox_holy_saturday'), offOn(easter, 'orthodox_easter'),
    offOn(easter + 1, 'orthodox_easter_monday'),
  ]
  for (const { day, name } of state) {
    if (weekdayOf(day) !== 7) continue
    let moved = day + 1
    while (weekdayOf(moved) >= 6 || days.some(({ on }) => on === fromEpochDay(moved))) moved += 1
    days.push(offOn(moved, `${name}_moved`))
  }
  return days
}
