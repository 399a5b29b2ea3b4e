import { eq } from 'drizzle-orm'
import { HOUSE } from '../../db/history'
import { person } from '../../db/schema/people'
import { transact } from '../../db/transact'
import { mayBeGiven } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import type { ChangeRoleInput } from '../../inputs/house/person'
import { takeFrom } from '../request/take-from'
import { endSessionsOf } from './end-sessions'
import { needHouseDeed } from './house-rules'
import { needAnotherAdmin, needPartnerRole, personOf } from './person-rows'

/** Gives a person another role; they sign in anew, and whoever may only read from then on has no case in hand. Nobody changes their own, and one admin stays. */
export function changeRole(actor: Actor, { personId, role }: ChangeRoleInput): void {
  needHouseDeed(actor, 'manage_people')
  if (actor.kind === 'person' && actor.id === personId) throw new Refusal('own_role')
  transact(actor, (tx, record, stamp) => {
    const who = personOf(tx, personId)
    if (who.role === role) throw new Refusal('changed_meanwhile')
    needPartnerRole(tx, who.partnerId, role)
    needAnotherAdmin(tx, who)
    tx.update(person).set({ role }).where(eq(person.id, personId)).run()
    endSessionsOf(tx, personId, 'role_changed', stamp.at)
    record(HOUSE, 'role_changed', { personId, was: who.role, now: role })
    if (!mayBeGiven({ ...who, role }, { partnerId: who.partnerId })) takeFrom(tx, record, stamp, personId)
  })
}
