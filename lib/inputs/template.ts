import { z } from 'zod'
import { PURPOSES, READ_BY } from '../domain/letter/words'
import { REQUEST_LANGUAGES } from '../domain/request/words'

const text = (max: number) => z.string().max(max, { error: 'too_long' })
const needed = (max: number) => z.string().trim().min(1, { error: 'required' }).max(max, { error: 'too_long' })
const templateId = z.string().min(1).max(120)

/** The wording of a template: liquid in subject and body, an English gloss that is never sent, and who has read it. */
export const templateWordsInput = z.object({
  name: needed(200),
  subject: needed(500),
  body: needed(100_000),
  gloss: text(100_000),
  readBy: z.enum(READ_BY, { error: 'choose_one' }),
  readNote: z.string().trim().max(500, { error: 'too_long' }).nullish().transform((one) => one || null),
})

/** A new version of a template; `version` is the one that it was begun from. */
export const saveTemplateInput = templateWordsInput.extend({ templateId, version: z.number().int().min(1) })
export type SaveTemplate = z.infer<typeof saveTemplateInput>

/** A template written here, for a purpose of a law in a language. */
export const addTemplateInput = templateWordsInput.extend({
  lawId: z.string().min(1, { error: 'choose_one' }).max(40),
  purpose: z.enum(PURPOSES, { error: 'choose_one' }),
  language: z.enum(REQUEST_LANGUAGES, { error: 'choose_one' }),
})
export type AddTemplate = z.infer<typeof addTemplateInput>

export const archiveTemplateInput = z.object({ templateId, archived: z.boolean() })

/** How a wording would look in a case: nothing is kept. */
export const previewTemplateInput = z.object({ templateId: templateId.nullable(), subject: text(500), body: text(100_000), ref: needed(40), purpose: z.enum(PURPOSES), language: z.enum(REQUEST_LANGUAGES) })
export type PreviewTemplate = z.infer<typeof previewTemplateInput>
