import { eq } from 'drizzle-orm'
import { addPerson } from '../commands/house/add-person'
import { disablePerson } from '../commands/house/disable-person'
import { db } from '../db/client'
import { person } from '../db/schema/people'
import { mayInHouse } from '../domain/permissions'
import type { Actor, Role } from '../domain/permissions'
import { Refusal } from '../domain/refusal'
import { addPersonInput } from '../inputs/house/person'
import { codesOf } from './input-codes'

/** `plazo user add`: a person with a role, and the password from standard input. */
export async function userAdd(actor: Actor, args: { email: string; role: string; name?: string; password: string }): Promise<{ id: string; email: string; role: Role }> {
  needManager(actor)
  return addPerson(actor, codesOf(addPersonInput, args, { role: 'unknown_role', password: 'weak_password' }))
}

/** `plazo user disable E`. Refuses no_such_person. */
export function userDisable(actor: Actor, email: string): { id: string; email: string; disabled: true } {
  needManager(actor)
  const address = email.trim().toLowerCase()
  const who = db().select().from(person).where(eq(person.email, address)).get()
  if (!who) throw new Refusal('no_such_person')
  disablePerson(actor, { personId: who.id })
  return { id: who.id, email: who.email, disabled: true }
}

// Said before any person is looked up: "no such request" would be a riddle here, and who has an account stays unsaid.
function needManager(actor: Actor): void {
  if (!mayInHouse(actor, 'manage_people')) throw new Refusal('not_allowed')
}
