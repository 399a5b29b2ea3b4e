import { and, asc, inArray, sql } from 'drizzle-orm'
import { db } from '../../db/client'
import { deadline, request } from '../../db/schema/request'
import type { Actor } from '../../domain/permissions'
import { countOf } from '../request/request-list'
import { isPast } from '../request/view-conditions'
import { isAwake } from './asleep'
import { isOurTurn } from './our-deadlines'
import { asPutOff, asTodayCases, firstCases } from './today-rows'
import type { PutOff, TodayCase, TodayGroup } from './today-rows'
import { todayScope } from './today-scope'
import type { TodayScope } from './today-scope'

/** An authority's term that ended unanswered on `on`, with the legal effect of the silence, the day from which it is certain, and the last day of our window. */
export type PassedTerm = TodayCase & PutOff & { on: string; effect: string; silenceFrom: string | null; openUntil: string | null }

/** Terms that have passed without an answer, longest ago first; where our own window is open already the case stands above, not here. */
export function timePassed(actor: Actor, scope: TodayScope, language: string, today: string): TodayGroup<PassedTerm> {
  const passed = sql`${isPast(today)} AND NOT coalesce(${isOurTurn(today)}, 0)`
  const asked = and(todayScope(actor, scope), passed, isAwake(actor, today))
  const rows = firstCases(actor, asked, [asc(request.replyDueOn), asc(request.id)])
  const effects = rows.length === 0 ? [] : db().select({ id: deadline.requestId, dueOn: deadline.dueOn, effect: deadline.effect }).from(deadline)
    .where(and(inArray(deadline.requestId, rows.map((row) => row.id)), sql`${deadline.whose} = 'authority'`)).all()
  const cases = asTodayCases(rows, language)
  return {
    total: countOf(actor, asked),
    rows: rows.map((row, index) => ({
      ...cases[index]!, ...asPutOff(row, today), on: row.replyDueOn ?? '', silenceFrom: row.silenceFrom, openUntil: row.nextWhose === 'requester' ? row.nextDueOn : null,
      effect: effects.find((one) => one.id === row.id && one.dueOn === row.replyDueOn && one.effect !== 'none')?.effect ?? 'none',
    })),
  }
}
