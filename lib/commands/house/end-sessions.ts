import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { session } from '../../db/schema/people'

/** Ends a person's sessions, all or all but one, at their next request. */
export function endSessionsOf(tx: Tx, personId: string, why: string, at: string, keep: string | null = null): void {
  tx.update(session).set({ endedAt: at, endedWhy: why })
    .where(and(eq(session.personId, personId), isNull(session.endedAt), keep === null ? undefined : ne(session.id, keep))).run()
}
