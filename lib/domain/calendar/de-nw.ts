import { westernEaster } from './easter'
import { dayOff, inOrder, offOn } from './list-year'
import type { Calendar, DayOff } from './types'

/** North Rhine-Westphalia (Feiertagsgesetz NW § 2), any year by rule; nothing moves. Reformation Day was a day off once, in 2017. */
export const deNw: Calendar = {
  id: 'DE-NW',
  weekend: [6, 7],
  years: {},
  rule: (year) => {
    const easter = westernEaster(year)
    const once: DayOff[] = year === 2017 ? [dayOff(2017, 10, 31, 'reformation_day')] : []
    return {
      status: 'by_rule',
      source: 'Feiertagsgesetz NW § 2 (not read; agrees with date-holidays 3.37.0)',
      days: inOrder([
        dayOff(year, 1, 1, 'new_year'), offOn(easter - 2, 'good_friday'), offOn(easter + 1, 'easter_monday'),
        dayOff(year, 5, 1, 'labour_day'), offOn(easter + 39, 'ascension'), offOn(easter + 50, 'whit_monday'),
        offOn(easter + 60, 'corpus_christi'),
        dayOff(year, 10, 3, 'german_unity_day'), dayOff(year, 11, 1, 'all_saints'), dayOff(year, 12, 25, 'christmas'),
        dayOff(year, 12, 26, 'second_christmas_day'), ...once,
      ]),
    }
  },
}
