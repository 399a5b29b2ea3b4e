import { z } from 'zod'
import { CHANNELS, DIRECTIONS, LOGGED_KINDS, REQUESTER_KINDS, REQUEST_LANGUAGES } from '../domain/request/words'
import type { Channel } from '../domain/request/words'
import { factInput } from './fact'

const text = (max: number) => z.string().trim().max(max, { error: 'too_long' })
const needed = (max: number) => text(max).min(1, { error: 'required' })

/** A question: a text, or a text with parts ("a", "b"…) and the source that it points at. */
const questionInput = z.union([
  needed(4000).transform((value) => ({ text: value, parts: [] as string[], source: undefined, sourcePage: undefined })),
  z.object({
    text: needed(4000),
    parts: z.array(needed(4000)).max(26).default([]),
    source: text(300).optional(),
    sourcePage: text(40).optional(),
  }),
])
export type QuestionInput = z.output<typeof questionInput>
export const questionsInput = z.array(questionInput).min(1, { error: 'required' }).max(200)

const requesterInput = z.union([
  z.enum(REQUESTER_KINDS),
  z.object({ id: z.string().min(1).max(64) }),
  z.object({ name: needed(200), kind: z.enum(REQUESTER_KINDS) }),
])
export type RequesterInput = z.output<typeof requesterInput>

/** "electronic" and "paper" are the command line's short words for a channel. */
const channelInput = z.enum([...CHANNELS, 'electronic', 'paper']).transform((value): Channel =>
  value === 'electronic' ? 'electronic_register' : value === 'paper' ? 'post' : value)

/** What went or came since and is logged with the case: a follow-up is a reminder that went out; a reply has its documents and the facts that it proves, or waits to be classified. */
const loggedMessageInput = z.object({
  direction: z.enum(DIRECTIONS), kind: z.enum(LOGGED_KINDS), on: z.iso.date({ error: 'bad_date' }), text: text(200_000).default(''), subject: text(300).optional(),
  facts: z.array(factInput).max(5).default([]), uploadIds: z.array(z.string().max(64)).max(50).default([]), toClassify: z.boolean().default(false),
})
export type LoggedMessage = z.output<typeof loggedMessageInput>

/** The screen "log one already sent", and the command line's `log`. */
export const logRequestInput = z.object({
  authority: z.string().trim().max(100).optional(),
  authorityName: text(300).optional(),
  law: z.string().max(60).optional(),
  calendar: z.string().max(60).optional(),
  title: needed(300),
  questions: questionsInput,
  requester: requesterInput.default('legal_person'),
  requesterCalendar: z.string().max(60).optional(),
  channel: channelInput.default('electronic_register'),
  kind: z.enum(['life_or_liberty']).optional(),
  facts: z.array(factInput).max(100).default([]),
  messages: z.array(loggedMessageInput).max(100).default([]),
  assignee: z.string().trim().max(254).nullish(),
  campaign: text(200).nullish(),
  tags: z.array(needed(60)).max(30).default([]),
  restricted: z.boolean().default(false),
  language: z.enum(REQUEST_LANGUAGES).optional(),
  uploadIds: z.array(z.string().max(64)).max(50).default([]),
  ref: z.string().regex(/^[A-Z0-9][A-Z0-9/-]{1,39}$/).optional(),
}).refine((input) => input.authority || input.authorityName, { error: 'required', path: ['authority'] })
export type LogRequestInput = z.input<typeof logRequestInput>
export type LoggedRequest = z.output<typeof logRequestInput>
