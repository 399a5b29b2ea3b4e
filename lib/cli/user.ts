import { eq } from 'drizzle-orm'
import { addPerson } from '../commands/house/add-person'
import { disablePerson } from '../commands/house/disable-person'
import { db } from '../db/client'
import { person } from '../db/schema/people'
import type { Actor, Role } from '../domain/permissions'
import { Refusal } from '../domain/refusal'
import { addPersonInput } from '../inputs/house/person'
import { codesOf } from './input-codes'

/** `plazo user add`: a person with a role, and the password from standard input. */
export async function userAdd(actor: Actor, args: { email: string; role: string; name?: string; password: string }): Promise<{ id: string; email: string; role: Role }> {
  return addPerson(actor, codesOf(addPersonInput, args, { role: 'unknown_role', password: 'weak_password' }))
}

/** `plazo user disable E`: refuses no_such_person, also to whoever may not manage people. */
export function userDisable(actor: Actor, email: string): { id: string; email: string; disabled: true } {
  const address = email.trim().toLowerCase()
  const who = db().select().from(person).where(eq(person.email, address)).get()
  if (!who) throw new Refusal('no_such_person')
  disablePerson(actor, { personId: who.id })
  return { id: who.id, email: who.email, disabled: true }
}
