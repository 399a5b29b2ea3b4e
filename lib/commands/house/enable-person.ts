import { eq } from 'drizzle-orm'
import { HOUSE } from '../../db/history'
import { person } from '../../db/schema/people'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import { needHouseDeed } from './house-rules'
import { personOf } from './person-rows'

/** Lets a disabled person in again, with the password and role they had. */
export function enablePerson(actor: Actor, { personId }: { personId: string }): void {
  needHouseDeed(actor, 'manage_people')
  transact(actor, (tx, record) => {
    if (personOf(tx, personId).disabledAt === null) throw new Refusal('changed_meanwhile')
    tx.update(person).set({ disabledAt: null }).where(eq(person.id, personId)).run()
    record(HOUSE, 'person_enabled', { personId })
  })
}
