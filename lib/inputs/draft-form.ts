import { z } from 'zod'
import { asCase, caseFields, uploads } from './log-form'

/** The page "Draft a new request": authority, questions and documents now, the letter later. */
export const draftFormInput = z.object({ ...caseFields, uploadIds: uploads }).transform((form) => ({ ...asCase(form), uploadIds: form.uploadIds }))
export type DraftForm = z.input<typeof draftFormInput>
