import { eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { HOUSE } from '../../db/history'
import { person } from '../../db/schema/people'
import { access } from '../../db/schema/record'
import { admitGuess, forgiveGuesses } from '../../db/throttle'
import { transact, write } from '../../db/transact'
import type { PersonActor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import type { ChangePasswordInput } from '../../inputs/house/profile'
import { hashPassword, verifyPassword } from '../../passwords/hash'
import { endSessionsOf } from './end-sessions'
import { needStrongPassword } from './house-rules'
import { personOf } from './person-rows'

/**
 * Changes one's own password, given the current one; every other session of the person ends, the one in use stays. Refuses `wrong_password`, and `throttled`
 * after twenty wrong ones; each leaves a row in the access log.
 */
export async function changePassword(actor: PersonActor, input: ChangePasswordInput, sessionId: string): Promise<void> {
  const who = personOf(db(), actor.id)
  if (!(await admitGuess(actor.id))) throw refused(actor.id, new Refusal('throttled'))
  if (!(await verifyPassword(who.passwordHash, input.current))) throw refused(actor.id, new Refusal('wrong_password', {}, 'current'))
  await forgiveGuesses(actor.id)
  needStrongPassword(input.password, [who.email, who.name])
  const passwordHash = await hashPassword(input.password)
  transact(actor, (tx, record, { at }) => {
    if (personOf(tx, actor.id).passwordHash !== who.passwordHash) throw new Refusal('changed_meanwhile')
    tx.update(person).set({ passwordHash }).where(eq(person.id, actor.id)).run()
    endSessionsOf(tx, actor.id, 'password_changed', at, sessionId)
    record(HOUSE, 'password_changed', { personId: actor.id })
  })
}

function refused(personId: string, why: Refusal): Refusal {
  write((tx, { at }) => {
    tx.insert(access).values({ at, actor: personId, what: 'password_refused' }).run()
  })
  return why
}
