import { HOUSE } from '../../db/history'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import type { InvitePersonInput } from '../../inputs/house/person'
import { needHouseDeed, needLanguage } from './house-rules'
import { INVITATION_MS, makeLink, revokeLinks } from './links'
import { needFreeEmail, needPartnerRole } from './person-rows'

/** A path to hand over, shown once. */
export type HandedLink = { path: string; expiresAt: string }

/** Makes an invitation bound to address, role and partner, good for 72 hours and once; an earlier one to the same address is revoked. */
export function invitePerson(actor: Actor, input: InvitePersonInput): HandedLink {
  needHouseDeed(actor, 'manage_people')
  needLanguage(input.language)
  return transact(actor, (tx, record, stamp) => {
    needFreeEmail(tx, input.email)
    needPartnerRole(tx, input.partnerId, input.role)
    for (const linkId of revokeLinks(tx, 'invitation', { email: input.email }, stamp.at)) record(HOUSE, 'invitation_revoked', { linkId })
    const made = makeLink(tx, stamp, 'invitation', INVITATION_MS, input)
    record(HOUSE, 'person_invited', { linkId: made.id, role: input.role })
    return { path: `/invitation/${made.secret}`, expiresAt: made.expiresAt }
  })
}
