import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { later, now } from '../../clock'
import { db } from '../../db/client'
import { session } from '../../db/schema/people'
import { ABSOLUTE_MS, IDLE_MS } from '../../db/session-life'
import type { PersonActor } from '../../domain/permissions'

export type SessionLine = { id: string; agent: string | null; createdAt: string; seenAt: string }

/** A person's sessions that still live, the one seen last first. */
export function ownSessions(actor: PersonActor): SessionLine[] {
  const live = and(
    eq(session.personId, actor.id), isNull(session.endedAt), gt(session.seenAt, later(now(), -IDLE_MS)), gt(session.createdAt, later(now(), -ABSOLUTE_MS)),
  )
  const { id, agent, createdAt, seenAt } = session
  return db().select({ id, agent, createdAt, seenAt }).from(session).where(live).orderBy(desc(session.seenAt)).all()
}
