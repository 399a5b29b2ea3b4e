import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import { db } from '../../db/client'
import type { Db, Tx } from '../../db/client'
import { notice, outbox } from '../../db/schema/mail'
import { standingItems } from '../../db/standing-items'
import { write } from '../../db/transact'
import { cancelUnsent } from './cancel-unsent'

/**
 * Takes back what has not left and holds no more: a date moved or was met, the case was closed or is no longer the reader's to see, their access ended. Returns the
 * people whose digest that was: they are asked again.
 */
export function withdrawNotices(): Set<string> {
  const again = new Set<string>()
  for (const { id } of unsent()) {
    write((tx, { at }) => {
      const row = tx.select().from(notice).where(eq(notice.id, id)).get()
      if (!row || row.state === 'withdrawn') return
      const found = standingItems(tx, row)
      if (found && found.gone.length === 0 && !wasStopped(tx, row.outboxId)) return
      if (cancelUnsent(tx, at, row, found ? 'changed' : 'nobody') && row.kind === 'digest') again.add(row.personId)
    })
  }
  return again
}

/** The sender found it out first, and did not let it go. */
function wasStopped(tx: Tx, outboxId: string | null): boolean {
  return outboxId !== null && tx.select({ state: outbox.state }).from(outbox).where(eq(outbox.id, outboxId)).get()?.state === 'cancelled'
}

function unsent(): { id: string }[] {
  return db().select({ id: notice.id }).from(notice).leftJoin(outbox, eq(outbox.id, notice.outboxId))
    .where(or(eq(notice.state, 'planned'), and(eq(notice.state, 'queued'), or(isNull(outbox.id), inArray(outbox.state, ['queued', 'cancelled']))))).all()
}

/** Whether a notice in the outbox may leave at this moment: asked by the sender after it claimed the mail, before a byte goes. */
export function noticeStands(on: Db | Tx, row: { noticeId: string | null }): boolean {
  const one = row.noticeId === null ? undefined : on.select().from(notice).where(eq(notice.id, row.noticeId)).get()
  if (!one || one.state === 'withdrawn') return false
  const found = standingItems(on, one)
  return found !== null && found.gone.length === 0 && found.items.length > 0
}
