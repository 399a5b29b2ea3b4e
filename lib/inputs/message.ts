import { z } from 'zod'

const id = z.string().min(1, { error: 'required' }).max(64)
const draftId = id
const version = z.number().int().min(1)

/** Beginning a message: in a case, and to the message of theirs that it answers, if any. */
export const startMessageInput = z.object({ requestId: id, answersId: id.optional() })
export type StartMessage = z.infer<typeof startMessageInput>

/** What an autosave sends: the message as it stands, with the version that it was begun from. Spaces at the ends are kept: somebody is typing. */
export const saveMessageInput = z.object({
  draftId, version,
  to: z.string().max(254, { error: 'too_long' }),
  subject: z.string().max(500, { error: 'too_long' }),
  text: z.string().max(50_000, { error: 'too_long' }),
  quoted: z.boolean(),
})
export type SaveMessage = z.infer<typeof saveMessageInput>

/** What goes with a message, in order: documents of the case, and files that went up just now. */
export const encloseInMessageInput = z.object({ draftId, version, documentIds: z.array(id).max(50), uploadIds: z.array(id).max(20).default([]) })
export type EncloseInMessage = z.infer<typeof encloseInMessageInput>

/** Sending a message as it was looked at (`version`, and what goes with it, in order): `key` was made with the form, so that a form sent twice is one mail. */
export const sendMessageInput = z.object({ draftId, version, documentIds: z.array(id).max(50), key: z.string().regex(/^[A-Za-z0-9-]{8,64}$/) })
export type SendMessage = z.infer<typeof sendMessageInput>

export const messageDraftInput = z.object({ draftId })
export type MessageDraftId = z.infer<typeof messageDraftInput>
