import { z } from 'zod'
import { ADDRESSEES, ENCLOSURES, PURPOSES } from '../domain/letter/words'
import { CHANNELS, REQUEST_LANGUAGES } from '../domain/request/words'

const text = (max: number) => z.string().trim().max(max, { error: 'too_long' })
const needed = (max: number) => text(max).min(1, { error: 'required' })
const id = z.string().min(1, { error: 'required' }).max(64)
const letterId = id
const version = z.number().int().min(1)

/** A new letter: for a purpose that the law of the case knows, from a template or (null) from a blank page; without a language, that of the case. */
export const startLetterInput = z.object({
  requestId: id,
  purpose: z.enum(PURPOSES, { error: 'choose_one' }),
  language: z.enum(REQUEST_LANGUAGES, { error: 'choose_one' }).optional(),
  templateId: z.string().max(120).nullable().optional(),
})
export type StartLetter = z.infer<typeof startLetterInput>

/** What an autosave sends: the letter as it stands in the editor, with the version that it was begun from. Spaces at the ends are kept: somebody is typing. */
export const saveLetterInput = z.object({
  letterId, version,
  subject: z.string().max(500, { error: 'too_long' }),
  text: z.string().max(200_000, { error: 'too_long' }),
  fields: z.record(z.string().regex(/^[a-z0-9_]{1,60}$/), z.string().max(20_000, { error: 'too_long' })),
  language: z.enum(REQUEST_LANGUAGES),
  addressee: z.enum(ADDRESSEES),
  addresseeName: z.string().max(500, { error: 'too_long' }),
  addresseeAddress: z.string().max(2000, { error: 'too_long' }),
  email: z.string().trim().max(254, { error: 'too_long' }).nullable(),
  channel: z.enum(CHANNELS),
})
export type SaveLetter = z.infer<typeof saveLetterInput>

const as = z.enum(ENCLOSURES)
/** What goes with a letter, in order: documents of the case, and files that went up just now. */
export const encloseInput = z.object({
  letterId, version,
  enclosures: z.array(z.object({ documentId: id, as })).max(50),
  uploads: z.array(z.object({ uploadId: id, as })).max(20).default([]),
})
export const enclosePowerInput = z.object({ letterId, version })
export type Enclose = z.infer<typeof encloseInput>

export const askReviewInput = z.object({
  letterId, version, reviewerId: z.string().max(64).nullable().transform((one) => one || null), note: text(2000).optional(),
})
export type AskReview = z.infer<typeof askReviewInput>

/** A remark on a paragraph (its number, from 0, and its words), or on the whole letter. */
export const commentLetterInput = z.object({ letterId, paragraph: z.number().int().min(0).nullable(), quoted: z.string().max(2000).default(''), text: needed(5000) })
export type CommentLetter = z.infer<typeof commentLetterInput>

export const resolveCommentInput = z.object({ letterId, commentId: id })
export const wantChangesInput = z.object({ letterId, version, note: text(2000).optional() })
export const approveLetterInput = z.object({ letterId, version })
export const takeBackApprovalInput = z.object({ letterId })
export const restoreVersionInput = z.object({ letterId, version, no: z.number().int().min(1) })
export const discardLetterInput = z.object({ letterId, why: text(500).optional() })
export const letterOnlyInput = z.object({ letterId })
