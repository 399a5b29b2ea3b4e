import { westernEaster } from './easter'
import { dayOff, inOrder, offOn } from './list-year'
import type { Calendar } from './types'

/** France without Alsace-Moselle and overseas (Code du travail L3133-1), any year by rule; nothing moves. */
export const fr: Calendar = {
  id: 'FR',
  weekend: [6, 7],
  years: {},
  rule: (year) => {
    const easter = westernEaster(year)
    return {
      status: 'by_rule',
      source: 'Code du travail L3133-1 (not read; agrees with date-holidays 3.37.0)',
      days: inOrder([
        dayOff(year, 1, 1, 'new_year'), offOn(easter + 1, 'easter_monday'), dayOff(year, 5, 1, 'labour_day'),
        dayOff(year, 5, 8, 'victory_day'), offOn(easter + 39, 'ascension'), offOn(easter + 50, 'whit_monday'),
        dayOff(year, 7, 14, 'bastille_day'), dayOff(year, 8, 15, 'assumption'),
        dayOff(year, 11, 1, 'all_saints'), dayOff(year, 11, 11, 'armistice_day'), dayOff(year, 12, 25, 'christmas'),
      ]),
    }
  },
}
