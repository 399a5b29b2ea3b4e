import { fromEpochDay, toEpochDay } from '../calendar/days'

/** The most days that a row of Today can be put off at once. */
export const MOST_DAYS_OFF = 90

/** What a date of ours says of how long its case may be put off: its last safe day, and the last day of the latest reading (null: no end). Calendar dates. */
export type OwnDate = { dueOn: string | null; latestUntil: string | null }

/** The first and the last calendar date until which a case may be put off on `today`: nobody sleeps past a date of ours. Null: one is too near. */
export function putOffDays(today: string, own: readonly OwnDate[]): { first: string; last: string } | null {
  const first = fromEpochDay(toEpochDay(today) + 1)
  const ends = own.flatMap(({ dueOn, latestUntil }) => (dueOn !== null && dueOn >= today ? [dueOn] : latestUntil !== null && latestUntil >= today ? [latestUntil] : []))
  const last = [fromEpochDay(toEpochDay(today) + MOST_DAYS_OFF), ...ends].reduce((a, b) => (a < b ? a : b))
  return last < first ? null : { first, last }
}
