import { eq } from 'drizzle-orm'
import { lastEvent } from '../../db/last-event'
import { notice } from '../../db/schema/mail'
import { standingItems } from '../../db/standing-items'
import { write } from '../../db/transact'
import type { Raw } from '../../files/keep-raw'
import { queueMail } from '../outbox/queue-mail'

export type DrawnNotice = { raw: Raw; messageId: string; from: string; to: string; subject: string }

/**
 * Puts a drawn notice into the outbox, once; false when it is no longer what was drawn: its reader or one of its items has changed meanwhile. `asOf`: the last event
 * when it was planned; while that is the last, nothing has.
 */
export function queueNotice(noticeId: string, drawn: DrawnNotice, asOf: number | null = null): boolean {
  return write((tx, { at }) => {
    const row = tx.select().from(notice).where(eq(notice.id, noticeId)).get()
    if (row?.state !== 'planned') return false
    if (lastEvent(tx) !== asOf) {
      const found = standingItems(tx, row)
      if (!found || found.gone.length > 0) return false
    }
    const outboxId = queueMail(tx, { at, actor: 'system' }, {
      kind: 'notice', idemKey: `notice ${noticeId}`, raw: drawn.raw, messageIdHeader: drawn.messageId, envelopeFrom: drawn.from, envelopeTo: drawn.to,
      subject: drawn.subject, noticeId, notBefore: at,
    })
    tx.update(notice).set({ state: 'queued', outboxId }).where(eq(notice.id, noticeId)).run()
    return true
  })
}
