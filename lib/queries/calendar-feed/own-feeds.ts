import { and, desc, eq, isNull } from 'drizzle-orm'
import { db } from '../../db/client'
import { feed } from '../../db/schema/mail'
import type { PersonActor } from '../../domain/permissions'

export type OwnFeed = { id: string; scope: 'mine' | 'team'; hideTitles: boolean; createdAt: string }

/** One's own calendar addresses that are open, the last made first; never their secrets. */
export function ownFeeds(actor: PersonActor): OwnFeed[] {
  return db().select({ id: feed.id, scope: feed.scope, hideTitles: feed.hideTitles, createdAt: feed.createdAt }).from(feed)
    .where(and(eq(feed.personId, actor.id), isNull(feed.revokedAt))).orderBy(desc(feed.createdAt), desc(feed.id)).all()
}
