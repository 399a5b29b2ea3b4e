import { and, asc, eq, sql } from 'drizzle-orm'
import { db } from '../../db/client'
import { stillOurs } from '../../db/our-dates'
import { authority } from '../../db/schema/authority'
import { person } from '../../db/schema/people'
import { deadline, request } from '../../db/schema/request'
import { visibleTo } from '../../db/scope'
import { isSideRule } from '../../domain/deadline/side-rule'
import type { Actor } from '../../domain/permissions'
import { nextStep } from '../../domain/request/next-step'
import type { NextStep } from '../../domain/request/next-step'
import { authorityNames } from '../authority/authority-names'
import { closedDays } from '../today/coming-up'
import type { ClosedDay } from '../today/coming-up'
import type { TodayCase } from '../today/today-rows'
import { todayScope } from '../today/today-scope'
import type { TodayScope } from '../today/today-scope'
import { isOurs, isTheirs } from './waiting-dates'

/** A date of the calendar: calendar dates and codes. */
export type AgendaDate = TodayCase & { on: string; rule: string; ours: boolean; step: NextStep; effect: string; opensOn: string | null; silentSince: string | null }
export type Agenda = { dates: AgendaDate[]; closed: ClosedDay[]; more: boolean }

/** More would be a wall; the list of requests shows them all. */
const MOST = 400

/** The dates that wait from one day to another, and the days off of the calendars in use. */
export function agenda(actor: Actor, scope: TodayScope, language: string, span: { from: string; to: string; today: string }): Agenda {
  const rows = db().select({
    id: request.id, ref: request.ref, title: request.title, language: request.language, authorityId: request.authorityId, sortName: authority.sortName, ownLanguage: authority.language,
    assignee: person.name, stage: request.stage, silenceFrom: request.silenceFrom, rule: deadline.rule, on: deadline.dueOn, whose: deadline.whose, effect: deadline.effect, opensOn: deadline.opensOn,
  }).from(deadline).innerJoin(request, eq(request.id, deadline.requestId)).innerJoin(authority, eq(authority.id, request.authorityId)).leftJoin(person, eq(person.id, request.assigneeId))
    .where(and(visibleTo(actor), todayScope(actor, scope), sql`${deadline.dueOn} BETWEEN ${span.from} AND ${span.to}`, sql`(${isTheirs} OR ${isOurs(span.today)})`))
    .orderBy(asc(deadline.dueOn), asc(request.ref)).limit(MOST + 1).all()
    .filter((row) => row.whose === 'requester' ? stillOurs(db(), { requestId: row.id, rule: row.rule, dueOn: row.on ?? '' }, span.today) : !isSideRule(row.rule))
  const names = authorityNames(rows.map((row) => row.authorityId), language)
  return {
    more: rows.length > MOST, closed: closedDays(actor, span.from, span.to),
    dates: rows.slice(0, MOST).map((row) => ({
      id: row.id, ref: row.ref, title: row.title, language: row.language, assignee: row.assignee, authority: names.get(row.authorityId) ?? { name: row.sortName, language: row.ownLanguage },
      on: row.on ?? '', rule: row.rule, ours: row.whose === 'requester', step: nextStep(row.rule, row.whose), effect: row.effect, opensOn: row.opensOn,
      silentSince: row.stage === 'awaiting_response' ? row.silenceFrom : null,
    })),
  }
}
