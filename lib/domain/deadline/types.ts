import type { CalendarId } from '../calendar/types'

/** Clock facts that a case can hold (product.md, "The command line", `deadlines`). */
export const FACT_TYPES = [
  'sent', 'received', 'registered', 'acknowledged', 'clarification_asked', 'clarified', 'hearing_started', 'hearing_ended', 'extension_notified',
  'fee_notified', 'fee_paid', 'transferred', 'notice_available', 'notice_opened', 'decided', 'delivery_requested', 'delivered', 'complaint_filed',
  'mediation_started', 'mediation_ended', 'complaint_decided',
] as const
export type FactType = (typeof FACT_TYPES)[number]

export const RESULTS = ['granted', 'granted_in_part', 'refused', 'not_held', 'inadmissible'] as const
export type Result = (typeof RESULTS)[number]

export const EFFECTS = ['deemed_refused', 'deemed_granted', 'complaint_opens', 'complaint_rejected', 'deemed_withdrawn', 'none'] as const
export type Effect = (typeof EFFECTS)[number]

export const STATES = ['not_started', 'not_open', 'open', 'suspended', 'met', 'met_late', 'lapsed'] as const
export type DeadlineState = (typeof STATES)[number]

export type Whose = 'authority' | 'requester' | 'oversight_body'

/** A dated event that starts, stops or ends a clock. `on` a calendar date; `at` a minute in the law's zone; `earliest`/`latest` an uncertain day. */
export type ClockFact = {
  type: FactType
  on?: string
  at?: string
  earliest?: string
  latest?: string
  result?: Result
  notifiedOn?: string
  until?: string
  days?: number
  complete?: boolean
  to?: string
  of?: FactType
  remedy?: string
}

export type DeadlineInput = {
  authority?: string
  law?: string
  calendar?: CalendarId
  requester: 'natural_person' | 'legal_person' | 'unincorporated'
  channel: 'electronic' | 'paper'
  requesterCalendar?: CalendarId
  kind?: 'life_or_liberty'
  today: string
  facts: ClockFact[]
}

/** A sentence in the pure core: a code that lib/i18n words (messages law.json, `steps.<code>`), with its parameters. Params named `…On` are calendar dates. */
export type Sentence = { code: string; params: Readonly<Record<string, string | number>> }

/** Where a step can be checked: the article, the calendar day, the fact (its index in the input). */
export type StepSource =
  | { kind: 'law'; law: string; cite: string }
  | { kind: 'calendar'; calendar: string; year: number }
  | { kind: 'fact'; index: number }

/** One line of "Why this date?": the date in the margin (null where the line is about a count), the sentence, its sources. */
export type Step = Sentence & { on: string | null; sources: readonly StepSource[]; result?: boolean; off?: boolean }

export type Reading = {
  label: Sentence
  nominalOn: string | null
  dueOn: string | null
  opensOn: string | null
  closesOn: string | null
  cite: string
}

export type Provisional = { calendar: string; year: number; why: 'unconfirmed' | 'local_days_missing' | 'version_not_loaded' }

/** One row a rule, whatever happened; unknown is null. Dates are calendar dates, `dueAt` a minute in the law's zone. */
export type DeadlineRow = {
  rule: string
  whose: Whose
  nominalOn: string | null
  dueOn: string | null
  dueAt: string | null
  silenceFrom: string | null
  opensOn: string | null
  safeUntil: string | null
  latestUntil: string | null
  effect: Effect
  cite: string
  verified: boolean
  provisional: readonly Provisional[]
  state: DeadlineState
  late: boolean
  readings: readonly Reading[]
  steps: readonly Step[]
}

export type DeadlineAnswer = { law: string; version: string; calendar: string; deadlines: DeadlineRow[] }
export type DeadlineErrorCode =
  | 'bad_json' | 'bad_input' | 'unknown_law' | 'unknown_fact' | 'unknown_calendar' | 'unknown_authority' | 'no_version_loaded'
export type DeadlineError = { code: DeadlineErrorCode; message: string; path: string }
export type DeadlineResult = { ok: true; answer: DeadlineAnswer } | { ok: false; error: DeadlineError }
