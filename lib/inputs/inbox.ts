import { z } from 'zod'
import { uploadIdsInput } from './add-documents'

const id = z.string().min(1, { error: 'required' }).max(64)

/** A mail of the inbox. */
export const inboundIdInput = z.object({ inboundId: id })
export type InboundId = z.infer<typeof inboundIdInput>

/** A mail, and the case that it belongs to; `from`: where it stood when that was decided, null for none. */
export const fileMailInput = z.object({ inboundId: id, requestId: id, from: id.nullable().optional() })
export type FileMail = z.infer<typeof fileMailInput>

/** Uploaded files that hold mails. */
export const takeInFilesInput = z.object({ uploadIds: uploadIdsInput.min(1, 'required') })
export type TakeInFiles = z.infer<typeof takeInFilesInput>
