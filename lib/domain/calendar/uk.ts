import { epochDayOf, fromEpochDay, weekdayOf } from './days'
import type { EpochDay } from './days'
import { westernEaster } from './easter'
import { dayOff, inOrder, offOn } from './list-year'
import type { Calendar, DayOff } from './types'

const SOURCE = 'FOIA s.10(6): union of the bank holidays of England, Wales, Scotland and Northern Ireland; '
  + 'Banking and Financial Dealings Act 1971 and proclamations (not read; agree with date-holidays 3.37.0)'

/** Bank holidays moved by proclamation for one year. */
const EARLY_MAY: Readonly<Record<number, EpochDay>> = { 1995: epochDayOf(1995, 5, 8), 2020: epochDayOf(2020, 5, 8) }
const SPRING: Readonly<Record<number, EpochDay>> = {
  2002: epochDayOf(2002, 6, 4), 2012: epochDayOf(2012, 6, 4), 2022: epochDayOf(2022, 6, 2),
}
/** Bank holidays proclaimed once. */
const ONCE: Readonly<Record<number, readonly DayOff[]>> = {
  1999: [dayOff(1999, 12, 31, 'millennium')],
  2002: [dayOff(2002, 6, 3, 'golden_jubilee')],
  2011: [dayOff(2011, 4, 29, 'royal_wedding')],
  2012: [dayOff(2012, 6, 5, 'diamond_jubilee')],
  2022: [dayOff(2022, 6, 3, 'platinum_jubilee'), dayOff(2022, 9, 19, 'state_funeral')],
  2023: [dayOff(2023, 5, 8, 'coronation')],
  2026: [{ ...dayOff(2026, 6, 15, 'world_cup'), source: 'Scotland, World Cup proclamation' }],
}

/**
 * The United Kingdom as FOIA s.10(6) has it: a day that is a bank holiday in any part is off, any year by rule. A bank holiday on a
 * Saturday or Sunday is taken on the next day that is neither weekend nor a bank holiday of the same part.
 */
export const uk: Calendar = {
  id: 'UK',
  weekend: [6, 7],
  years: {},
  rule: (year) => ({ status: 'by_rule', source: SOURCE, days: inOrder([...moveable(year), ...fixed(year), ...(ONCE[year] ?? [])]) }),
}

function moveable(year: number): DayOff[] {
  const easter = westernEaster(year)
  return [
    offOn(easter - 2, 'good_friday'), offOn(easter + 1, 'easter_monday'),
    offOn(EARLY_MAY[year] ?? firstMonday(epochDayOf(year, 5, 1)), 'early_may_bank_holiday'),
    offOn(SPRING[year] ?? firstMonday(epochDayOf(year, 5, 25)), 'spring_bank_holiday'),
    offOn(firstMonday(epochDayOf(year, 8, 1)), 'summer_bank_holiday_scotland'),
    offOn(firstMonday(epochDayOf(year, 8, 25)), 'summer_bank_holiday'),
  ]
}

/** Each part's days by date are substituted apart, as 2 January is a bank holiday in Scotland only. */
function fixed(year: number): DayOff[] {
  const newYear = [[1, 1, 'new_year']] as const
  const christmas = [[12, 25, 'christmas'], [12, 26, 'boxing_day']] as const
  const andrew = year >= 2007 ? ([[11, 30, 'saint_andrew']] as const) : []
  return [
    ...substituted(year, [...newYear, ...christmas]),
    ...substituted(year, [...newYear, [1, 2, 'second_january'], ...andrew]),
    ...substituted(year, [[3, 17, 'saint_patrick'], [7, 12, 'battle_of_the_boyne']]),
  ]
}

function substituted(year: number, holidays: readonly (readonly [number, number, string])[]): DayOff[] {
  const days = holidays.map(([month, day, name]) => ({ day: epochDayOf(year, month, day), name }))
  const taken = new Map(days.map(({ day, name }) => [day, name]))
  for (const { day, name } of days) {
    if (weekdayOf(day) < 6) continue
    let moved = day + 1
    while (weekdayOf(moved) >= 6 || taken.has(moved)) moved += 1
    taken.set(moved, `${name}_moved`)
  }
  return [...taken].map(([day, name]) => ({ on: fromEpochDay(day), name }))
}

const firstMonday = (from: EpochDay): EpochDay => from + ((8 - weekdayOf(from)) % 7)
