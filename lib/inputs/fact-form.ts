import { z } from 'zod'
import { fieldsOfFact } from '../domain/deadline/fact-fields'
import type { FactInput } from './fact'

const text = (max: number) => z.string().trim().max(max, { error: 'too_long' })
const dayOrNone = z.union([z.iso.date({ error: 'bad_date' }), z.literal('')], { error: 'bad_date' })
const needs = (value: string, path: string, context: z.RefinementCtx) => {
  if (value === '') context.addIssue({ code: 'custom', message: 'required', path: [path] })
}

/** How sure a day is: known, known to the minute, or only that it lies between two days. */
export const FACT_PRECISIONS = ['day', 'minute', 'between'] as const

/** The form of a clock fact: flat, as it is typed; `factOf` turns it into what recordFacts and correctFact read. */
export const factFormInput = z.object({
  type: z.string().min(1, { error: 'choose_one' }).max(40),
  precision: z.enum(FACT_PRECISIONS),
  on: dayOrNone,
  time: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, { error: 'bad_time' }),
  earliest: dayOrNone,
  latest: dayOrNone,
  result: z.string().max(40),
  notifiedOn: dayOrNone,
  until: dayOrNone,
  days: z.string().trim().regex(/^([1-9]\d{0,2})?$/, { error: 'bad_number' }).refine((days) => Number(days) <= 400, { error: 'bad_number' }),
  complete: z.boolean(),
  to: text(200),
  of: z.string().max(40),
  remedy: z.string().max(60),
  registerNumber: text(100),
  evidenceNote: text(500),
  documentId: z.string().max(64),
  uploadIds: z.array(z.string().max(64)).max(50),
  correcting: z.boolean(),
  why: text(500),
}).superRefine((fact, context) => {
  if (fact.precision === 'between') {
    needs(fact.earliest, 'earliest', context)
    needs(fact.latest, 'latest', context)
    if (fact.earliest && fact.latest && fact.earliest > fact.latest) context.addIssue({ code: 'custom', message: 'latest_before_earliest', path: ['latest'] })
  } else needs(fact.on, 'on', context)
  if (fact.precision === 'minute') needs(fact.time, 'time', context)
  const fields = fieldsOfFact(fact.type)
  if (fact.type === 'decided') needs(fact.result, 'result', context)
  if (fields.includes('of')) needs(fact.of, 'of', context)
  if (fact.correcting) needs(fact.why, 'why', context)
})
export type FactForm = z.infer<typeof factFormInput>

/** A typed fact as the commands read it: what its type doesn't have, and what stands empty, is left out. */
export function factOf(form: FactForm): FactInput {
  const given: Record<string, string | number | boolean | undefined> = {
    result: form.result || undefined, notifiedOn: form.notifiedOn || undefined, until: form.until || undefined, days: form.days ? Number(form.days) : undefined,
    complete: form.complete || undefined, to: form.to || undefined, of: form.of || undefined, remedy: form.remedy || undefined,
    registerNumber: form.registerNumber || undefined,
  }
  const extras = fieldsOfFact(form.type).flatMap((field) => (given[field] === undefined ? [] : [[field, given[field]]]))
  return {
    type: form.type, ...datesOf(form), ...Object.fromEntries(extras),
    ...(form.evidenceNote ? { evidenceNote: form.evidenceNote } : {}), ...(form.documentId ? { documentId: form.documentId } : {}),
  }
}

function datesOf(form: FactForm): Partial<FactInput> {
  if (form.precision === 'between') return { earliest: form.earliest, latest: form.latest }
  return form.precision === 'minute' ? { at: `${form.on}T${form.time}` } : { on: form.on }
}
