import { addDays, toEpochDay, weekdayOf } from '../calendar/days'

/** Whether a person works on a calendar date: by the day of the week, not by any law's calendar. */
export const worksOn = (workDays: readonly number[], on: string): boolean => workDays.includes(weekdayOf(toEpochDay(on)))

/** The n-th working day of a person after a calendar date, which isn't counted. `workDays` names one day at least. */
export function workingDayAfter(workDays: readonly number[], on: string, n: number): string {
  let day = on
  for (let left = n; left > 0;) {
    day = addDays(day, 1)
    if (worksOn(workDays, day)) left -= 1
  }
  return day
}

/** Whole days from one calendar date to another; negative when it has passed. */
export const daysUntil = (on: string, from: string): number => toEpochDay(on) - toEpochDay(from)

/** The first of a person's working days in the week (from Monday) of a calendar date. */
export function firstWorkingDayOfWeek(workDays: readonly number[], on: string): string {
  const monday = addDays(on, 1 - weekdayOf(toEpochDay(on)))
  return worksOn(workDays, monday) ? monday : workingDayAfter(workDays, monday, 1)
}
