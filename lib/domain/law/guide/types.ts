import type { Sentence, Whose } from '../../deadline/types'
import type { Decree, RuleStatus } from '../rule-types'

/** What a line of the guide is about. */
export type Topic =
  | 'start' | 'term' | 'reading' | 'roll' | 'calendar' | 'silence' | 'extension' | 'stop' | 'transfer' | 'kind' | 'met' | 'window' | 'doctrine'

/** Where a statement stands: the article, and the law that it is an article of. */
export type Article = { law: string; cite: string }

/**
 * One sentence about a rule, made of codes and parameters (lib/i18n words them), with its articles and how sure it is. `anchor` is its place on the law's page;
 * `from` and `to` are the first and last day of a practice; `way` numbers the ways into a remedy, each with a window of its own.
 */
export type GuideLine = {
  topic: Topic; anchor: string; sentence: Sentence; articles: readonly Article[]; status: RuleStatus; from?: string; to?: string | null; way?: number
}

/** A clock or a remedy, told line by line; `part` of another rule has no entry of its own. */
export type GuideRule = {
  id: string; anchor: string; kind: 'clock' | 'remedy'; whose: Whose; article: Article; status: RuleStatus; quote: string | null; source: string | null; note: string | null
  lines: readonly GuideLine[]
}

export type GuideVersion = { validFrom: string; validTo: string | null; status: RuleStatus }

/** What the engine knows of a law on a day; `version` null: no version is loaded for that day. */
export type LawGuide = {
  law: string; on: string; versions: readonly GuideVersion[]; version: GuideVersion | null; jurisdiction: string; zone: string; calendar: string | null
  clocks: readonly GuideRule[]; remedies: readonly GuideRule[]; decrees: readonly (Decree & { anchor: string })[]
}
