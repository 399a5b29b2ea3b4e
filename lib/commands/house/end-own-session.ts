import { and, eq, isNull } from 'drizzle-orm'
import { session } from '../../db/schema/people'
import { write } from '../../db/transact'
import type { PersonActor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'

/** Ends one of a person's own sessions. */
export function endOwnSession(actor: PersonActor, { sessionId }: { sessionId: string }): void {
  write((tx, { at }) => {
    const own = and(eq(session.id, sessionId), eq(session.personId, actor.id), isNull(session.endedAt))
    const ended = tx.update(session).set({ endedAt: at, endedWhy: 'ended_by_person' }).where(own).returning({ id: session.id }).all()
    if (ended.length === 0) throw new NotFound()
  })
}
