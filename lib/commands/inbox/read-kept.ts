import { setTimeout as sleep } from 'node:timers/promises'
import { eq, sql } from 'drizzle-orm'
import { db } from '../../db/client'
import { patiently } from '../../db/patiently'
import { prepared } from '../../db/prepared'
import { inbound } from '../../db/schema/inbox'
import { makeDurable } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { claimInbound, recoverInbound } from './claim-inbound'
import type { InboundRow } from './open-inbound'
import { beginReading, endReading } from './read-inbound'
import type { BegunReading } from './read-inbound'

export type ReadOptions = { signal?: AbortSignal; until?: () => boolean; limit?: number }
const WAIT_MS = 100

/**
 * Reads the mails that are kept and files or parks each, the oldest first, until none is due, `limit` were read, or `signal` or `until` say stop. One that fails on our
 * side doesn't hold up the rest; the first such fault is thrown at the end. Returns how many were read.
 */
export async function readKept({ signal, until, limit = Infinity }: ReadOptions = {}): Promise<number> {
  await patiently(recoverInbound)
  let claimed = 0
  return readAhead({ kind: 'system' }, async () => {
    if (claimed >= limit || signal?.aborted || until?.()) return null
    claimed += 1
    return await patiently(() => claimInbound())
  })
}

/** Reads these mails as far as they are kept and nobody else reads them, and waits for those whom somebody else does. */
export async function readThese(actor: Actor, inboundIds: readonly string[]): Promise<void> {
  await patiently(recoverInbound)
  const ids = inboundIds.values()
  await readAhead(actor, async () => {
    for (const id of ids) {
      const row = isKept(id) ? await patiently(() => claimInbound(id)) : null
      if (row) return row
    }
    return null
  })
  for (const id of inboundIds) {
    while (isKept(id)) {
      await patiently(recoverInbound)
      const row = await patiently(() => claimInbound(id))
      if (row) await endReading(actor, beginReading(row))
      else await sleep(WAIT_MS)
    }
  }
}

/** Reads one kept mail, or waits for whoever else reads it. */
export const readThis = (actor: Actor, inboundId: string): Promise<void> => readThese(actor, [inboundId])

/** Reads what `next` claims, and while one is filed the next is being read: there are two processes to do it. */
async function readAhead(actor: Actor, next: () => Promise<InboundRow | null>): Promise<number> {
  const begin = async () => {
    const row = await next()
    return row && beginReading(row)
  }
  const faults: unknown[] = []
  // One that can't be claimed ends the run, but not before the one that is being read.
  const beginAhead = () => begin().catch((fault: unknown) => {
    faults.push(fault)
    return null
  })
  let read = 0
  let begun: BegunReading | null = await begin()
  while (begun) {
    // Beside a mail that may have ended its reader nothing is read: it would count against both.
    const alone = begun.row.attempts > 1
    const ahead = alone ? null : await beginAhead()
    try {
      await endReading(actor, begun)
      read += 1
    } catch (fault) {
      faults.push(fault)
    }
    begun = alone ? await beginAhead() : ahead
  }
  if (read > 0) makeDurable()
  if (faults.length > 0) throw faults[0]
  return read
}

const stateOf = prepared((on) => on.select({ state: inbound.state }).from(inbound).where(eq(inbound.id, sql.placeholder('id'))).prepare())
const isKept = (id: string) => stateOf(db()).get({ id })?.state === 'kept'
