/** The words of a case (product.md, "Where a case stands"): one list for type, table and form. */
export const STAGES = [
  'draft', 'in_review', 'approved', 'awaiting_response', 'clarification_needed', 'decided', 'in_complaint', 'closed',
] as const
export type Stage = (typeof STAGES)[number]

export const OUTCOMES = [
  'none', 'granted', 'granted_in_part', 'refused', 'not_held', 'already_public', 'inadmissible', 'deemed_refused', 'deemed_granted', 'withdrawn',
] as const
export type Outcome = (typeof OUTCOMES)[number]

export const QUESTION_OUTCOMES = ['none', 'granted', 'granted_in_part', 'refused', 'not_held', 'already_public', 'ignored'] as const
export type QuestionOutcome = (typeof QUESTION_OUTCOMES)[number]

/** How a request or message travels. The law only asks whether it is electronic or paper. */
export const CHANNELS = ['electronic_register', 'portal', 'email', 'post', 'in_person'] as const
export type Channel = (typeof CHANNELS)[number]

export const REQUESTER_KINDS = ['natural_person', 'legal_person', 'unincorporated'] as const
export type RequesterKind = (typeof REQUESTER_KINDS)[number]

/** Languages in which a request may be written (the interface has fewer). */
export const REQUEST_LANGUAGES = ['es', 'ca', 'sr-Latn', 'sr-Cyrl', 'en', 'fr', 'de'] as const
export type RequestLanguage = (typeof REQUEST_LANGUAGES)[number]

/** What came or went by any channel; `letter` is one that Plazo wrote, the others a person logs. */
export const LOGGED_KINDS = ['reply', 'reminder', 'call', 'other'] as const
export const MESSAGE_KINDS = [...LOGGED_KINDS, 'letter'] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

export const DIRECTIONS = ['in', 'out'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** Electronic or paper, as the deadline engine asks it. */
export function mediumOf(channel: Channel): 'electronic' | 'paper' {
  return channel === 'post' || channel === 'in_person' ? 'paper' : 'electronic'
}
