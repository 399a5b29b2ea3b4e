/** A session ends 12 hours after the last request, and 7 days after sign-in whatever happens; milliseconds. */
export const IDLE_MS = 12 * 3600_000
export const ABSOLUTE_MS = 7 * 24 * 3600_000
