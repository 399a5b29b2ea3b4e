import { z } from 'zod'

/** An empty field of a form says nothing: it is left out. */
const day = z.union([z.iso.date({ error: 'bad_date' }), z.literal('').transform(() => undefined)], { error: 'bad_date' }).optional()
const text = (max: number) => z.string().trim().max(max, { error: 'too_long' })

/**
 * A clock fact as forms, the command line and imports give it: a day (`on`), a minute in the law's zone (`at`), or `earliest` and `latest` for an uncertain
 * one; what each type adds; and its evidence. Which types exist, and what they need, is the deadline engine's to say (parseDeadlineInput).
 */
export const factInput = z.object({
  type: z.string().min(1, { error: 'required' }).max(40),
  on: day,
  at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, { error: 'bad_time' }).optional(),
  earliest: day,
  latest: day,
  result: z.string().max(40).optional(),
  notifiedOn: day,
  until: day,
  days: z.number().int().min(1, { error: 'bad_number' }).max(400, { error: 'bad_number' }).optional(),
  complete: z.boolean().optional(),
  to: text(200).optional(),
  of: z.string().max(40).optional(),
  remedy: z.string().max(60).optional(),
  registerNumber: text(100).optional(),
  evidenceNote: text(500).optional(),
  documentId: z.string().max(64).optional(),
}).refine((fact) => fact.on || fact.at || (fact.earliest && fact.latest), { error: 'required', path: ['on'] })
  .refine((fact) => !fact.earliest || !fact.latest || fact.earliest <= fact.latest, { error: 'latest_before_earliest', path: ['latest'] })
export type FactInput = z.infer<typeof factInput>

/** What a fact says beyond its type and dates: kept as one JSON value beside it. */
export const FACT_EXTRAS = ['result', 'notifiedOn', 'until', 'days', 'complete', 'to', 'of', 'remedy'] as const

/** The part of a fact that only some types have. */
export function factExtras(fact: FactInput): Record<string, unknown> {
  return Object.fromEntries(FACT_EXTRAS.filter((key) => fact[key] !== undefined).map((key) => [key, fact[key]]))
}

/** What dates a fact and what its type adds, with null for what it doesn't say: as the database keeps it. */
export function factParts(fact: FactInput) {
  return { type: fact.type, on: fact.on ?? null, at: fact.at ?? null, earliest: fact.earliest ?? null, latest: fact.latest ?? null, extra: factExtras(fact) }
}

/** One or several facts recorded on a case, with the documents that prove them. */
export const recordFactsInput = z.object({
  requestId: z.string().min(1),
  facts: z.array(factInput).min(1).max(50),
  uploadIds: z.array(z.string().max(64)).max(50).default([]),
})
export type RecordFactsInput = z.input<typeof recordFactsInput>

/** A recorded fact set right: the old one stays in the history with the reason. */
export const correctFactInput = z.object({
  requestId: z.string().min(1),
  factId: z.string().min(1),
  fact: factInput,
  why: text(500).min(1, { error: 'required' }),
})
export type CorrectFactInput = z.input<typeof correctFactInput>

/** A fact that never happened, taken out with a reason. */
export const withdrawFactInput = z.object({
  requestId: z.string().min(1),
  factId: z.string().min(1),
  why: text(500).min(1, { error: 'required' }),
})
export type WithdrawFactInput = z.input<typeof withdrawFactInput>

/** Facts that are not saved yet, and one that would no longer count: what saving would change. */
export const previewFactsInput = z.object({
  requestId: z.string().min(1).max(64),
  facts: z.array(factInput).max(5),
  without: z.string().max(64).optional(),
})
