import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { bareRow, rulesOf, withDateByHand } from '../domain/deadline/by-hand'
import { computeDeadlines } from '../domain/deadline/compute-deadlines'
import type { DeadlineAnswer, DeadlineError, DeadlineRow } from '../domain/deadline/types'
import { nextDeadline } from '../domain/deadline/next-deadline'
import type { LawInForce } from '../domain/law/law-data'
import { lawById } from '../domain/law/registry'
import { mediumOf } from '../domain/request/words'
import type { RequesterKind } from '../domain/request/words'
import { lawInForce } from './calendar-book'
import type { Db, Tx } from './client'
import { asClockFact, factDay } from './facts'
import type { DatedFact, FactRow } from './facts'
import { prepared } from './prepared'
import { authority, authorityLaw } from './schema/authority'
import { requester } from './schema/people'
import { handSetDate } from './schema/request'
import type { request } from './schema/request'

export type CaseRow = Pick<typeof request.$inferSelect, 'id' | 'authorityId' | 'lawId' | 'lawChosen' | 'calendarId' | 'requesterId' | 'requesterCalendar' | 'channel' | 'kind'>
export type HandSet = typeof handSetDate.$inferSelect
export type CaseDates = {
  answer: DeadlineAnswer | null
  error: DeadlineError | null
  /** `byRule`: what the rules give where a person set another day by hand. */
  rows: (DeadlineRow & { byRule: string | null; handSet: HandSet | null })[]
  next: ReturnType<typeof nextDeadline>
}
export type CaseParts = { row: CaseRow; facts: readonly DatedFact[]; kind: RequesterKind; handSet: readonly HandSet[] }

const id = sql.placeholder('id')
const lawsOf = prepared((on) => on.select().from(authorityLaw).where(eq(authorityLaw.authorityId, id)).orderBy(asc(authorityLaw.fromOn)).prepare())
const kindOf = prepared((on) => on.select({ kind: requester.kind }).from(requester).where(eq(requester.id, id)).prepare())
const setByHand = prepared((on) => on.select().from(handSetDate).where(and(eq(handSetDate.requestId, id), isNull(handSetDate.withdrawnAt))).prepare())
const zone = prepared((on) => on.select({ zone: authority.zone }).from(authority).where(eq(authority.id, id)).prepare())

/** The first day on which the case was filed or received, which picks law and version. Null while nothing was sent. */
export function firstDay(facts: readonly Pick<FactRow, 'type' | 'on' | 'at' | 'earliest'>[]): string | null {
  const days = facts.filter((fact) => fact.type === 'sent' || fact.type === 'received' || fact.type === 'registered').map(factDay).sort()
  return days[0] ?? null
}

/** The law that binds an authority on a day, from the directory; null when none is known for that day. */
export function lawOn(tx: Db | Tx, authorityId: string, on: string): string | null {
  const laws = lawsOf(tx).all({ id: authorityId })
  return laws.find((law) => law.fromOn <= on && (law.toOn === null || on <= law.toOn))?.lawId ?? null
}

/** The law of a case once its first filing or receipt date is another one: that of the day, unless a person had chosen a law that the directory doesn't give. */
export function lawOfCase(tx: Db | Tx, row: Pick<CaseRow, 'authorityId' | 'lawId' | 'lawChosen'>, firstOn: string | null, wasFirstOn: string | null): string {
  if (row.lawChosen || !firstOn || firstOn === wasFirstOn) return row.lawId
  const chosen = wasFirstOn !== null && lawOn(tx, row.authorityId, wasFirstOn) !== row.lawId
  return chosen ? row.lawId : lawOn(tx, row.authorityId, firstOn) ?? row.lawId
}

/**
 * The dates of a case as of a day, from its facts, its law, its calendar and the dates set by hand. Nothing is written: the cache is
 * lib/commands/request/refresh-dates.ts's.
 */
export function caseDates(tx: Db | Tx, row: CaseRow, facts: readonly DatedFact[], today: string): CaseDates {
  const who = kindOf(tx).get({ id: row.requesterId })
  const handSet = setByHand(tx).all({ id: row.id })
  return datesUnder(lawInForce(tx), { row, facts, kind: who?.kind ?? 'legal_person', handSet }, today)
}

/** The same from what was read before, under any laws and calendars: to compare what is with what would be. */
export function datesUnder({ laws, book }: LawInForce, { row, facts, kind, handSet }: CaseParts, today: string): CaseDates {
  const result = facts.length === 0 ? null : computeDeadlines({
    law: row.lawId,
    calendar: row.calendarId,
    requester: kind,
    channel: mediumOf(row.channel),
    ...(row.requesterCalendar ? { requesterCalendar: row.requesterCalendar } : {}),
    ...(row.kind ? { kind: row.kind } : {}),
    today,
    facts: facts.map(asClockFact),
  }, book, laws)
  const computed = result?.ok ? result.answer.deadlines : []
  const undated = handSet.filter((hand) => !computed.some((deadline) => deadline.rule === hand.rule))
    .map((hand) => bareRow(rulesOf(lawById(row.lawId, laws) ?? []).find((one) => one.rule === hand.rule) ?? { rule: hand.rule, whose: 'authority' }))
  const rows = [...computed, ...undated].map((deadline) => {
    const byHand = handSet.find((hand) => hand.rule === deadline.rule) ?? null
    return { ...(byHand ? withDateByHand(deadline, byHand.dueOn, today) : deadline), byRule: deadline.dueOn, handSet: byHand }
  })
  return {
    answer: result?.ok ? result.answer : null,
    error: result && !result.ok ? result.error : null,
    rows,
    next: nextDeadline(rows, today),
  }
}

/** The authority's term that no answer has met, of several the soonest: what lists tell "overdue" from. A date set by hand for a term counts where the law is silent too. */
export function unansweredTerm(rows: CaseDates['rows']): CaseDates['rows'][number] | null {
  return rows.filter((row) => row.whose === 'authority' && (row.effect !== 'none' || (row.handSet !== null && row.cite === '')) && (row.state === 'open' || row.state === 'lapsed'))
    .sort((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1))[0] ?? null
}

/** The time zone in which a case's days are counted: that of its authority. */
export function zoneOf(tx: Db | Tx, authorityId: string): string {
  return zone(tx).get({ id: authorityId })?.zone ?? 'Europe/Madrid'
}
