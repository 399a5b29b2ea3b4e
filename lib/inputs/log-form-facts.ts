import type { FactInput } from './fact'

export const ARRIVALS = ['registered', 'received'] as const
/** Where a case stands when it is logged; `to_classify`: a reply came, and somebody else says what it is. */
export const STANDINGS = ['waiting', 'answered', 'refused', 'in_complaint', 'to_classify'] as const
export const ANSWERS = ['granted', 'granted_in_part', 'not_held'] as const
export const REFUSALS = ['refused', 'inadmissible'] as const
/** What a complaint relies on: silence, or one of their decisions. */
export const COMPLAINED_OF = ['silence', 'refused', 'granted_in_part', 'not_held', 'inadmissible'] as const

/** The dates of the log form as typed; an empty text is no date. */
export type LogDates = {
  arrivedAs: (typeof ARRIVALS)[number]
  arrivedOn: string
  urgent?: boolean
  /** The minute of receipt, where the term runs in hours. */
  arrivedTime?: string
  uncertain: boolean
  arrivedEarliest: string
  arrivedLatest: string
  registerNumber: string
  sentOn: string
  standing: (typeof STANDINGS)[number]
  answer: (typeof ANSWERS)[number]
  refusal: (typeof REFUSALS)[number]
  complainedOf: (typeof COMPLAINED_OF)[number]
  decidedOn: string
  notifiedOn: string
  complaintOn: string
  remedy: string
}

/** The result that the form tells of, or null while nobody has decided. */
export function resultOf(form: Pick<LogDates, 'standing' | 'answer' | 'refusal' | 'complainedOf'>): 'granted' | 'granted_in_part' | 'not_held' | 'refused' | 'inadmissible' | null {
  if (form.standing === 'answered') return form.answer
  if (form.standing === 'refused') return form.refusal
  return form.standing === 'in_complaint' && form.complainedOf !== 'silence' ? form.complainedOf : null
}

/** The clock facts that the form tells of, without those whose date isn't there yet: the same for saving and for the dates shown while one types. */
export function factsOfForm(form: LogDates): FactInput[] {
  const facts: FactInput[] = []
  const arrival = form.uncertain
    ? form.arrivedEarliest && form.arrivedLatest ? { earliest: form.arrivedEarliest, latest: form.arrivedLatest } : null
    : form.arrivedOn ? form.urgent && form.arrivedTime ? { at: `${form.arrivedOn}T${form.arrivedTime}` } : { on: form.arrivedOn } : null
  if (form.sentOn) facts.push({ type: 'sent', on: form.sentOn })
  if (arrival) facts.push({ type: form.arrivedAs, ...arrival, ...(form.registerNumber ? { registerNumber: form.registerNumber } : {}) })
  const result = resultOf(form)
  if (result && form.decidedOn) facts.push({ type: 'decided', on: form.decidedOn, result, ...(form.notifiedOn ? { notifiedOn: form.notifiedOn } : {}) })
  if (form.standing === 'in_complaint' && form.complaintOn) {
    facts.push({ type: 'complaint_filed', on: form.complaintOn, ...(form.remedy ? { remedy: form.remedy } : {}) })
  }
  return facts
}
