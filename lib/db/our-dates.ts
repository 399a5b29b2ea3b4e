import { eq, sql } from 'drizzle-orm'
import { caseDates } from './case-dates'
import type { Db, Tx } from './client'
import { liveFacts } from './facts'
import { prepared } from './prepared'
import { request } from './schema/request'

const caseRow = prepared((on) => on.select().from(request).where(eq(request.id, sql.placeholder('id'))).prepare())

/** Whether a date of ours still waits on a day: not done, not superseded by another way, its window open or just over. Asked of the facts themselves. */
export function stillOurs(tx: Db | Tx, date: { requestId: string; rule: string; dueOn: string }, on: string, row = caseRow(tx).get({ id: date.requestId })): boolean {
  if (!row || row.stage === 'closed') return false
  const found = caseDates(tx, row, liveFacts(tx, date.requestId), on).rows.find((one) => one.rule === date.rule)
  return found !== undefined && found.dueOn === date.dueOn && (found.state === 'open' || (found.state === 'lapsed' && date.dueOn < on))
}
