import { randomUUID } from 'node:crypto'
import { HOUSE } from '../../db/history'
import { organisation, person } from '../../db/schema/people'
import { transact } from '../../db/transact'
import type { Actor, Role } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import type { AddPersonInput } from '../../inputs/house/person'
import { hashPassword } from '../../passwords/hash'
import { needHouseDeed, needStrongPassword } from './house-rules'
import { needFreeEmail } from './person-rows'

/** Adds a person with a password, as `plazo user add` does; without a name they are shown by the part of the address before the @. */
export async function addPerson(actor: Actor, input: AddPersonInput): Promise<{ id: string; email: string; role: Role }> {
  needHouseDeed(actor, 'manage_people')
  const { email, role } = input
  const name = input.name ?? email.slice(0, email.indexOf('@'))
  needStrongPassword(input.password, [email, name])
  const passwordHash = await hashPassword(input.password)
  return transact(actor, (tx, record, { at }) => {
    needFreeEmail(tx, email)
    const house = tx.select().from(organisation).get()
    if (!house) throw new Refusal('not_initialised')
    const id = randomUUID()
    tx.insert(person).values({ id, email, name, role, language: house.language, passwordHash, createdAt: at }).run()
    record(HOUSE, 'person_added', { personId: id, role })
    return { id, email, role }
  })
}
