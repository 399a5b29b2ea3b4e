import type { ClockRule } from '../law/rule-types'
import type { CaseContext } from './case-context'
import type { Seen } from './fact-book'
import type { Start, TermOutcome } from './term-outcome'

/**
 * What met a term: the first of its facts from its beginning on. In Spain an electronic decision meets the authority's term on the day it was made
 * available, though our own windows run from its service.
 */
export function metOf(context: CaseContext, rule: ClockRule, start: Start): TermOutcome['met'] {
  const remedies = rule.anchors.flatMap((anchor) => (anchor.event === 'complaint' ? anchor.remedies : []))
  let met: Seen | null = null
  for (const type of rule.metBy) {
    for (const seen of type === 'decided' ? madeAvailable(context) : context.facts.notified(type)) {
      if (seen.late < start.early) continue
      if (rule.results && !rule.results.includes(seen.fact.result ?? 'refused')) continue
      if (type === 'complaint_decided' && remedies.length > 0 && !remedies.includes(seen.fact.remedy ?? '')) continue
      if (!met || seen.early < met.early) met = seen
      break
    }
  }
  return met && { early: met.early, late: met.late, index: met.index }
}

function madeAvailable(context: CaseContext): readonly Seen[] {
  const decisions = context.facts.notified('decided')
  const notices = context.version.spanish ? context.facts.of('notice_available').filter((notice) => notice.fact.of === 'decided') : []
  if (notices.length === 0) return decisions
  return decisions.map((decision) => {
    const notice = notices.findLast((available) => available.early <= decision.early)
    return notice ? { ...decision, early: notice.early, late: notice.late } : decision
  })
}
