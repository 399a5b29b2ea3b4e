import { eq } from 'drizzle-orm'
import { now } from '../../clock'
import { db } from '../../db/client'
import { HOUSE } from '../../db/history'
import { person } from '../../db/schema/people'
import { transact } from '../../db/transact'
import { Refusal } from '../../domain/refusal'
import type { ResetPasswordInput } from '../../inputs/house/person'
import { hashPassword } from '../../passwords/hash'
import { endSessionsOf } from './end-sessions'
import { needStrongPassword } from './house-rules'
import { openLink, useLink } from './links'
import { personOf } from './person-rows'

/** Sets a new password by a reset link and ends every session of its person. */
export async function resetPassword(input: ResetPasswordInput): Promise<{ email: string }> {
  const { personId } = openLink(db(), 'password_reset', input.secret, now())
  if (personId === null) throw new Refusal('link_used')
  const who = personOf(db(), personId)
  needStrongPassword(input.password, [who.email, who.name])
  const passwordHash = await hashPassword(input.password)
  return transact({ kind: 'person', id: who.id, role: who.role, partnerId: who.partnerId }, (tx, record, { at }) => {
    const link = openLink(tx, 'password_reset', input.secret, at)
    if (personOf(tx, personId).disabledAt !== null) throw new Refusal('link_used')
    tx.update(person).set({ passwordHash }).where(eq(person.id, personId)).run()
    useLink(tx, link.id, at)
    endSessionsOf(tx, personId, 'password_reset', at)
    record(HOUSE, 'password_reset', { personId, linkId: link.id })
    return { email: who.email }
  })
}
