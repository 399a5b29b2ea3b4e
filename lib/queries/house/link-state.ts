import { and, eq } from 'drizzle-orm'
import { now } from '../../clock'
import { db } from '../../db/client'
import { link, person } from '../../db/schema/people'
import { hashOfSecret } from '../../db/secret-hash'
import type { Role } from '../../domain/permissions'

export type LinkState =
  | { state: 'open'; email: string | null; name: string | null; role: Role | null; language: string | null }
  | { state: 'link_used' | 'link_expired' }

/** What a link of an invitation, a reset or the first run shows before anybody acts on it: looking changes nothing. */
export function linkState(kind: 'set_up' | 'invitation' | 'password_reset', secret: string): LinkState {
  const row = db().select().from(link).where(and(eq(link.kind, kind), eq(link.secretHash, hashOfSecret(secret)))).get()
  if (!row || row.usedAt !== null || row.revokedAt !== null) return { state: 'link_used' }
  if (row.expiresAt <= now()) return { state: 'link_expired' }
  const who = row.personId === null ? undefined : db().select().from(person).where(eq(person.id, row.personId)).get()
  if (who && who.disabledAt !== null) return { state: 'link_used' }
  return { state: 'open', email: who?.email ?? row.email, name: row.name, role: row.role, language: row.language }
}
