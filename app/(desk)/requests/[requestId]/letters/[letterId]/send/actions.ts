'use server'
import { action } from '@/app/_server/action'
import { fileLetter } from '@/lib/commands/letter/file-letter'
import { leaveByEmail } from '@/lib/commands/letter/leave-by-email'
import { cancelMail } from '@/lib/commands/outbox/cancel-mail'
import { retryMail } from '@/lib/commands/outbox/retry-mail'
import { settleMail } from '@/lib/commands/outbox/settle-mail'
import { fileLetterInput, mailIdInput, sendLetterInput, settleMailInput } from '@/lib/inputs/outbox'

export const sendLetterAction = action(sendLetterInput, leaveByEmail)
export const cancelMailAction = action(mailIdInput, cancelMail)
export const retryMailAction = action(mailIdInput, retryMail)
export const settleMailAction = action(settleMailInput, settleMail)
export const fileLetterAction = action(fileLetterInput, fileLetter)
