import type { FactType } from '../deadline/types'
import type { RuleStatus } from '../law/rule-types'
import type { RequesterKind } from '../request/words'
import type { BodyCode } from './bodies'
import type { Addressee, Enclosure, Purpose } from './words'

/** What a letter must say; its words are in messages letters.json, `wants`. */
export const WANTS = [
  'identity', 'representation', 'information', 'contact', 'address', 'form_of_access', 'addressee', 'addressee_code', 'place_date_signature', 'signature',
  'partial_access', 'request_dates', 'term_ended', 'requirement', 'clarified', 'extension', 'act_complained_of', 'grounds', 'decision', 'notified', 'kind_of_silence',
  'proposal', 'mediation', 'what_was_asked', 'delivery', 'withdrawn', 'review_reasons', 'reminder_sent', 'object', 'enclosed',
] as const
export type WantWhat = (typeof WANTS)[number]

/** Something that the law (or the body's own form) wants in a letter or with it, with its article. `advised`: good to have; its lack warns and blocks nothing. */
export type Want = {
  id: string; what: WantWhat | Enclosure; cite: string; status: RuleStatus; enclosure?: Enclosure; whenRequester?: readonly RequesterKind[]; advised?: boolean
}

/** A letter that a law knows: to whom it goes, which rule it follows, what leaving records, and what it must hold. */
export type PurposeRule = {
  purpose: Purpose
  addressee: Addressee
  /** The code of the body that it goes to (bodies.ts); null for the authority, and while nobody hears complaints. */
  body: BodyCode | null
  remedy: string | null
  cite: string
  status: RuleStatus
  fact: { type: FactType; remedy?: string } | null
  languages: readonly string[]
  contents: readonly Want[]
  enclosures: readonly Want[]
}

/** A purpose as a law states it, before the day says which body hears it. */
export type LawPurpose = Omit<PurposeRule, 'body'> & { body: BodyCode | 'madrid' | null }

/** Rows `[what, cite]` as wants of a purpose; a third entry is a status, a list of requester kinds, or 'advised'. */
export type WantRow = readonly [what: Want['what'], cite: string, ...more: (RuleStatus | 'advised' | readonly RequesterKind[])[]]

/** Builds the wants of a purpose from short rows. `as`: they are enclosures. */
export function wantsOf(prefix: string, rows: readonly WantRow[], as: 'content' | 'enclosure' = 'content'): Want[] {
  return rows.map(([what, cite, ...more]) => {
    const status = more.find((one): one is RuleStatus => one === 'verified' || one === 'interpretation' || one === 'from_memory') ?? 'verified'
    const kinds = more.find((one): one is readonly RequesterKind[] => Array.isArray(one))
    return {
      id: as === 'enclosure' ? `${prefix}.enclosed.${what}` : `${prefix}.${what}`, what, cite, status, ...(as === 'enclosure' ? { enclosure: what as Enclosure } : {}), ...(kinds ? { whenRequester: kinds } : {}),
      ...(more.includes('advised') ? { advised: true } : {}),
    }
  })
}
