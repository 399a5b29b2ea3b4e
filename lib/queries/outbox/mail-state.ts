import { count, desc, eq, min, sql } from 'drizzle-orm'
import { later, now } from '../../clock'
import { db } from '../../db/client'
import { mailSettings, outbox } from '../../db/schema/mail'
import { organisation } from '../../db/schema/people'
import { heartbeat, workerRun } from '../../db/schema/record'
import { ALERT_AFTER_MS } from '../../domain/letter/back-off'

export const WORKER_ALERT_MS = 15 * 60_000
/** How sending stands, for the health page and the banner: instants are UTC. `failingSince`: nothing has left since then though the server was tried. */
export type MailState = { queued: number; failed: number; unknown: number; paused: boolean; failingSince: string | null; trouble: string | null; said: string | null; workerSeenAt: string | null }

/** The outbox in numbers, and whether it fails. */
export function mailState(): MailState {
  const counts = new Map(db().select({ state: outbox.state, n: count() }).from(outbox).groupBy(outbox.state).all().map((one) => [one.state, one.n]))
  const failing = db().select({ since: min(outbox.firstFailedAt) }).from(outbox).where(eq(outbox.state, 'queued')).get()?.since ?? null
  const last = failing === null ? undefined : db().select({ why: outbox.why, said: outbox.serverSaid }).from(outbox)
    .where(sql`${outbox.state} = 'queued' AND ${outbox.firstFailedAt} IS NOT NULL`).orderBy(desc(outbox.nextAt)).limit(1).get()
  const beat = db().select({ at: heartbeat.at }).from(heartbeat).where(eq(heartbeat.process, 'worker')).get()
  return {
    queued: (counts.get('queued') ?? 0) + (counts.get('sending') ?? 0), failed: counts.get('failed') ?? 0, unknown: counts.get('unknown') ?? 0,
    paused: db().select({ paused: organisation.outgoingPaused }).from(organisation).get()?.paused ?? false,
    failingSince: failing, trouble: last?.why ?? null, said: last?.said ?? null, workerSeenAt: beat?.at ?? null,
  }
}

/** What an admin must be told on every page: the worker is away for a quarter of an hour, or mail has been failing for an hour. Null: all is well. */
export function mailAlarm(): { kind: 'worker_away'; since: string | null } | { kind: 'mail_failing'; since: string; trouble: string | null } | null {
  const { workerSeenAt, failingSince, trouble } = mailState()
  if (workerSeenAt !== null && later(workerSeenAt, WORKER_ALERT_MS) < now()) return { kind: 'worker_away', since: workerSeenAt }
  if (failingSince !== null && later(failingSince, ALERT_AFTER_MS) < now()) return { kind: 'mail_failing', since: failingSince, trouble }
  return null
}

/** The worker's last runs that did something, newest first. */
export function lastRuns(limit = 10): { at: string; result: Record<string, number> }[] {
  return db().select({ at: workerRun.at, result: workerRun.result }).from(workerRun).orderBy(desc(workerRun.id)).limit(limit).all()
}

/** When the settings were last tested, and what came of it. */
export function lastTest(): { at: string; result: string } | null {
  const row = db().select({ at: mailSettings.testedAt, result: mailSettings.testResult }).from(mailSettings).get()
  return row?.at && row.result ? { at: row.at, result: row.result } : null
}
