import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import type { NoticeRow } from '../../db/standing-items'
import { notice, outbox } from '../../db/schema/mail'

export type WhyWithdrawn = 'superseded' | 'changed' | 'nobody'

/**
 * Takes a notice back if it has not left: its mail is cancelled, and its slot is free for one that says what holds now. False when it is out of our hands: the
 * sender has it, or it went.
 */
export function cancelUnsent(tx: Tx, at: string, row: Pick<NoticeRow, 'id' | 'slot' | 'state' | 'outboxId'>, why: WhyWithdrawn): boolean {
  if (row.state === 'withdrawn') return false
  if (row.state === 'queued') {
    const cancelled = tx.update(outbox).set({ state: 'cancelled', endedAt: at, why }).where(and(eq(outbox.id, row.outboxId ?? ''), inArray(outbox.state, ['queued', 'cancelled']))).run()
    if (cancelled.changes === 0) return false
  }
  tx.update(notice).set({ state: 'withdrawn', why, slot: `${row.slot} withdrawn ${row.id}` }).where(eq(notice.id, row.id)).run()
  return true
}
