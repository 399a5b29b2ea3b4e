import { HOUSE } from '../../db/history'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import { needHouseDeed } from './house-rules'
import type { HandedLink } from './invite-person'
import { makeLink, RESET_MS, revokeLinks } from './links'
import { personOf } from './person-rows'

/** Makes a link by which a person chooses a new password, good for 24 hours and once; an earlier one is revoked. */
export function makeResetLink(actor: Actor, { personId }: { personId: string }): HandedLink {
  needHouseDeed(actor, 'manage_people')
  return transact(actor, (tx, record, stamp) => {
    if (personOf(tx, personId).disabledAt !== null) throw new Refusal('no_such_person')
    revokeLinks(tx, 'password_reset', { personId }, stamp.at)
    const made = makeLink(tx, stamp, 'password_reset', RESET_MS, { personId })
    record(HOUSE, 'password_reset_made', { personId, linkId: made.id })
    return { path: `/reset/${made.secret}`, expiresAt: made.expiresAt }
  })
}
