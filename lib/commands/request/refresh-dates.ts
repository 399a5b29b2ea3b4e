import { eq } from 'drizzle-orm'
import { today } from '../../clock'
import { caseDates, firstDay, lawOfCase, zoneOf } from '../../db/case-dates'
import type { CaseDates } from '../../db/case-dates'
import type { Tx } from '../../db/client'
import { liveFacts } from '../../db/facts'
import { deadline, request } from '../../db/schema/request'
import { isDated } from '../../domain/deadline/date-moves'
import type { Moved } from '../../domain/request/events'
import type { CaseRow } from './open-case'

/** The day dates of a rule as they stood before, to say what moved. */
export function datesBefore(tx: Tx, requestId: string): Map<string, string | null> {
  return new Map(tx.select({ rule: deadline.rule, dueOn: deadline.dueOn }).from(deadline).where(eq(deadline.requestId, requestId)).all().map((row) => [row.rule, row.dueOn]))
}

/**
 * Recomputes the dates of a case from its facts and writes the cache (table `deadline`, request.next_*): the one function that does. The law is chosen
 * again when the first filing or receipt date changed (`was` says what it was), unless a person had chosen another one. Returns what moved.
 */
export function refreshDates(tx: Tx, row: CaseRow, was?: { firstOn: string | null }): { moved: Moved[]; dates: CaseDates } {
  const facts = liveFacts(tx, row.id)
  const day = today(zoneOf(tx, row.authorityId))
  const lawId = was ? lawOfCase(tx, row, firstDay(facts), was.firstOn) : row.lawId
  const before = datesBefore(tx, row.id)
  const dates = caseDates(tx, { ...row, lawId }, facts, day)
  tx.delete(deadline).where(eq(deadline.requestId, row.id)).run()
  const kept = dates.rows.filter(isDated)
  if (kept.length) {
    tx.insert(deadline).values(kept.map((one) => ({
      requestId: row.id, rule: one.rule, whose: one.whose, nominalOn: one.nominalOn, dueOn: one.dueOn, dueAt: one.dueAt, silenceFrom: one.silenceFrom,
      opensOn: one.opensOn, safeUntil: one.safeUntil, latestUntil: one.latestUntil, effect: one.effect, verified: one.verified,
    }))).run()
  }
  tx.update(request).set({
    lawId, lawVersion: dates.answer?.version ?? null, ...nextColumns(dates, day),
  }).where(eq(request.id, row.id)).run()
  return { moved: whatMovedFrom(before, dates), dates }
}

/** The columns of the request row that hold the next deadline as of a day, and the authority's term that no answer has met. */
export function nextColumns(dates: Pick<CaseDates, 'next' | 'rows'>, day: string) {
  const next = dates.next
  const unanswered = dates.rows.filter((row) => row.whose === 'authority' && row.effect !== 'none' && (row.state === 'open' || row.state === 'lapsed'))
  const reply = unanswered.sort((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1))[0]
  return {
    replyDueOn: reply?.dueOn ?? null, silenceFrom: reply?.silenceFrom ?? null,
    nextDueOn: next?.dueOn ?? null, nextRule: next?.rule ?? null, nextWhose: next?.whose ?? null, nextState: next?.state ?? null,
    nextAsOf: day, nextValidUntil: next?.validUntil ?? null, nextSort: next?.dueOn ?? '9999-12-31',
  }
}

function whatMovedFrom(before: Map<string, string | null>, dates: CaseDates): Moved[] {
  const after = new Map(dates.rows.map((row) => [row.rule, row.dueOn]))
  const rules = [...new Set([...before.keys(), ...after.keys()])]
  return rules.map((rule) => ({ rule, was: before.get(rule) ?? null, now: after.get(rule) ?? null })).filter((one) => one.was !== one.now)
}
