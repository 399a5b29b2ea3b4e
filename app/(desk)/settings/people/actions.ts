'use server'
import { action } from '@/app/_server/action'
import { fullAddress } from '@/app/_server/full-address'
import { changeRole } from '@/lib/commands/house/change-role'
import { disablePerson } from '@/lib/commands/house/disable-person'
import { enablePerson } from '@/lib/commands/house/enable-person'
import { invitePerson } from '@/lib/commands/house/invite-person'
import { makeResetLink } from '@/lib/commands/house/make-reset-link'
import { revokeInvitation } from '@/lib/commands/house/revoke-invitation'
import { changeRoleInput, invitePersonInput, linkIdInput, personIdInput } from '@/lib/inputs/house/person'
import { handedOver } from './handed-over'

export const invitePersonAction = action(invitePersonInput, (actor, input, by) => handedOver(invitePerson(actor, input), by, fullAddress))
export const revokeInvitationAction = action(linkIdInput, revokeInvitation)
export const changeRoleAction = action(changeRoleInput, changeRole)
export const disablePersonAction = action(personIdInput, disablePerson)
export const enablePersonAction = action(personIdInput, enablePerson)
export const makeResetLinkAction = action(personIdInput, (actor, input, by) => handedOver(makeResetLink(actor, input), by, fullAddress))
