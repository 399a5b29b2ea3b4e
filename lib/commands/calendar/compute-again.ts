import { setImmediate as breathe } from 'node:timers/promises'
import { and, eq, isNull } from 'drizzle-orm'
import { affectedCases } from '../../db/affected-cases'
import type { AffectedCase } from '../../db/affected-cases'
import { db } from '../../db/client'
import type { Tx } from '../../db/client'
import { caseSubject } from '../../db/history'
import { recompute } from '../../db/schema/law-data'
import { recompute as rewrite } from '../../db/transact'
import type { Recorder, Stamp } from '../../db/transact'
import { asMoved, dateMoves } from '../../domain/deadline/date-moves'
import type { Actor } from '../../domain/permissions'
import { refreshDates } from '../request/refresh-dates'
import { touch } from '../request/touch'

/** Cases a transaction: well under 50 ms, so that the web never waits long for the database. */
const BATCH = 10

type Run = typeof recompute.$inferSelect

/**
 * Computes again the cases that a change of calendars or law data reaches, a batch a transaction, the oldest change first, until none is left or the time is
 * up: what is cut short goes on where it stood. Each case whose dates moved says so in its history. Answers how many moved, and how many still wait.
 */
export async function computeAgain(forMs = Number.POSITIVE_INFINITY): Promise<{ moved: number; left: number }> {
  const until = performance.now() + forMs
  let moved = 0
  for (;;) {
    const run = openRuns()[0]
    if (!run) return { moved, left: 0 }
    if (performance.now() > until) return { moved, left: openRuns().reduce((sum, one) => sum + Math.max(one.total - one.looked, 1), 0) }
    moved += rewrite(actorOf(run.by), (tx, record, stamp) => batch(tx, record, stamp, run))
    await breathe()
  }
}

/** How many cases a change has moved by now, whichever process computed them. */
export function movedBy(runId: number | null): number {
  return runId === null ? 0 : db().select({ moved: recompute.moved }).from(recompute).where(eq(recompute.id, runId)).get()?.moved ?? 0
}

/** The changes whose cases are not all computed again yet, the oldest first. */
export function openRuns(): Run[] {
  return db().select().from(recompute).where(isNull(recompute.doneAt)).orderBy(recompute.id).all()
}

function batch(tx: Tx, record: Recorder, stamp: Stamp, seen: Run): number {
  // Another process may have gone on meanwhile: the cursor is read where it is moved.
  const run = tx.select().from(recompute).where(and(eq(recompute.id, seen.id), isNull(recompute.doneAt))).get()
  if (!run) return 0
  const cases = affectedCases(tx, run, run.cursor, BATCH)
  const moved = cases.filter((one) => again(tx, record, stamp, one, run)).length
  tx.update(recompute).set({
    cursor: cases.at(-1)?.row.id ?? run.cursor, looked: run.looked + cases.length, moved: run.moved + moved, ...(cases.length < BATCH ? { doneAt: stamp.at } : {}),
  }).where(eq(recompute.id, run.id)).run()
  return moved
}

/** Whether a date of the case moved. */
function again(tx: Tx, record: Recorder, stamp: Stamp, { row, kept }: AffectedCase, run: Run): boolean {
  const { dates } = refreshDates(tx, row)
  const moved = asMoved(dateMoves(kept, dates.rows))
  if (moved.length === 0) return false
  record(caseSubject(row.id), 'dates_recomputed', { cause: run.cause, moved })
  touch(tx, row.id, stamp.at, 'dates_recomputed')
  return true
}

/** Who applied the change stands in the history of each case that it moved; who it is decides nothing here. */
function actorOf(by: string): Actor {
  if (by === 'command line') return { kind: 'command_line' }
  return by === 'system' ? { kind: 'system' } : { kind: 'person', id: by, role: 'observer', partnerId: null }
}
