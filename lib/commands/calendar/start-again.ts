import { countAffected } from '../../db/affected-cases'
import type { Reach } from '../../db/affected-cases'
import type { Tx } from '../../db/client'
import { recompute } from '../../db/schema/law-data'
import type { Stamp } from '../../db/transact'
import type { RecomputeCause } from '../../domain/request/events'

/** Notes down which cases must be computed again, in the transaction that makes it so: a process that dies leaves nothing undone. `runId` is null where none must. */
export function startAgain(tx: Tx, stamp: Stamp, cause: RecomputeCause, reach: Reach): { total: number; runId: number | null } {
  const total = countAffected(tx, reach)
  if (total === 0) return { total, runId: null }
  const run = tx.insert(recompute).values({ cause, ...reach, calendars: reach.calendars === null ? null : [...reach.calendars], by: stamp.actor, at: stamp.at, total }).returning({ id: recompute.id }).get()
  return { total, runId: run.id }
}
