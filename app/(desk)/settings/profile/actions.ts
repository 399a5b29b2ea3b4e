'use server'
import { action } from '@/app/_server/action'
import { keepLookInBrowser } from '@/lib/auth/look-cookies'
import { changePassword } from '@/lib/commands/house/change-password'
import { changeProfile } from '@/lib/commands/house/change-profile'
import { endOwnSession } from '@/lib/commands/house/end-own-session'
import { chooseReminders, pauseReminders } from '@/lib/commands/reminder/choose-reminders'
import { changePasswordInput, profileInput, sessionIdInput } from '@/lib/inputs/house/profile'
import { pauseInput, remindersInput } from '@/lib/inputs/reminders'

export const changeProfileAction = action(profileInput, async (actor, input) => {
  changeProfile(actor, input)
  await keepLookInBrowser(input)
})

export const changePasswordAction = action(changePasswordInput, (actor, input, by) => changePassword(actor, input, by.sessionId))

export const endSessionAction = action(sessionIdInput, endOwnSession)

export const chooseRemindersAction = action(remindersInput, chooseReminders)

export const pauseRemindersAction = action(pauseInput, pauseReminders)
