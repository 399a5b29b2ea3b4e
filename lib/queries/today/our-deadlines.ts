import { and, asc, inArray, sql } from 'drizzle-orm'
import { db } from '../../db/client'
import { deadline, request } from '../../db/schema/request'
import type { Actor } from '../../domain/permissions'
import { nextStep } from '../../domain/request/next-step'
import type { NextStep } from '../../domain/request/next-step'
import { countOf } from '../request/request-list'
import { daysFrom, isOurs } from '../request/view-conditions'
import { isAwake } from './asleep'
import { asPutOff, asTodayCases, firstCases } from './today-rows'
import type { PutOff, TodayCase, TodayGroup } from './today-rows'
import { todayScope } from './today-scope'
import type { TodayScope } from './today-scope'

/** A date of ours: what it asks, since when the authority is silent, from when the window is safe. Calendar dates. */
export type OurDeadline = TodayCase & PutOff & { on: string; step: NextStep; silentSince: string | null; opensOn: string | null }

/** How many days ahead a complaint against silence is our deadline; a window that stays open longer stands under the time that passed. */
const NEAR = 31

/** A date of ours that belongs on top of Today. */
export const isOurTurn = (today: string) => sql`${isOurs} AND (${request.nextSort} <= ${daysFrom(today, NEAR)} OR ${request.stage} <> 'awaiting_response')`

/** Our own deadlines that can still be kept, soonest first: missing one loses the case. Those whose safe date has passed, but not every reading, come last. */
export function ourDeadlines(actor: Actor, scope: TodayScope, language: string, today: string): TodayGroup<OurDeadline> {
  const asked = and(todayScope(actor, scope), isOurTurn(today), isAwake(actor, today))
  const rows = firstCases(actor, asked, [sql`${request.nextSort} < ${today}`, asc(request.nextSort), asc(request.id)])
  const windows = rows.length === 0 ? [] : db().select({ id: deadline.requestId, rule: deadline.rule, opensOn: deadline.opensOn }).from(deadline)
    .where(inArray(deadline.requestId, rows.map((row) => row.id))).all()
  const cases = asTodayCases(rows, language)
  return {
    total: countOf(actor, asked),
    rows: rows.map((row, index) => ({
      ...cases[index]!, ...asPutOff(row, today), on: row.nextDueOn ?? '', step: nextStep(row.nextRule ?? '', row.nextWhose ?? ''),
      silentSince: row.stage === 'awaiting_response' ? row.silenceFrom : null,
      opensOn: windows.find((one) => one.id === row.id && one.rule === row.nextRule)?.opensOn ?? null,
    })),
  }
}
