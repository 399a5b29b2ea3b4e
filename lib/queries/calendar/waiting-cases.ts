import { isNull, sql } from 'drizzle-orm'
import { db } from '../../db/client'
import { recompute } from '../../db/schema/law-data'

/** How many cases still wait to be computed again after calendars or law data changed. */
export function waitingCases(): number {
  return db().select({ n: sql<number>`coalesce(sum(max(${recompute.total} - ${recompute.looked}, 1)), 0)` }).from(recompute).where(isNull(recompute.doneAt)).get()?.n ?? 0
}
