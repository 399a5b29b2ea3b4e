import { westernEaster } from './easter'
import { dayOff, inOrder, offOn } from './list-year'
import type { CalendarYear, DayOff } from './types'

/**
 * What a region's year will hold as a minimum where no list for it is loaded: the national days and what the region adds. From memory, no
 * Sunday moved, so a date computed with it stays marked as unconfirmed.
 */
export function expectedYear(year: number, regional: readonly DayOff[]): CalendarYear {
  const days = [
    dayOff(year, 1, 1, 'new_year'), dayOff(year, 1, 6, 'epiphany'), offOn(westernEaster(year) - 2, 'good_friday'),
    dayOff(year, 5, 1, 'labour_day'), dayOff(year, 8, 15, 'assumption'), dayOff(year, 10, 12, 'spain_day'),
    dayOff(year, 11, 1, 'all_saints'), dayOff(year, 12, 6, 'constitution_day'), dayOff(year, 12, 8, 'immaculate_conception'),
    dayOff(year, 12, 25, 'christmas'),
  ]
  return { status: 'from_memory', source: 'expected', days: inOrder([...days, ...regional]) }
}
