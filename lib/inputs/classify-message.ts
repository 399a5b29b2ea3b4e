import { z } from 'zod'
import { factInput } from './fact'
import { hasGrounds, replyFacts, replyFormInput } from './reply-form'
import type { ReplyForm } from './reply-form'

/** What a reply that waited turned out to be: the clock facts that it proves, or none when it touches no date. */
export const classifyMessageInput = z.object({
  requestId: z.string().min(1).max(64),
  messageId: z.string().min(1).max(64),
  facts: z.array(factInput).max(5).default([]),
  refusalGrounds: z.array(z.string().max(40)).max(20).default([]),
})
export type ClassifyMessage = z.infer<typeof classifyMessageInput>

/** The form "classify a reply": that of a reply, save that it can't be put off again. */
export const classifyFormInput = replyFormInput.refine((reply) => reply.kind !== 'later', { error: 'choose_one', path: ['kind'] })

/** A reply as it was read in the form, as what classifyMessage reads. */
export function replyClassified(requestId: string, messageId: string, reply: ReplyForm): ClassifyMessage {
  return { requestId, messageId, facts: replyFacts(reply), refusalGrounds: hasGrounds(reply.kind) ? reply.grounds : [] }
}
