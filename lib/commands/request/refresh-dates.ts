import { eq, sql } from 'drizzle-orm'
import { today } from '../../clock'
import { caseDates, firstDay, lawOfCase, unansweredTerm, zoneOf } from '../../db/case-dates'
import type { CaseDates } from '../../db/case-dates'
import type { Tx } from '../../db/client'
import { liveFacts } from '../../db/facts'
import { prepared } from '../../db/prepared'
import { request } from '../../db/schema/request'
import type { Moved } from '../../domain/request/events'
import { keepDates, keepNext, keptDates } from './keep-dates'
import type { KeptDate, NextColumns } from './keep-dates'
import type { CaseRow } from './open-case'

const of = sql.placeholder
const putLaw = prepared((on) => on.update(request).set({ lawId: sql`${of('lawId')}`, lawVersion: sql`${of('lawVersion')}` }).where(eq(request.id, of('id'))).prepare())

/**
 * Recomputes the dates of a case from its facts and writes the cache (table `deadline`, request.next_*): the one function that does. The law is chosen
 * again when the first filing or receipt date changed (`was` says what it was), unless a person had chosen another one. Returns what moved.
 */
export function refreshDates(tx: Tx, row: CaseRow, was?: { firstOn: string | null }): { moved: Moved[]; dates: CaseDates } {
  const facts = liveFacts(tx, row.id)
  const day = today(zoneOf(tx, row.authorityId))
  const lawId = was ? lawOfCase(tx, row, firstDay(facts), was.firstOn) : row.lawId
  const before = keptDates(tx, row.id)
  const dates = caseDates(tx, { ...row, lawId }, facts, day)
  const lawVersion = dates.answer?.version ?? null
  keepDates(tx, row.id, before, dates.rows)
  keepNext(tx, row.id, nextColumns(dates, day))
  if (lawId !== row.lawId || lawVersion !== row.lawVersion) putLaw(tx).run({ id: row.id, lawId, lawVersion })
  return { moved: whatMovedFrom(before, dates), dates }
}

/** The columns of the request row that hold the next deadline as of a day, and the authority's term that no answer has met. */
export function nextColumns(dates: Pick<CaseDates, 'next' | 'rows'>, day: string): NextColumns {
  const next = dates.next
  const reply = unansweredTerm(dates.rows)
  return {
    replyDueOn: reply?.dueOn ?? null, silenceFrom: reply?.silenceFrom ?? null,
    nextDueOn: next?.dueOn ?? null, nextRule: next?.rule ?? null, nextWhose: next?.whose ?? null, nextState: next?.state ?? null,
    nextAsOf: day, nextValidUntil: next?.validUntil ?? null, nextSort: next?.dueOn ?? '9999-12-31',
  }
}

function whatMovedFrom(kept: readonly KeptDate[], dates: CaseDates): Moved[] {
  const before = new Map(kept.map((row) => [row.rule, row.dueOn]))
  const after = new Map(dates.rows.map((row) => [row.rule, row.dueOn]))
  const rules = [...new Set([...before.keys(), ...after.keys()])]
  return rules.map((rule) => ({ rule, was: before.get(rule) ?? null, now: after.get(rule) ?? null })).filter((one) => one.was !== one.now)
}
