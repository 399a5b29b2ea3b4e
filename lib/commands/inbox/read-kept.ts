import { setTimeout as sleep } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { patiently } from '../../db/patiently'
import { inbound } from '../../db/schema/inbox'
import type { Actor } from '../../domain/permissions'
import { claimInbound, recoverInbound } from './claim-inbound'
import { readInbound } from './read-inbound'

export type ReadOptions = { signal?: AbortSignal; until?: () => boolean; limit?: number }
const WAIT_MS = 100

/**
 * Reads the mails that are kept and files or parks each, the oldest first, until none is due, `limit` were read, or `signal` or `until` say stop. One that fails on our
 * side doesn't hold up the rest; the first such fault is thrown at the end. Returns how many were read.
 */
export async function readKept({ signal, until, limit = Infinity }: ReadOptions = {}): Promise<number> {
  await patiently(recoverInbound)
  const faults: unknown[] = []
  let read = 0
  while (read < limit && !signal?.aborted && !until?.()) {
    const row = await patiently(() => claimInbound())
    if (!row) break
    try {
      await readInbound({ kind: 'system' }, row)
      read += 1
    } catch (fault) {
      faults.push(fault)
    }
  }
  if (faults.length > 0) throw faults[0]
  return read
}

/** Reads one kept mail, or waits for whoever else reads it. */
export async function readThis(actor: Actor, inboundId: string): Promise<void> {
  for (;;) {
    const state = db().select({ state: inbound.state }).from(inbound).where(eq(inbound.id, inboundId)).get()?.state
    if (state !== 'kept') return
    await patiently(recoverInbound)
    const row = await patiently(() => claimInbound(inboundId))
    if (row) await readInbound(actor, row)
    else await sleep(WAIT_MS)
  }
}
