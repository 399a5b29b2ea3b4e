import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { later, now } from '../clock'
import { db } from '../db/client'
import { person, session } from '../db/schema/people'
import { ABSOLUTE_MS, IDLE_MS } from '../db/session-life'
import { write } from '../db/transact'
import type { PersonActor } from '../domain/permissions'

/** How old the last sight may grow before it is written again: a write a request would queue readers behind a writer. */
const SIGHT_MS = 60_000

export type SignedIn = {
  sessionId: string
  actor: PersonActor
  person: { id: string; name: string; email: string; language: string; theme: 'light' | 'dark' | 'system'; shortcuts: boolean }
}

/** Opens a session, always under a new id, and ends the one that the browser held before. */
export function openSession(personId: string, agent: string | null, replaces: string | null = null): string {
  return write((tx, { at }) => {
    const id = randomUUID()
    if (replaces) tx.update(session).set({ endedAt: at, endedWhy: 'signed_in_again' }).where(and(eq(session.id, replaces), isNull(session.endedAt))).run()
    tx.insert(session).values({ id, personId, createdAt: at, seenAt: at, agent: agent?.slice(0, 300) ?? null }).run()
    return id
  })
}

/** Who holds this session now: nobody when it has ended, timed out, or its person was disabled. Row and person are read on every call. */
export function signedInAs(sessionId: string): SignedIn | null {
  const row = db().select({ session, person }).from(session).innerJoin(person, eq(person.id, session.personId)).where(eq(session.id, sessionId)).get()
  const at = now()
  if (!row || row.session.endedAt !== null || row.person.disabledAt !== null) return null
  if (later(row.session.seenAt, IDLE_MS) <= at || later(row.session.createdAt, ABSOLUTE_MS) <= at) return null
  if (later(row.session.seenAt, SIGHT_MS) <= at) markSeen(sessionId)
  const { id, name, email, language, theme, shortcuts, role, partnerId } = row.person
  return { sessionId, actor: { kind: 'person', id, role, partnerId }, person: { id, name, email, language, theme, shortcuts } }
}

/** Ends a session; ending it twice changes nothing. */
export function endSession(sessionId: string, why: string): void {
  write((tx, { at }) => {
    tx.update(session).set({ endedAt: at, endedWhy: why }).where(and(eq(session.id, sessionId), isNull(session.endedAt))).run()
  })
}

function markSeen(sessionId: string): void {
  try {
    write((tx, { at }) => {
      tx.update(session).set({ seenAt: at }).where(eq(session.id, sessionId)).run()
    })
  } catch (error) {
    // A busy database must not sign anybody out: the next request marks it.
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY'))) throw error
  }
}
