/** How sure a statement is: `verified` = the text or an official page was read. Anything else is shown as unverified. */
export type Mark = 'verified' | 'from_memory' | 'interpretation'

/**
 * A statement about a law. `quote` holds words of the source, in its language (… marks cuts); `summary` is our short form; `rule` our
 * rule in a few words. `status` is null where nobody marked it, and then it counts as unverified. `src` names sources of sources.ts,
 * parted by `; `.
 */
export type Passage = {
  status: Mark | null
  cite?: string
  quote?: string
  summary?: string
  rule?: string
  note?: string
  src?: string
}

/** What a request must contain. `reasonsNeeded` is absent where the law's text on reasons was not read. */
export type RequestContent = Passage & { reasonsNeeded?: boolean; reasonsCite?: string; oral?: string; form?: string }

export type Fee = Passage & { about: 'access' | 'inspection' | 'copies' | 'exempt' | 'tax' }

/** From when the law applies, in words; the versions with their days stand in the clock rules (lib/domain/law). */
export type Applies = Passage & { words: string }

/** A version of a law with its first and last day; null = still in force. */
export type VersionNote = { validFrom: string; validTo: string | null; status: Mark; note: string }

/** A remedy in words; its clock stands under the same id in the clock rules. */
export type RemedyReference = {
  id: string
  body: string
  window: string
  trigger: string
  againstSilence: string
  decisionPeriod: string
  effectIfBodySilent: string
  cite: string
  status: Mark
  quote?: string
  src?: string
  note?: string
  optional?: boolean
  free?: boolean
  mandatoryBeforeCourt?: boolean
  replaces?: string
  thirdParties?: string
  content?: string
  attach?: string
  documents?: string
  channels?: string
  mediation?: string
  enforcement?: string
  effect?: string
  recommendation?: string
}

/** Who hears complaints from one day to another. `dayUnknown`: the change is known by month or year only. */
export type Hearing = { from: string | null; to: string | null; body: string; status: Mark; src?: string; dayUnknown?: boolean }

/** What is told beside a clock rule (`clock` is its id): the oversight body's doctrine, a second reading, how a reply is served, a note. */
export type ClockNote = Passage & { clock: string; kind: 'doctrine' | 'reading' | 'service' | 'note' }

/**
 * Why a request may be refused. `limit` protects an interest; `inadmissibility` and `formal` end it unexamined; `scope` says that the
 * law doesn't reach it; `partial` grants the rest; `silence` is no reason at all; `deleted` is no longer law after `until`.
 */
export type GroundKind = 'limit' | 'inadmissibility' | 'formal' | 'scope' | 'partial' | 'silence' | 'deleted'
export type RefusalGround = {
  code: string
  cite: string
  original: string
  english: string
  kind: GroundKind
  status: Mark
  src?: string
  duty?: string
  until?: string
}

/** Everything of a law that is no clock rule: what the law guide, the letters and the forms say about it. */
export type LawReference = {
  id: string
  name: string
  nameEn: string
  jurisdiction: string
  role?: string
  citation?: string
  applies: Applies
  /** The day of the consolidated text that was read; null where none was read whole. */
  textAsOf: string | null
  versions: readonly VersionNote[]
  amendedBy: readonly string[]
  /** What the version in force since a day changed. */
  changes?: { since: string; what: readonly string[] }
  pending?: string
  checkedUntil?: string
  regulation?: string
  binds: Passage
  holders?: Passage
  identity: readonly Passage[]
  identityNote?: string
  requestContent: RequestContent
  appealContent?: Passage
  channels?: Passage
  languages?: Passage
  acknowledgement?: Passage
  fees: readonly Fee[]
  harmTest?: Passage
  partialAccess?: Passage
  limitsOnGrounds: readonly Passage[]
  counting: readonly Passage[]
  holidays: readonly Passage[]
  clockNotes: readonly ClockNote[]
  remedies: readonly RemedyReference[]
  noComplaintBodies?: Passage
  /** Known changes of the body that hears complaints; empty where it is always `oversightRemedy`'s. */
  hearings: readonly Hearing[]
  /** The id of the remedy to the oversight body; null where there is none. */
  oversightRemedy: string | null
}
