'use server'
import { z } from 'zod'
import { action } from '@/app/_server/action'
import { changeIncomingMail } from '@/lib/commands/house/incoming-mail'
import { changeMailSettings } from '@/lib/commands/house/mail-settings'
import { pauseMail } from '@/lib/commands/house/pause-mail'
import { testMail } from '@/lib/commands/house/test-mail'
import { testMailbox } from '@/lib/commands/house/test-mailbox'
import { isLanguage } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'
import { incomingMailInput, mailSettingsInput, testMailInput } from '@/lib/inputs/mail-settings'

export const changeMailSettingsAction = action(mailSettingsInput, changeMailSettings)
export const changeIncomingMailAction = action(incomingMailInput, changeIncomingMail)
export const testMailboxAction = action(z.object({}), (actor) => testMailbox(actor))
export const pauseMailAction = action(z.object({ paused: z.boolean() }), pauseMail)
export const testMailAction = action(testMailInput, (actor, input, { person }) => {
  const t = translatorFor(isLanguage(person.language) ? person.language : 'en', 'mail')
  return testMail(actor, input, { subject: t('test.subject'), text: t('test.text') })
})
