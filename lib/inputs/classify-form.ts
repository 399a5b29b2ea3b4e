import { z } from 'zod'
import { NOTICED_TYPES } from '../domain/deadline/fact-fields'
import { RESULTS } from '../domain/deadline/types'
import { CLASSES } from '../domain/inbox/words'
import type { MessageClass } from '../domain/inbox/words'
import { QUESTION_OUTCOMES } from '../domain/request/words'
import type { ClassifyMessage } from './classify-message'
import type { FactInput } from './fact'

const text = (max: number) => z.string().trim().max(max, { error: 'too_long' })
const dayOrNone = z.union([z.iso.date({ error: 'bad_date' }), z.literal('')], { error: 'bad_date' })

/** The fields that a kind of message asks for, beyond the day on which it reached us; a kind without any touches no date. */
export type ClassField = 'paperOn' | 'registerNumber' | 'registeredOn' | 'availableOn' | 'of' | 'until' | 'moreDays' | 'ourDays' | 'to' | 'result' | 'outcomes'
const FIELDS: Readonly<Record<MessageClass, readonly ClassField[]>> = {
  auto_reply: [], acknowledgement: ['registerNumber'], receipt: ['registeredOn', 'registerNumber'], notice_waiting: ['availableOn', 'of'], extension: ['until', 'moreDays'],
  clarification: ['ourDays'], transfer: ['to'], fee: [], decision: ['paperOn', 'result', 'outcomes'], disclosure: ['paperOn', 'result', 'outcomes'], other: [],
}
/** What this kind of message asks for; documents that come after a decision bring no other. */
export const fieldsOfClass = (one: MessageClass | '', known: Pick<Known, 'decided'>): readonly ClassField[] =>
  (one === '' ? [] : FIELDS[one].filter((field) => one !== 'disclosure' || !known.decided || field !== 'result'))
const MOVES_NOTHING: readonly MessageClass[] = ['auto_reply', 'other']
/** Whether the day on which it reached us says anything for this kind. */
export const asksArrival = (one: MessageClass | ''): boolean => one !== '' && one !== 'notice_waiting' && one !== 'receipt' && !MOVES_NOTHING.includes(one)

const fields = z.object({
  as: z.union([z.enum(CLASSES), z.literal('')]).refine((one): boolean => one !== '', { error: 'choose_one' }),
  on: dayOrNone, paperOn: dayOrNone, registeredOn: dayOrNone, availableOn: dayOrNone, until: dayOrNone,
  registerNumber: text(100), to: text(200), complete: z.boolean(),
  of: z.union([z.enum(NOTICED_TYPES), z.literal('')]),
  days: z.string().trim().regex(/^([1-9]\d{0,2})?$/, { error: 'bad_number' }).refine((days) => Number(days) <= 400, { error: 'bad_number' }),
  result: z.union([z.enum(RESULTS), z.literal('')]),
  grounds: z.array(z.string().max(40)).max(20),
  outcomes: z.array(z.object({ questionId: z.string().max(64), outcome: z.enum(QUESTION_OUTCOMES) })).max(400),
})

/** The short form of the inbox: flat, as it is typed; `classified` turns it into what classifyMessage reads. What a decision says is asked, never concluded. */
export const classifyMailInput = (known: Known) => fields.superRefine((form, context) => {
  const needs = (path: keyof typeof form, code: string) => { if (form[path] === '') context.addIssue({ code: 'custom', message: code, path: [path] }) }
  if (asksArrival(form.as)) needs('on', 'required')
  if (form.as === 'receipt') { needs('registeredOn', 'required'); needs('registerNumber', 'required') }
  if (form.as === 'notice_waiting') { needs('availableOn', 'required'); needs('of', 'choose_one') }
  if (fieldsOfClass(form.as, known).includes('result')) needs('result', 'choose_one')
  if (form.paperOn !== '' && form.on !== '' && form.paperOn > form.on) context.addIssue({ code: 'custom', message: 'end_before_start', path: ['paperOn'] })
})
export type ClassifyMail = z.infer<typeof fields>

/** What the rules ask of the case: whether its request stands in a register already, and whether it was decided. */
export type Known = { registered: boolean; decided: boolean }

/** The clock facts that a message of this kind proves; an automatic reply, an acknowledgement without a number and something else prove none. */
export function factsOfClass(form: ClassifyMail, known: Known): FactInput[] {
  const { on } = form
  const days = form.days === '' ? {} : { days: Number(form.days) }
  const number = form.registerNumber === '' ? {} : { registerNumber: form.registerNumber }
  const complete = form.complete ? { complete: true } : {}
  switch (form.as) {
    case 'acknowledgement': return form.registerNumber || form.complete ? [{ type: 'acknowledged', on, ...number, ...complete }] : []
    case 'receipt': return [{ type: known.registered ? 'acknowledged' : 'registered', on: form.registeredOn, ...number, ...(known.registered ? complete : {}) }]
    case 'notice_waiting': return [{ type: 'notice_available', on: form.availableOn, of: form.of }]
    case 'extension': return [{ type: 'extension_notified', on, ...(form.until ? { until: form.until } : days) }]
    case 'clarification': return [{ type: 'clarification_asked', on, ...days }]
    case 'transfer': return [{ type: 'transferred', on, ...(form.to ? { to: form.to } : {}) }]
    case 'fee': return [{ type: 'fee_notified', on }]
    case 'decision': return [{ type: 'decided', on: form.paperOn || on, notifiedOn: on, result: form.result }]
    case 'disclosure': return [
      ...(known.decided ? [] : [{ type: 'decided' as const, on: form.paperOn || on, notifiedOn: on, result: form.result }]),
      ...(known.decided || form.result.startsWith('granted') ? [{ type: 'delivered' as const, on }] : []),
    ]
    default: return []
  }
}

/** Whether a kind withholds something, and so gives grounds. */
export const withholds = (form: Pick<ClassifyMail, 'as' | 'result'>): boolean => (form.as === 'decision' || form.as === 'disclosure') && form.result !== '' && form.result !== 'granted'

/** A typed form as classifyMessage reads it. */
export function classified(requestId: string, messageId: string, form: ClassifyMail, known: Known): ClassifyMessage {
  const outcomes = fieldsOfClass(form.as, known).includes('outcomes') ? form.outcomes.filter((one) => one.outcome !== 'none') : []
  return { requestId, messageId, as: form.as || undefined, facts: factsOfClass(form, known), refusalGrounds: withholds(form) && fieldsOfClass(form.as, known).includes('result') ? form.grounds : [], answers: outcomes }
}

/** The form with nothing in it but what is known: the day it came, and the kind that a machine took it for. */
export function emptyClassify(on: string, as: MessageClass | '', questionIds: readonly string[]): ClassifyMail {
  return {
    as, on, paperOn: '', registeredOn: '', availableOn: '', until: '', registerNumber: '', to: '', complete: false, of: '', days: '', result: '', grounds: [],
    outcomes: questionIds.map((questionId) => ({ questionId, outcome: 'none' })),
  }
}
