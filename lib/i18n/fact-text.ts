import { factName, resultName, ruleName } from './deadline-text'
import { formatDay } from './dates'
import type { Language } from './languages'
import { sentenceFor } from './translator'

/** What of a clock fact its sentence needs; dates are calendar dates, `at` a minute in the law's zone. */
export type SaidFact = {
  type: string; on?: string | null; at?: string | null; earliest?: string | null; latest?: string | null
  result?: string | null; remedy?: string | null; of?: string | null; to?: string | null; notifiedOn?: string | null; until?: string | null
}

/** The name of a fact with what its type adds: "Decided: refused", "Complaint filed: Complaint to the GAIP". */
export function factHeading(language: Language, fact: SaidFact): string {
  const more = fact.result ? resultName(language, fact.result) : fact.remedy ? ruleName(language, fact.remedy) : fact.of ? factName(language, fact.of) : fact.to
  return more ? `${factName(language, fact.type)}: ${more}` : factName(language, fact.type)
}

/** When a fact happened: its day, its minute, or the days between which it did. */
export function factWhen(language: Language, fact: SaidFact): string {
  if (fact.earliest && fact.latest && fact.earliest !== fact.latest) {
    return sentenceFor(language, 'events', 'between', { earliest: formatDay(language, fact.earliest), latest: formatDay(language, fact.latest) })
  }
  if (fact.at) return `${formatDay(language, fact.at.slice(0, 10))}, ${fact.at.slice(11, 16)}`
  const day = fact.on ?? fact.earliest
  return day ? formatDay(language, day) : ''
}

/** A fact in one line: what and when. */
export function factText(language: Language, fact: SaidFact): string {
  return `${factHeading(language, fact)}, ${factWhen(language, fact)}`
}
