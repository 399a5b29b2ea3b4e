import { eq } from 'drizzle-orm'
import { HOUSE } from '../../db/history'
import { person } from '../../db/schema/people'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import { takeFrom } from '../request/take-from'
import { endSessionsOf } from './end-sessions'
import { needHouseDeed } from './house-rules'
import { revokeLinks } from './links'
import { needAnotherAdmin, personOf } from './person-rows'

/** Disables a person: sessions end at their next request, reset links die, and the cases in their hands have nobody in charge. Never the last admin. */
export function disablePerson(actor: Actor, { personId }: { personId: string }): void {
  needHouseDeed(actor, 'manage_people')
  transact(actor, (tx, record, stamp) => {
    const { at } = stamp
    const who = personOf(tx, personId)
    if (who.disabledAt !== null) throw new Refusal('changed_meanwhile')
    needAnotherAdmin(tx, who)
    tx.update(person).set({ disabledAt: at }).where(eq(person.id, personId)).run()
    endSessionsOf(tx, personId, 'disabled', at)
    revokeLinks(tx, 'password_reset', { personId }, at)
    record(HOUSE, 'person_disabled', { personId })
    takeFrom(tx, record, stamp, personId)
  })
}
