import { toEpochDay } from '../calendar/days'
import type { EpochDay } from '../calendar/days'
import type { LawVersion, RemedyRule } from '../law/rule-types'
import type { ClockFact, FactType } from './types'

/** A fact with its place in the input and its day: the earliest and the latest that it can have been. */
export type Seen = { fact: ClockFact; index: number; early: EpochDay; late: EpochDay }

/** The facts of a case by type, each type in order of time, with remedies and notification days settled. */
export type FactBook = {
  of: (type: FactType) => readonly Seen[]
  /** The same facts by the day on which they reached us: an electronic notice counts when opened, else ten calendar days after it was made available. */
  notified: (type: FactType) => readonly Seen[]
}

const NONE: readonly Seen[] = []
const TEN_DAYS = 10

/** Reads the facts of a case under a law; the order in which they come never matters. */
export function factBook(facts: readonly ClockFact[], version: LawVersion): FactBook {
  const byType = new Map<FactType, Seen[]>()
  facts.forEach((fact, index) => {
    const seen = { fact, index, ...daysOf(fact) }
    const same = byType.get(fact.type)
    if (same) same.push(seen)
    else byType.set(fact.type, [seen])
  })
  for (const same of byType.values()) if (same.length > 1) same.sort(inTime)
  const of = (type: FactType) => byType.get(type) ?? NONE
  settleRemedies(byType, version)
  const reached = new Map<FactType, readonly Seen[]>()
  const notified = (type: FactType) => {
    const known = reached.get(type)
    if (known) return known
    const found = reachedUs(type, of, version.spanish)
    reached.set(type, found)
    return found
  }
  return { of, notified }
}

const inTime = (a: Seen, b: Seen) => a.early - b.early || a.late - b.late || text(a).localeCompare(text(b))
const text = (seen: Seen) => JSON.stringify(seen.fact, Object.keys(seen.fact).sort())

function daysOf(fact: ClockFact): { early: EpochDay; late: EpochDay } {
  const day = fact.on ?? fact.at?.slice(0, 10)
  if (day !== undefined) return { early: toEpochDay(day), late: toEpochDay(day) }
  const early = toEpochDay(fact.earliest ?? fact.latest ?? '')
  return { early, late: toEpochDay(fact.latest ?? fact.earliest ?? '') }
}

/** LPAC 43.2: the day on which an electronic notice counts as served. */
export function servedOn(notice: Seen, opened: readonly Seen[]): { early: EpochDay; late: EpochDay } {
  const { of } = notice.fact
  const open = opened.find((fact) => fact.early >= notice.early && (fact.fact.of === undefined || fact.fact.of === of))
  return {
    early: Math.min(open?.early ?? Infinity, notice.early + TEN_DAYS),
    late: Math.min(open?.late ?? Infinity, notice.late + TEN_DAYS),
  }
}

function reachedUs(type: FactType, of: (type: FactType) => readonly Seen[], spanish: boolean): readonly Seen[] {
  const notices = spanish ? of('notice_available').filter((notice) => notice.fact.of === type) : NONE
  const facts = of(type)
  const opened = of('notice_opened')
  if (facts.length === 0) return notices.map((notice) => ({ ...notice, fact: { ...notice.fact, type }, ...servedOn(notice, opened) }))
  return facts.map((seen) => {
    const notice = notices.find((available) => available.late >= seen.early) ?? notices.at(-1)
    if (notice) return { ...seen, ...servedOn(notice, opened) }
    if (seen.fact.notifiedOn === undefined) return seen
    const day = toEpochDay(seen.fact.notifiedOn)
    return { ...seen, early: day, late: day }
  }).sort(inTime)
}

function settleRemedies(byType: Map<FactType, Seen[]>, version: LawVersion): void {
  const filed = byType.get('complaint_filed')
  for (const seen of filed ?? []) {
    if (seen.fact.remedy !== undefined) continue
    const decided = (byType.get('decided') ?? []).some((decision) => decision.early <= seen.late && decision.fact.result !== 'granted')
    const remedy = usualRemedy(version, decided ? 'decision' : 'expiry')
    if (remedy) seen.fact = { ...seen.fact, remedy: remedy.id }
  }
  for (const type of ['complaint_decided', 'mediation_started', 'mediation_ended'] as const) {
    for (const seen of byType.get(type) ?? []) {
      const complaint = filed?.findLast((one) => one.early <= seen.late) ?? filed?.[0]
      const remedy = complaint?.fact.remedy ?? usualRemedy(version, 'decision')?.id
      if (seen.fact.remedy === undefined && remedy !== undefined) seen.fact = { ...seen.fact, remedy }
    }
  }
}

function usualRemedy(version: LawVersion, event: 'decision' | 'expiry'): RemedyRule | undefined {
  return version.remedies.find((remedy) => remedy.takenBy === 'complaint_filed' && remedy.ways.some((way) => way.anchor.event === event))
}
