import type { ClockRule, Duration, StopRule } from '../law/rule-types'
import type { CaseContext } from './case-context'
import { clockRow } from './clock-row'
import { computeTerm, noticesFor } from './compute-term'
import { pairsOf } from './stops-of'
import type { Pair } from './stops-of'
import type { DeadlineRow } from './types'

/** The rows of the parts of a reply term: our days to clarify, the hearing of third parties, the day by which an extension must be notified. */
export function partRows(context: CaseContext, reply: ClockRule): DeadlineRow[] {
  return (reply.stops ?? []).flatMap((stop) => {
    const rule = partRule(context, reply, stop)
    if (!rule) return []
    const outcome = computeTerm(context, rule)
    const pair = lastOf(context, stop)
    if (outcome.met && pair && !pair.end) return [clockRow(context, { ...outcome, met: null })]
    return [clockRow(context, outcome)]
  })
}

function lastOf(context: CaseContext, stop: StopRule): Pair | null {
  const pairs = pairsOf(context, stop)
  return pairs.find((pair) => !pair.end) ?? pairs.at(-1) ?? null
}

function partRule(context: CaseContext, reply: ClockRule, stop: StopRule): ClockRule | null {
  if (!stop.part) return null
  const { part } = stop
  const given = lastOf(context, stop)?.begin.fact.days
  const n = given === undefined ? part.duration.n : Math.min(part.most ?? Infinity, Math.max(part.least ?? 0, given))
  const duration: Duration = { ...part.duration, n }
  return {
    id: `${reply.id}#${part.name}`, whose: part.whose, anchors: [{ event: 'fact', type: stop.begins }], duration, rollOver: part.rollOver,
    scope: reply.scope, effect: part.effect, metBy: [stop.ends], cite: stop.cite, status: stop.status,
  }
}

/** The day by which an extension must be notified: within the law's own days of the trigger, else by the end of the first term. */
export function noticeRow(context: CaseContext, reply: ClockRule): DeadlineRow | null {
  const { extension } = reply
  if (!reply.noticeRow || !extension) return null
  const { extension: _none, readings: _others, effect: _effect, noticeRow: _row, label: _label, ...base } = reply
  const rule: ClockRule = {
    ...base, id: `${reply.id}#extension_notice`, duration: extension.notice ?? reply.duration, effect: 'none', metBy: ['extension_notified'],
    cite: extension.cite, status: extension.status,
  }
  const outcome = computeTerm(context, rule)
  const own = outcome.met && noticesFor(context, reply, outcome.met.early).some((seen) => seen.index === outcome.met?.index)
  return clockRow(context, own ? outcome : { ...outcome, met: null })
}
