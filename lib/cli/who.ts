import { eq } from 'drizzle-orm'
import { db } from '../db/client'
import { person } from '../db/schema/people'
import type { Actor } from '../domain/permissions'
import { Refusal } from '../domain/refusal'

/** The command line itself, or with `--as EMAIL` that person with that person's rights. A disabled person can do nothing. */
export function actorFrom(email: string | null): Actor {
  if (email === null) return { kind: 'command_line' }
  const row = db().select().from(person).where(eq(person.email, email.trim().toLowerCase())).get()
  if (!row || row.disabledAt) throw new Refusal('no_such_person', { email })
  return { kind: 'person', id: row.id, role: row.role, partnerId: row.partnerId }
}
