import { z } from 'zod'
import { CLASSES } from '../domain/inbox/words'
import { QUESTION_OUTCOMES } from '../domain/request/words'
import { factInput } from './fact'
import { hasGrounds, replyFacts, replyFormInput } from './reply-form'
import type { ReplyForm } from './reply-form'

/** What a reply that waited turned out to be (`as`): the clock facts that it proves, or none when it touches no date, and what came of the questions that it answers. */
export const classifyMessageInput = z.object({
  requestId: z.string().min(1).max(64),
  messageId: z.string().min(1).max(64),
  as: z.enum(CLASSES).optional(),
  facts: z.array(factInput).max(5).default([]),
  refusalGrounds: z.array(z.string().max(40)).max(20).default([]),
  answers: z.array(z.object({ questionId: z.string().min(1).max(64), outcome: z.enum(QUESTION_OUTCOMES) })).max(400).optional(),
})
export type ClassifyMessage = z.infer<typeof classifyMessageInput>

/** The form "classify a reply": that of a reply, save that it can't be put off again. */
export const classifyFormInput = replyFormInput.refine((reply) => reply.kind !== 'later', { error: 'choose_one', path: ['kind'] })

/** A reply as it was read in the form, as what classifyMessage reads. */
export function replyClassified(requestId: string, messageId: string, reply: ReplyForm): ClassifyMessage {
  return { requestId, messageId, facts: replyFacts(reply), refusalGrounds: hasGrounds(reply.kind) ? reply.grounds : [] }
}

/** A message of a case, by itself. */
export const messageOnlyInput = z.object({ requestId: z.string().min(1).max(64), messageId: z.string().min(1).max(64) })
export type MessageOnly = z.infer<typeof messageOnlyInput>
