import { lawById, shippedLaws, versionFor } from '../registry'
import type { LawRegistry } from '../registry'
import type { ClockRule, LawVersion, RemedyRule } from '../rule-types'
import { ruleAnchor } from './anchor'
import { clockLines } from './clock-lines'
import { leastSure } from './line-maker'
import { remedyLines } from './remedy-lines'
import type { GuideRule, LawGuide } from './types'

const held = new WeakMap<LawRegistry, Map<string, LawGuide>>()

/** What the engine counts with, told rule by rule for the version in force on a calendar date; null for a law that the registry doesn't hold. */
export function lawGuide(lawId: string, on: string, laws: LawRegistry = shippedLaws): LawGuide | null {
  const versions = lawById(lawId, laws)
  if (!versions) return null
  const version = versionFor(lawId, on, laws)
  let guides = held.get(laws)
  if (!guides) held.set(laws, (guides = new Map()))
  const key = `${lawId} ${version?.validFrom ?? ''}`
  const guide = guides.get(key) ?? made(lawId, on, versions, version)
  guides.set(key, guide)
  return { ...guide, on }
}

function made(law: string, on: string, versions: readonly LawVersion[], version: LawVersion | null): LawGuide {
  const dates = ({ validFrom, validTo, status }: LawVersion) => ({ validFrom, validTo, status })
  return {
    law, on, versions: versions.map(dates), version: version && dates(version), jurisdiction: (version ?? versions.at(-1))?.jurisdiction ?? '',
    zone: (version ?? versions.at(-1))?.zone ?? 'UTC', calendar: version?.defaultCalendar ?? null,
    clocks: version?.clocks.map((rule) => clockEntry(version, rule)) ?? [],
    remedies: version?.remedies.map((remedy) => remedyEntry(version, remedy)) ?? [],
    decrees: version?.decrees.map((decree, index) => ({ ...decree, anchor: `decree-${index + 1}` })) ?? [],
  }
}

function clockEntry(version: LawVersion, rule: ClockRule): GuideRule {
  const { id, whose, cite, status, quote = null, source = null, note = null } = rule
  return { id, anchor: ruleAnchor(id), kind: 'clock', whose, article: { law: rule.law ?? version.law, cite }, status: leastSure(status, version.status), quote, source, note, lines: clockLines(version, rule) }
}

function remedyEntry(version: LawVersion, remedy: RemedyRule): GuideRule {
  const { id, cite, status, quote = null, source = null, note = null } = remedy
  return { id, anchor: ruleAnchor(id), kind: 'remedy', whose: 'requester', article: { law: version.law, cite }, status: leastSure(status, version.status), quote, source, note, lines: remedyLines(version, remedy) }
}
