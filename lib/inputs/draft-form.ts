import { z } from 'zod'
import { asCase, caseFields } from './log-form'

/** The page "Draft a new request": authority and questions now, the letter later. */
export const draftFormInput = z.object(caseFields).transform(asCase)
export type DraftForm = z.input<typeof draftFormInput>
