'use server'
import { action } from '@/app/_server/action'
import { keepLookInBrowser } from '@/lib/auth/look-cookies'
import { changePassword } from '@/lib/commands/house/change-password'
import { changeProfile } from '@/lib/commands/house/change-profile'
import { endOwnSession } from '@/lib/commands/house/end-own-session'
import { changePasswordInput, profileInput, sessionIdInput } from '@/lib/inputs/house/profile'

export const changeProfileAction = action(profileInput, async (actor, input) => {
  changeProfile(actor, input)
  await keepLookInBrowser(input)
})

export const changePasswordAction = action(changePasswordInput, (actor, input, by) => changePassword(actor, input, by.sessionId))

export const endSessionAction = action(sessionIdInput, endOwnSession)
