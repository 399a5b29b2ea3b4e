import { z } from 'zod'
import { CHANNELS, DIRECTIONS, LOGGED_KINDS, QUESTION_OUTCOMES, REQUEST_LANGUAGES } from '../domain/request/words'
import { factInput } from './fact'
import { questionsInput } from './log-request'

const text = (max: number) => z.string().trim().max(max, { error: 'too_long' })
const needed = (max: number) => text(max).min(1, { error: 'required' })
const requestId = z.string().min(1).max(64)
const day = z.iso.date({ error: 'bad_date' })

/** An internal note. */
export const addNoteInput = z.object({ requestId, text: needed(20_000) })

/** A reply, a reminder or a call logged by hand, with its documents and the clock fact that it proves, if it proves one. */
export const logMessageInput = z.object({
  requestId,
  direction: z.enum(DIRECTIONS),
  kind: z.enum(LOGGED_KINDS),
  channel: z.enum([...CHANNELS, 'phone']),
  on: day,
  counterpart: text(200).optional(),
  subject: text(300).optional(),
  text: text(200_000),
  language: z.enum(REQUEST_LANGUAGES).optional(),
  facts: z.array(factInput).max(5).default([]),
  refusalGrounds: z.array(z.string().max(40)).max(20).default([]),
  uploadIds: z.array(z.string().max(64)).max(50).default([]),
})

export type LogMessage = z.infer<typeof logMessageInput>

const answerFields = z.object({
  outcome: z.enum(QUESTION_OUTCOMES),
  ground: z.string().max(40).optional(),
  answer: text(20_000).optional(),
  value: text(100).optional(),
  unit: text(60).optional(),
  documentId: z.string().max(64).optional(),
  page: text(40).optional(),
})
const unitHasValue = ({ value, unit }: { value?: string | undefined; unit?: string | undefined }) => !unit || Boolean(value)
const pageHasDocument = ({ page, documentId }: { page?: string | undefined; documentId?: string | undefined }) => !page || Boolean(documentId)

/** What a person writes of the answer to a question: its outcome (refused: with the ground, by its code), the answer in words or as value and unit, and the page that shows it. */
export const answerFormInput = answerFields.refine(unitHasValue, { path: ['value'], error: 'required' }).refine(pageHasDocument, { path: ['documentId'], error: 'required' })
/** What came of a question of a case. */
export const answerQuestionInput = answerFields.extend({ requestId, questionId: z.string().min(1).max(64) })
  .refine(unitHasValue, { path: ['value'], error: 'required' }).refine(pageHasDocument, { path: ['documentId'], error: 'required' })

export const editQuestionsInput = z.object({ requestId, questions: questionsInput, version: z.number().int() })

/** The details of a case that a person may set right. */
export const editDetailsInput = z.object({
  requestId,
  version: z.number().int(),
  title: needed(300),
  channel: z.enum(CHANNELS),
  registerNumber: text(100).optional(),
  language: z.enum(REQUEST_LANGUAGES),
  campaign: text(200).optional(),
  tags: z.array(needed(60)).max(30).default([]),
})

export const assignInput = z.object({ requestId, assigneeId: z.string().max(64).nullable() })
export const memberInput = z.object({ requestId, personId: z.string().min(1, { error: 'required' }).max(64) })
export const restrictInput = z.object({ requestId, restricted: z.boolean() })
/** An admin takes over a restricted case by its reference, with a reason that its members see. */
export const takeOverInput = z.object({ ref: needed(40), why: needed(500) })
export const closeInput = z.object({ requestId, why: text(500).optional(), withdrawn: z.boolean().default(false) })
export const requestOnlyInput = z.object({ requestId })

/** A date set by hand in place of the computed one: it needs a reason and stays marked. */
export const setDateByHandInput = z.object({ requestId, rule: z.string().min(1, { error: 'choose_one' }).max(80), dueOn: day, reason: needed(500) })
export const clearDateByHandInput = z.object({ requestId, rule: z.string().min(1).max(80) })

/** The reason of an act that asks for one, or that may have one. */
export const reasonInput = z.object({ why: needed(500) })
export const optionalReasonInput = z.object({ why: text(500) })

/** Questions as they are typed: the parts of one a line each. */
export const questionsFormInput = z.object({
  questions: z.array(z.object({ text: needed(4000), parts: text(20_000), source: text(300), sourcePage: text(40) })).min(1, { error: 'required' }).max(200),
})
export type QuestionsForm = z.infer<typeof questionsFormInput>

/** Typed questions as editQuestions reads them. */
export function typedQuestions(form: QuestionsForm) {
  return form.questions.map(({ text: asked, parts, source, sourcePage }) => ({
    text: asked, parts: parts.split('\n').map((part) => part.trim()).filter(Boolean), ...(source ? { source } : {}), ...(sourcePage ? { sourcePage } : {}),
  }))
}

/** Details as they are typed: tags parted by commas. */
export const detailsFormInput = editDetailsInput.omit({ requestId: true, version: true, tags: true }).extend({ tags: text(2000) })
export type DetailsForm = z.infer<typeof detailsFormInput>

/** Tags out of one line of text. */
export function typedTags(line: string): string[] {
  return [...new Set(line.split(',').map((tag) => tag.trim()).filter(Boolean))]
}

/** Whom a case is given to, as a form asks it: nobody is an empty choice. */
export const assigneeFormInput = z.object({ assigneeId: z.string().max(64) })
export const memberFormInput = memberInput.omit({ requestId: true })
export const dateByHandFormInput = setDateByHandInput.omit({ requestId: true })
