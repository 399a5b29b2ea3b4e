import type Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { affectedIds } from '../../../db/affected-cases'
import { caseDates } from '../../../db/case-dates'
import { liveFacts } from '../../../db/facts'
import { recompute } from '../../../db/schema/law-data'
import { deadline, request } from '../../../db/schema/request'
import { eq, isNull } from 'drizzle-orm'
import type { Report } from './problem'

/**
 * Computes the dates of every case again, as of the day for which they are kept, and compares: a date is a cache, its facts are the record. Cases
 * that still wait to be computed again after a calendar or the law data changed are left out: the worker comes to them.
 */
export function checkDates(raw: Database.Database, report: Report): void {
  const db = drizzle(raw)
  const waiting = waitingCases(raw)
  for (const row of db.select().from(request).all()) {
    if (row.nextAsOf === null || waiting.has(row.id)) continue
    const now = caseDates(db, row, liveFacts(db, row.id), row.nextAsOf)
    const kept = db.select().from(deadline).where(eq(deadline.requestId, row.id)).all()
    const computed = new Map(now.rows.map((one) => [one.rule, one.dueOn]))
    const rules = new Set([...kept.map((one) => one.rule), ...now.rows.filter((one) => one.dueOn).map((one) => one.rule)])
    for (const rule of rules) {
      const was = kept.find((one) => one.rule === rule)
      if ((was?.dueOn ?? null) !== (computed.get(rule) ?? null)) {
        report('date_stale', row.ref, `The date of ${rule} is kept as ${was?.dueOn ?? 'none'} and computes to ${computed.get(rule) ?? 'none'}.`)
      }
    }
    if (row.nextDueOn !== (now.next?.dueOn ?? null)) {
      report('date_stale', row.ref, `The next deadline is kept as ${row.nextDueOn ?? 'none'} and computes to ${now.next?.dueOn ?? 'none'}.`)
    }
  }
}

function waitingCases(raw: Database.Database): ReadonlySet<string> {
  const db = drizzle(raw)
  const waiting = new Set<string>()
  for (const run of db.select().from(recompute).where(isNull(recompute.doneAt)).all()) {
    for (let after = run.cursor; ;) {
      const ids = affectedIds(db, run, after, 1000)
      for (const id of ids) waiting.add(id)
      const last = ids.at(-1)
      if (last === undefined) break
      after = last
    }
  }
  return waiting
}
