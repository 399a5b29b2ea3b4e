import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { db } from '../../db/client'
import { newId } from '../../db/ids'
import { job } from '../../db/schema/record'
import { request } from '../../db/schema/request'
import { write } from '../../db/transact'
import type { Stamp } from '../../db/transact'
import { indexForSearch } from '../request/touch'

const KIND = 'index_authority'
/** How long one transaction goes on, in milliseconds: the web never waits long for the database. */
const BATCH_MS = 20

/** A case is found by all names of its authority: their change is one of its search text. What doesn't fit into this transaction is left to the worker. */
export function indexCasesOf(tx: Tx, stamp: Pick<Stamp, 'at'>, authorityId: string, ms = BATCH_MS): void {
  const after = indexSome(tx, authorityId, '', ms)
  const row = { kind: KIND, payload: { authorityId, after }, runAfter: stamp.at, doneAt: after === null ? stamp.at : null }
  tx.insert(job).values({ id: newId(), uniqueKey: `${KIND} ${authorityId}`, ...row }).onConflictDoUpdate({ target: job.uniqueKey, set: row }).run()
}

/** Goes on with cases whose authority got another name, a short transaction at a time, until none waits. Returns how many transactions it took. */
export function indexRenamed(ms = BATCH_MS): number {
  for (let turns = 0; ; turns++) {
    const waits = db().select().from(job).where(and(eq(job.kind, KIND), isNull(job.doneAt))).orderBy(asc(job.runAfter)).get()
    if (!waits) return turns
    write((tx, stamp) => {
      // The name may have changed again meanwhile: where to go on is read where it is moved.
      const { payload } = tx.select().from(job).where(eq(job.id, waits.id)).get() ?? waits
      const after = indexSome(tx, String(payload.authorityId), String(payload.after ?? ''), ms)
      tx.update(job).set({ payload: { ...payload, after }, doneAt: after === null ? stamp.at : null }).where(eq(job.id, waits.id)).run()
    })
  }
}

/** Indexes cases in the order of their ids for so long, one at least; the last one done, or null when that was all. */
function indexSome(tx: Tx, authorityId: string, after: string, ms: number): string | null {
  const until = performance.now() + ms
  const cases = tx.select({ id: request.id }).from(request).where(and(eq(request.authorityId, authorityId), gt(request.id, after))).orderBy(asc(request.id)).limit(500).all()
  for (const { id } of cases) {
    indexForSearch(tx, id)
    if (performance.now() >= until) return id
  }
  return cases.at(-1)?.id ?? null
}
