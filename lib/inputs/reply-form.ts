import { z } from 'zod'
import { CHANNELS } from '../domain/request/words'
import type { FactInput } from './fact'
import type { LogMessage } from './case-forms'

/** What a reply is, as the form asks it: a decision by its result, a step of theirs, nothing that touches a date, or not read yet. */
export const REPLY_KINDS = [
  'later', 'granted', 'granted_in_part', 'refused', 'not_held', 'inadmissible', 'acknowledged', 'clarification_asked', 'extension_notified', 'fee_notified',
  'transferred', 'no_effect',
] as const
export type ReplyKind = (typeof REPLY_KINDS)[number]
const DECISIONS: readonly string[] = ['granted', 'granted_in_part', 'refused', 'not_held', 'inadmissible']

/** Whether a reply is a decision on the request. */
export const isDecision = (kind: string): boolean => DECISIONS.includes(kind)
/** Whether a decision of this kind withholds something, and so gives grounds. */
export const hasGrounds = (kind: string): boolean => isDecision(kind) && kind !== 'granted'

const text = (max: number) => z.string().trim().max(max, { error: 'too_long' })
const day = z.iso.date({ error: 'bad_date' })
const dayOrNone = z.union([day, z.literal('')], { error: 'bad_date' })

/** The form "log a reply": flat, as it is typed; `replyMessage` turns it into what logMessage reads. */
export const replyFormInput = z.object({
  kind: z.enum(REPLY_KINDS, { error: 'choose_one' }),
  on: day,
  channel: z.enum([...CHANNELS, 'phone']),
  paperOn: dayOrNone,
  until: dayOrNone,
  days: z.string().trim().regex(/^([1-9]\d{0,2})?$/, { error: 'bad_number' }).refine((days) => Number(days) <= 400, { error: 'bad_number' }),
  complete: z.boolean(),
  to: text(200),
  registerNumber: text(100),
  counterpart: text(200),
  text: text(200_000),
  grounds: z.array(z.string().max(40)).max(20),
  uploadIds: z.array(z.string().max(64)).max(50),
}).refine((reply) => reply.paperOn === '' || reply.paperOn <= reply.on, { error: 'end_before_start', path: ['paperOn'] })
export type ReplyForm = z.infer<typeof replyFormInput>

/** The clock facts that a reply proves; none when it is to be read later or touches no date. */
export function replyFacts(reply: ReplyForm): FactInput[] {
  const { kind, on } = reply
  const days = reply.days === '' ? {} : { days: Number(reply.days) }
  if (isDecision(kind)) return [{ type: 'decided', on: reply.paperOn || on, notifiedOn: on, result: kind }]
  switch (kind) {
    case 'acknowledged': return [{ type: kind, on, ...(reply.complete ? { complete: true } : {}), ...(reply.registerNumber ? { registerNumber: reply.registerNumber } : {}) }]
    case 'clarification_asked': return [{ type: kind, on, ...days }]
    case 'extension_notified': return [{ type: kind, on, ...(reply.until ? { until: reply.until } : days) }]
    case 'fee_notified': return [{ type: kind, on }]
    case 'transferred': return [{ type: kind, on, ...(reply.to ? { to: reply.to } : {}) }]
    default: return []
  }
}

/** A typed reply as what logMessage reads. */
export function replyMessage(requestId: string, reply: ReplyForm): LogMessage {
  return {
    requestId, direction: 'in', kind: reply.kind === 'no_effect' ? 'other' : 'reply', channel: reply.channel, on: reply.on, text: reply.text,
    ...(reply.counterpart ? { counterpart: reply.counterpart } : {}),
    facts: replyFacts(reply), refusalGrounds: hasGrounds(reply.kind) ? reply.grounds : [], uploadIds: reply.uploadIds,
  }
}

/** A reply form with nothing in it but the day. */
export function emptyReply(on: string): ReplyForm {
  return {
    kind: 'later', on, channel: 'electronic_register', paperOn: '', until: '', days: '', complete: false, to: '', registerNumber: '', counterpart: '', text: '',
    grounds: [], uploadIds: [],
  }
}
