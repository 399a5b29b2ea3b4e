import { z } from 'zod'
import { REQUEST_LANGUAGES } from '../../domain/request/words'
import { id, line } from './fields'

const lines = z.string().trim().max(1000, 'too_long')
const optional = z.string().trim().max(200, 'too_long')

/** Paper and signature of a requester in one language; a logo that went up just now, or the wish to have none. */
export const letterheadInput = z.object({
  requesterId: id,
  language: z.enum(REQUEST_LANGUAGES, { error: 'choose_one' }),
  name: line(200),
  address: lines,
  place: optional,
  signer: optional,
  signerRole: optional,
  logoUploadId: z.string().max(64).nullish().transform((one) => one || null),
  withoutLogo: z.boolean().default(false),
})
export type LetterheadInput = z.output<typeof letterheadInput>

/** The paper that proves whom the representative may speak for. */
export const keepPowerInput = z.object({ requesterId: id, uploadId: z.string({ error: 'required' }).min(1, 'required').max(64) })
