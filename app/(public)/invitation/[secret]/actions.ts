'use server'
import { publicAction } from '@/app/_server/action'
import { acceptInvitation } from '@/lib/commands/house/accept-invitation'
import { acceptInvitationInput } from '@/lib/inputs/house/person'

export const acceptInvitationAction = publicAction(acceptInvitationInput, acceptInvitation)
