import { z } from 'zod'
import { CHANNELS, REQUEST_LANGUAGES } from '../domain/request/words'
import { ANSWERS, ARRIVALS, COMPLAINED_OF, REFUSALS, STANDINGS, factsOfForm, resultOf } from './log-form-facts'
import type { LogDates } from './log-form-facts'
import type { LoggedMessage, LoggedRequest } from './log-request'
import { asQuestions, asTags, questionRowsInput } from './questions-form'

const text = (max: number) => z.string().trim().max(max, { error: 'too_long' })
const needed = (max: number) => text(max).min(1, { error: 'required' })
const dayOrNone = z.union([z.literal(''), z.iso.date({ error: 'bad_date' })], { error: 'bad_date' })
/** Files that went up with a form, by their ids. */
export const uploads = z.array(z.string().max(64)).max(50)
const EARLIEST = '1990-01-01'

export const caseFields = {
  /** The id of one in the directory; "?" for words that chose none. */
  authority: needed(100).refine((value) => value !== '?', { error: 'unknown_authority' }),
  title: needed(300),
  questions: questionRowsInput,
  requester: z.string().min(1, { error: 'choose_one' }).max(64),
  channel: z.enum(CHANNELS),
  assignee: z.string().max(64),
  campaign: text(200),
  tags: text(500),
  language: z.enum(REQUEST_LANGUAGES),
  restricted: z.boolean(),
}

export const dateFields = {
  arrivedAs: z.enum(ARRIVALS), arrivedOn: dayOrNone, uncertain: z.boolean(), arrivedEarliest: dayOrNone, arrivedLatest: dayOrNone,
  registerNumber: text(100), sentOn: dayOrNone,
  /** Life or liberty is at stake (Serbia: 48 hours, counted from the minute of receipt). */
  urgent: z.boolean().default(false), arrivedTime: z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'bad_time' })], { error: 'bad_time' }).default(''),
  standing: z.enum(STANDINGS), answer: z.enum(ANSWERS), refusal: z.enum(REFUSALS), complainedOf: z.enum(COMPLAINED_OF),
  decidedOn: dayOrNone, notifiedOn: dayOrNone, complaintOn: dayOrNone, remedy: z.string().max(60),
}

/** The page "Log one already sent": its fields as typed, checked against each other, and turned into what `logRequest` takes. `todayAt` says which day it is at an authority. */
export function logFormInput(todayAt: (authority: string) => string) {
  return z.object({
    ...caseFields, ...dateFields,
    reminders: z.array(z.object({ on: dayOrNone })).max(50),
    uploadIds: uploads, replyText: text(200_000), replyUploadIds: uploads,
  }).superRefine((form, context) => {
    for (const { path, code } of dateProblems(form, form.reminders, todayAt(form.authority))) context.addIssue({ code: 'custom', message: code, path })
  }).transform((form): LoggedRequest => ({
    ...asCase(form),
    ...(form.urgent ? { kind: 'life_or_liberty' as const } : {}),
    facts: factsOfForm(form).filter((fact) => fact.type !== 'decided'),
    messages: [
      ...form.reminders.filter((one) => one.on).map((one) => ({ ...PLAIN, direction: 'out' as const, kind: 'reminder' as const, on: one.on, text: '' })),
      ...repliesOf(form),
    ],
    uploadIds: form.uploadIds,
  }))
}
export type LogForm = z.input<ReturnType<typeof logFormInput>>
const PLAIN = { facts: [], uploadIds: [], toClassify: false }

/** Their answer is a message of the record, with what it says, its documents and the decision that it proves; or one that waits to be classified. */
function repliesOf(form: LogDates & { replyText: string; replyUploadIds: string[] }): LoggedMessage[] {
  const facts = factsOfForm(form).filter((fact) => fact.type === 'decided')
  const on = form.notifiedOn || form.decidedOn
  if (facts.length === 0 && form.standing !== 'to_classify') return []
  return [{ direction: 'in', kind: 'reply', on, text: form.replyText, facts, uploadIds: form.replyUploadIds, toClassify: facts.length === 0 }]
}

/** What a draft and a logged request have in common. */
export function asCase(form: z.output<z.ZodObject<typeof caseFields>>): LoggedRequest {
  return {
    authority: form.authority, title: form.title, questions: asQuestions(form.questions), requester: { id: form.requester }, channel: form.channel,
    assignee: form.assignee || null, campaign: form.campaign || null, tags: asTags(form.tags), language: form.language, restricted: form.restricted,
    facts: [], messages: [], uploadIds: [],
  }
}

type Problem = { path: (string | number)[]; code: string }

function dateProblems(form: LogDates, reminders: readonly { on: string }[], today: string): Problem[] {
  const begun = [form.sentOn, form.uncertain ? form.arrivedEarliest : form.arrivedOn].filter(Boolean).sort()[0] ?? ''
  const result = resultOf(form)
  const complaint = form.standing === 'in_complaint'
  return [
    ...needs(form.uncertain ? 'arrivedEarliest' : 'arrivedOn', !begun),
    ...needs('arrivedLatest', form.uncertain && !form.arrivedLatest),
    ...needs('decidedOn', result !== null && !form.decidedOn),
    ...needs('notifiedOn', form.standing === 'to_classify' && !form.notifiedOn),
    ...needs('complaintOn', complaint && !form.complaintOn),
    ...(complaint && !form.remedy ? [{ path: ['remedy'], code: 'choose_one' }] : []),
    ...inTime(['sentOn'], form.sentOn, today, ''),
    ...(form.uncertain
      ? [...inTime(['arrivedEarliest'], form.arrivedEarliest, today, form.sentOn), ...inTime(['arrivedLatest'], form.arrivedLatest, today, form.arrivedEarliest, 'end_before_start')]
      : inTime(['arrivedOn'], form.arrivedOn, today, form.sentOn)),
    ...(result ? [...inTime(['decidedOn'], form.decidedOn, today, begun), ...inTime(['notifiedOn'], form.notifiedOn, today, form.decidedOn || begun)] : []),
    ...(form.standing === 'to_classify' ? inTime(['notifiedOn'], form.notifiedOn, today, begun) : []),
    ...(complaint ? inTime(['complaintOn'], form.complaintOn, today, (result && form.decidedOn) || begun) : []),
    ...reminders.flatMap((one, index) => inTime(['reminders', index, 'on'], one.on, today, begun)),
  ]
}

const needs = (name: string, missing: boolean): Problem[] => (missing ? [{ path: [name], code: 'required' }] : [])

/** A date that has happened, not before another one. */
function inTime(path: (string | number)[], on: string, today: string, notBefore: string, code = 'before_request'): Problem[] {
  if (!on) return []
  if (on > today) return [{ path, code: 'future_date' }]
  if (on < EARLIEST) return [{ path, code: 'date_too_early' }]
  return notBefore && on < notBefore ? [{ path, code }] : []
}
