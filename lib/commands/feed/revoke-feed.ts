import { and, eq, isNull } from 'drizzle-orm'
import { HOUSE } from '../../db/history'
import { feed } from '../../db/schema/mail'
import { transact } from '../../db/transact'
import type { PersonActor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'

/** Revokes one of one's own calendar addresses: from now on it is not there. */
export function revokeFeed(actor: PersonActor, { feedId }: { feedId: string }): void {
  transact(actor, (tx, record, { at }) => {
    const done = tx.update(feed).set({ revokedAt: at }).where(and(eq(feed.id, feedId), eq(feed.personId, actor.id), isNull(feed.revokedAt))).run()
    if (done.changes === 0) throw new NotFound()
    record(HOUSE, 'feed_revoked', { feedId, personId: actor.id })
  })
}
