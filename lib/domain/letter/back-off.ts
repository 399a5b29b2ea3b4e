const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** No mail waits longer than this (milliseconds: six hours) until it is tried again. */
export const LONGEST_WAIT_MS = 6 * HOUR

/** For so long (milliseconds: five days) a mail that the server doesn't take yet is tried again. */
export const TRY_FOR_MS = 5 * 24 * HOUR
/** After so long (milliseconds: one hour) of nothing leaving, people are told. */
export const ALERT_AFTER_MS = HOUR

/** The wait before the next attempt, in milliseconds: one minute after the first, doubling to six hours. */
export function backOffMs(attempts: number): number {
  return Math.min(MINUTE * 2 ** Math.max(0, attempts - 1), LONGEST_WAIT_MS)
}
