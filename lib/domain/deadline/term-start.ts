import { toEpochDay } from '../calendar/days'
import type { EpochDay } from '../calendar/days'
import type { Anchor, ClockRule, Decree } from '../law/rule-types'
import type { CaseContext } from './case-context'
import { endOfTerm } from './end-of-term'
import type { Seen } from './fact-book'
import { receiptOf } from './receipt'
import { pairsOf } from './stops-of'
import type { Start } from './term-outcome'
import type { Result } from './types'

/** The start of a clock from the facts, or null where nothing has started it. `before`: facts that came later are left out. */
export function startOf(context: CaseContext, anchor: Anchor, before = Infinity): Start | null {
  const seen = factOf(context, anchor, before)
  if (!seen) return null
  return { early: seen.early, late: seen.late, index: seen.index, code: seen.fact.type, wanted: null, open: false, at: seen.fact.at ?? null }
}

/** The start of a clock of the law: the first of its anchors that stands, restarted by a correction where the rule says so. */
export function startOfClock(context: CaseContext, rule: ClockRule): Start | null {
  for (const anchor of rule.anchors) {
    if (anchor.event !== 'receipt') {
      const start = startOf(context, anchor)
      if (start) return start
      continue
    }
    const receipt = receiptOf(context.facts, context.version, anchor.prefer, anchor.first)
    if (!receipt) continue
    const start = { ...fromSeen(receipt.seen), wanted: receipt.wanted }
    return anchor.first ? start : restarted(context, rule, start)
  }
  return null
}

const fromSeen = (seen: Seen): Start => ({
  early: seen.early, late: seen.late, index: seen.index, code: seen.fact.type, wanted: null, open: false, at: seen.fact.at ?? null,
})

/** A correction asked for by the end of the term starts it anew on the day it arrives (RS art 15; FOIA s.10(6)(b)); one asked for later doesn't. */
function restarted(context: CaseContext, rule: ClockRule, first: Start): Start {
  const stop = rule.stops?.find((one) => one.how === 'restart' && one.begins === 'clarification_asked')
  if (!stop) return first
  const calendar = context.calendar(rule.scope)
  const longest = rule.extension?.how === 'total' && context.facts.of('extension_notified').length > 0 ? rule.extension.durations[0]?.duration : undefined
  let start = first
  for (const { begin, end } of pairsOf(context, stop)) {
    if (begin.late < start.early) continue
    const due = endOfTerm(calendar, start.late, [longest ?? rule.duration], rule.rollOver, []).due
    if (begin.early > due) break
    if (!end) return { ...start, open: true }
    start = fromSeen(end)
  }
  return start
}

/** The fact that an anchor names; of several decisions or complaints the latest counts. */
export function factOf(context: CaseContext, anchor: Anchor, before = Infinity): Seen | null {
  const { facts } = context
  switch (anchor.event) {
    case 'receipt': return receiptOf(facts, context.version, anchor.prefer, anchor.first)?.seen ?? null
    case 'fact': return (anchor.type === 'delivery_requested' ? facts.of(anchor.type).at(0) : facts.notified(anchor.type).at(-1)) ?? null
    case 'decision': return decisionOf(context, anchor.results, before)
    case 'complaint': return facts.of('complaint_filed').findLast((seen) => anchor.remedies.includes(seen.fact.remedy ?? '')) ?? null
    case 'complaint_decided':
      return facts.notified('complaint_decided').findLast((seen) => anchor.remedies.includes(seen.fact.remedy ?? '') && seen.early <= before) ?? null
    case 'notice': return facts.of('notice_available').at(-1) ?? null
    case 'expiry': return null
  }
}

/** The latest decision, if its result is one of those asked for; an unknown result counts as a refusal, so that no window is lost. */
function decisionOf(context: CaseContext, results: readonly Result[], before: number): Seen | null {
  const decision = context.facts.notified('decided').findLast((seen) => seen.early <= before)
  return decision && results.includes(decision.fact.result ?? 'refused') ? decision : null
}

/** What was received while terms were suspended counts as received on the last suspended day. */
export function outOfDecree(day: EpochDay, decrees: readonly Decree[]): EpochDay {
  for (const decree of decrees) {
    const to = toEpochDay(decree.to)
    if (day >= toEpochDay(decree.from) && day < to) return to
  }
  return day
}
