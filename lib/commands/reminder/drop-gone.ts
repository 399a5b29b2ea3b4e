import { and, eq, inArray } from 'drizzle-orm'
import { lastEvent } from '../../db/last-event'
import { notice, noticeItem } from '../../db/schema/mail'
import { standingItems } from '../../db/standing-items'
import { write } from '../../db/transact'
import { cancelUnsent } from './cancel-unsent'

/**
 * Takes out of a planned notice what no longer holds; false when nothing is left, its reader has no access any more, or it isn't planned: then it is taken back.
 * `asOf`: the last event when it was planned; while that is the last, all of it holds.
 */
export function dropGone(noticeId: string, asOf: number | null = null): boolean {
  return write((tx, { at }) => {
    const row = tx.select().from(notice).where(eq(notice.id, noticeId)).get()
    if (row?.state !== 'planned') return false
    if (lastEvent(tx) === asOf) return true
    const found = standingItems(tx, row)
    if (!found || found.items.length === 0) {
      cancelUnsent(tx, at, row, found ? 'changed' : 'nobody')
      return false
    }
    const gone = found.gone.map((item) => item.position)
    if (gone.length > 0) tx.delete(noticeItem).where(and(eq(noticeItem.noticeId, noticeId), inArray(noticeItem.position, gone))).run()
    return true
  })
}
