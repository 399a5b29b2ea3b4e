import { z } from 'zod'

/** Uploads of one form, by their ids. */
export const uploadIdsInput = z.array(z.uuid('bad_input')).max(200, 'too_many')

export const addDocumentsInput = z.object({
  requestId: z.string().min(1, 'required'),
  uploadIds: uploadIdsInput.min(1, 'required'),
  messageId: z.string().min(1).optional(),
})
export type AddDocuments = z.infer<typeof addDocumentsInput>
