'use server'
import { action } from '@/app/_server/action'
import { discardMessage } from '@/lib/commands/message/discard-message'
import { encloseInMessage } from '@/lib/commands/message/enclose-in-message'
import { saveMessage } from '@/lib/commands/message/save-message'
import { sendMessage } from '@/lib/commands/message/send-message'
import { startMessage } from '@/lib/commands/message/start-message'
import { encloseInMessageInput, messageDraftInput, saveMessageInput, sendMessageInput, startMessageInput } from '@/lib/inputs/message'
import { savedText } from '@/lib/queries/message/saved-text'

export const startMessageAction = action(startMessageInput, startMessage)
export const saveMessageAction = action(saveMessageInput, (actor, input, { person }) => {
  const { version, savedAt, others } = saveMessage(actor, input)
  return { version, others, savedText: savedText(actor, input.draftId, savedAt, person.language) }
})
export const encloseInMessageAction = action(encloseInMessageInput, encloseInMessage)
export const discardMessageAction = action(messageDraftInput, discardMessage)
export const sendMessageAction = action(sendMessageInput, sendMessage)
