import { randomUUID } from 'node:crypto'
import { now } from '../../clock'
import { db } from '../../db/client'
import { HOUSE } from '../../db/history'
import { person } from '../../db/schema/people'
import { transact } from '../../db/transact'
import { Refusal } from '../../domain/refusal'
import type { AcceptInvitationInput } from '../../inputs/house/person'
import { hashPassword } from '../../passwords/hash'
import { needLanguage, needStrongPassword } from './house-rules'
import { openLink, useLink } from './links'
import { needFreeEmail } from './person-rows'

/** Joins by an invitation: address, role and partner come from the link alone, and two redemptions at once make one account. */
export async function acceptInvitation(input: AcceptInvitationInput): Promise<{ email: string }> {
  needLanguage(input.language)
  const asked = openLink(db(), 'invitation', input.secret, now())
  needStrongPassword(input.password, [asked.email, input.name])
  const passwordHash = await hashPassword(input.password)
  const id = randomUUID()
  const { role, partnerId, email } = asked
  if (role === null || email === null) throw new Refusal('link_used')
  return transact({ kind: 'person', id, role, partnerId }, (tx, record, { at }) => {
    const link = openLink(tx, 'invitation', input.secret, at)
    needFreeEmail(tx, email)
    tx.insert(person).values({ id, email, name: input.name, role, partnerId, language: input.language, passwordHash, createdAt: at }).run()
    useLink(tx, link.id, at)
    record(HOUSE, 'person_joined', { personId: id, role, linkId: link.id })
    return { email }
  })
}
