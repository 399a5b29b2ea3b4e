import { civilOf, epochDayOf, toEpochDay } from '../calendar/days'
import type { EpochDay } from '../calendar/days'
import type { WorkingCalendar } from '../calendar/working-days'
import type { Decree, Duration, Way } from '../law/rule-types'
import { addMonths, endOfTerm, roll } from './end-of-term'
import type { End } from './end-of-term'
import { decreeStop } from './stops-of'
import { outOfDecree } from './term-start'

/** Whether August moved the end of a window: how it counts inside a term is our reading. */
export const crossesAugust = (from: EpochDay, length: Duration, end: End): boolean => end.nominal !== addMonths(from, length.n)

/** The end of a window of ours counted from a day: with decrees as they stand, and for those that are only argued, with and without. */
export function windowEnds(calendar: WorkingCalendar, from: EpochDay, way: Way, length: Duration, decrees: readonly Decree[]): End[] {
  if (way.august) return [augustEnd(calendar, from, way, length)]
  const sure = decrees.filter((decree) => !decree.readings)
  return (sure.length === decrees.length ? [decrees] : [sure, decrees]).map((some) =>
    endOfTerm(calendar, outOfDecree(from, some), [length], way.rollOver,
      some.map((decree) => decreeStop(decree, toEpochDay(decree.from), toEpochDay(decree.to)))))
}

/**
 * LJCA 128.2: August doesn't run. A count that begins in August begins on its last day; one that would end in or after August ends a month later.
 * Date to date, so that it never drifts.
 */
function augustEnd(calendar: WorkingCalendar, from: EpochDay, way: Way, length: Duration): End {
  const { year, month } = civilOf(from)
  const start = month === 8 ? epochDayOf(year, 8, 31) : from
  const august = month < 8 ? epochDayOf(year, 8, 1) : epochDayOf(year + 1, 8, 1)
  const plain = addMonths(start, length.n)
  const nominal = plain >= august ? addMonths(start, length.n + 1) : plain
  return { nominal, due: roll(calendar, nominal, way.rollOver), suspended: false, stops: [] }
}
