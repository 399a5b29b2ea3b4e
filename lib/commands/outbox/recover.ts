import { eq, sql } from 'drizzle-orm'
import { now } from '../../clock'
import { db } from '../../db/client'
import { outbox } from '../../db/schema/mail'
import { write } from '../../db/transact'
import { isGone, readMark } from '../claims/owner'
import type { OutboxRow } from './claim'
import { endUnknown } from './end-claim'

/**
 * Takes over what a sender left behind that died, hung past its lease or lost its machine: what had not come to its end goes back into the queue, what may have
 * arrived is unknown. The fence is raised first, so that a late sender can neither send nor write. Returns how many became unknown.
 */
export function recoverClaims(): number {
  const left = db().select().from(outbox).where(eq(outbox.state, 'sending')).all().filter(isAbandoned)
  return left.map(takeOver).filter((row) => row !== null && readMark(row.why)?.phase === 'ending')
    .map((row) => endUnknown(row!, { trouble: 'lost_answer', said: '', code: null, command: null })).filter((ended) => ended === 'unknown').length
}

// Unlike what is only read, what lies far ahead is waited for, a lease or the time to send: which of two clocks was wrong can't be told, and a letter would be unknown, or leave with a wrong date.
function isAbandoned(row: OutboxRow): boolean {
  const mark = readMark(row.why)
  return (row.leaseUntil ?? '') <= now() || (mark !== null && isGone(mark))
}

function takeOver(row: OutboxRow): OutboxRow | null {
  const isEnding = readMark(row.why)?.phase === 'ending'
  return write((tx) => tx.update(outbox).set({ fence: sql`${outbox.fence} + 1`, ...(isEnding ? {} : { state: 'queued', leaseUntil: null, why: null }) })
    .where(sql`${outbox.id} = ${row.id} AND ${outbox.fence} = ${row.fence} AND ${outbox.state} = 'sending'`).returning().get() ?? null)
}
