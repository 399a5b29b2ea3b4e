import type Database from 'better-sqlite3'
import { asc, eq, gt, isNull, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { affectedIds } from '../../../db/affected-cases'
import { caseDates } from '../../../db/case-dates'
import type { Db } from '../../../db/client'
import { liveFacts } from '../../../db/facts'
import { prepared } from '../../../db/prepared'
import { recompute } from '../../../db/schema/law-data'
import { deadline, request } from '../../../db/schema/request'
import type { Report } from './problem'

const PARTS = ['whose', 'nominalOn', 'dueAt', 'silenceFrom', 'opensOn', 'safeUntil', 'latestUntil', 'effect', 'verified'] as const
const BATCH = 500
const batchAfter = prepared((on) => on.select().from(request).where(gt(request.id, sql.placeholder('id'))).orderBy(asc(request.id)).limit(BATCH).prepare())
const datesOf = prepared((on) => on.select().from(deadline).where(eq(deadline.requestId, sql.placeholder('id'))).prepare())

/**
 * Computes the dates of every case again, as of the day for which they are kept, and compares: a date is a cache, its facts are the record. Cases that still
 * wait to be computed again after a calendar or the law data changed are left out: the worker comes to them.
 */
export function checkDates(raw: Database.Database, report: Report): void {
  const db = drizzle(raw)
  const waiting = waitingCases(db)
  for (const row of allCases(db)) {
    if (waiting.has(row.id)) continue
    try {
      checkCase(db, row, report)
    } catch (fault) {
      // What SQLite says of its own file is the survey's to name; anything else means that facts or settings can't be read as what they must be.
      if (!(fault instanceof Error) || 'code' in fault) throw fault
      report('date_stale', row.ref, `The dates of this case can't be computed from what is kept: ${fault.message}`)
    }
  }
}

function checkCase(db: Db, row: typeof request.$inferSelect, report: Report): void {
  if (row.nextAsOf === null) return
  const now = caseDates(db, row, liveFacts(db, row.id), row.nextAsOf)
  const kept = datesOf(db).all({ id: row.id })
  const computed = new Map(now.rows.map((one) => [one.rule, one.dueOn]))
  const rules = new Set([...kept.map((one) => one.rule), ...now.rows.filter((one) => one.dueOn).map((one) => one.rule)])
  for (const rule of rules) {
    const was = kept.find((one) => one.rule === rule)
    if ((was?.dueOn ?? null) !== (computed.get(rule) ?? null)) {
      report('date_stale', row.ref, `The date of ${rule} is kept as ${was?.dueOn ?? 'none'} and computes to ${computed.get(rule) ?? 'none'}.`)
    }
    const computes = now.rows.find((one) => one.rule === rule)
    const other = was && computes ? PARTS.find((part) => was[part] !== computes[part]) : undefined
    if (other) report('date_stale', row.ref, `What is kept of ${rule} is not what it computes to: ${other}.`)
  }
  if (row.nextDueOn !== (now.next?.dueOn ?? null)) {
    report('date_stale', row.ref, `The next deadline is kept as ${row.nextDueOn ?? 'none'} and computes to ${now.next?.dueOn ?? 'none'}.`)
  }
}

/** Every case, some at a time: not all of them fit in memory at once. */
function* allCases(db: Db): Generator<typeof request.$inferSelect> {
  for (let id = ''; ;) {
    const rows = batchAfter(db).all({ id })
    yield* rows
    if (rows.length < BATCH) return
    id = rows.at(-1)!.id
  }
}

function waitingCases(db: Db): ReadonlySet<string> {
  const waiting = new Set<string>()
  for (const run of db.select().from(recompute).where(isNull(recompute.doneAt)).all()) {
    for (let after = run.cursor; ;) {
      const ids = affectedIds(db, run, after, BATCH)
      for (const id of ids) waiting.add(id)
      const last = ids.at(-1)
      if (last === undefined) break
      after = last
    }
  }
  return waiting
}
