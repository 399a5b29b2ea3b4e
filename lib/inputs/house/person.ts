import { z } from 'zod'
import { email, id, language, line, newPassword, optionalLine, role, secret } from './fields'

export const addPersonInput = z.object({ email, role, name: optionalLine(120), password: newPassword })
export type AddPersonInput = z.output<typeof addPersonInput>

export const invitePersonInput = z.object({ email, role, name: optionalLine(120), language, partnerId: optionalLine(64) })
export type InvitePersonInput = z.output<typeof invitePersonInput>

export const acceptInvitationInput = z.object({ secret, name: line(120), language, password: newPassword })
export type AcceptInvitationInput = z.output<typeof acceptInvitationInput>

export const resetPasswordInput = z.object({ secret, password: newPassword })
export type ResetPasswordInput = z.output<typeof resetPasswordInput>

export const personIdInput = z.object({ personId: id })
export const linkIdInput = z.object({ linkId: id })
export const changeRoleInput = z.object({ personId: id, role })
export type ChangeRoleInput = z.output<typeof changeRoleInput>
