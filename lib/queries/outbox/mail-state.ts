import { and, count, desc, eq, gt, isNotNull, min } from 'drizzle-orm'
import { later, now } from '../../clock'
import { db } from '../../db/client'
import { outbox } from '../../db/schema/mail'
import { organisation } from '../../db/schema/people'
import { heartbeat, workerRun } from '../../db/schema/record'
import { ALERT_AFTER_MS } from '../../domain/letter/back-off'
import { mailboxState } from '../inbox/mailbox-state'

export const WORKER_ALERT_MS = 15 * 60_000
/** How sending stands, for the health page and the banner: instants are UTC. `failingSince`: nothing has left since then though the server was tried. */
export type MailState = { queued: number; failed: number; unknown: number; paused: boolean; failingSince: string | null; trouble: string | null; said: string | null; workerSeenAt: string | null }

/** The outbox in numbers, and whether it fails. */
export function mailState(): MailState {
  const counts = new Map(db().select({ state: outbox.state, n: count() }).from(outbox).groupBy(outbox.state).all().map((one) => [one.state, one.n]))
  return {
    queued: (counts.get('queued') ?? 0) + (counts.get('sending') ?? 0), failed: counts.get('failed') ?? 0, unknown: counts.get('unknown') ?? 0,
    paused: db().select({ paused: organisation.outgoingPaused }).from(organisation).get()?.paused ?? false, ...failing(), workerSeenAt: workerSeenAt(),
  }
}

export type MailAlarm = { kind: 'worker_away'; since: string } | { kind: 'mail_failing' | 'mailbox_failing'; since: string; trouble: string | null }

/** What an admin must be told on every page: the worker is away for a quarter of an hour, or no mail has left, or come in, for an hour. Null: all is well. */
export function mailAlarm(): MailAlarm | null {
  const seenAt = workerSeenAt()
  if (seenAt !== null && later(seenAt, WORKER_ALERT_MS) < now()) return { kind: 'worker_away', since: seenAt }
  const states = [{ kind: 'mail_failing', ...failing() }, { kind: 'mailbox_failing', ...mailboxState() }] as const
  for (const { kind, failingSince, trouble } of states) if (failingSince !== null && later(failingSince, ALERT_AFTER_MS) < now()) return { kind, since: failingSince, trouble }
  return null
}

// A mail that waits for its own reasons while others leave is no failure of sending.
function failing(): Pick<MailState, 'failingSince' | 'trouble' | 'said'> {
  const well = { failingSince: null, trouble: null, said: null }
  const since = db().select({ at: min(outbox.firstFailedAt) }).from(outbox).where(eq(outbox.state, 'queued')).get()?.at ?? null
  if (since === null) return well
  const left = db().select({ id: outbox.id }).from(outbox).where(and(eq(outbox.state, 'sent'), gt(outbox.endedAt, since))).limit(1).get()
  if (left) return well
  const last = db().select({ why: outbox.why, said: outbox.serverSaid }).from(outbox).where(and(eq(outbox.state, 'queued'), isNotNull(outbox.firstFailedAt))).orderBy(desc(outbox.nextAt)).limit(1).get()
  return { failingSince: since, trouble: last?.why ?? null, said: last?.said ?? null }
}

function workerSeenAt(): string | null {
  return db().select({ at: heartbeat.at }).from(heartbeat).where(eq(heartbeat.process, 'worker')).get()?.at ?? null
}

/** The worker's last runs that did something, newest first. */
export function lastRuns(limit = 10): { at: string; result: Record<string, number> }[] {
  return db().select({ at: workerRun.at, result: workerRun.result }).from(workerRun).orderBy(desc(workerRun.id)).limit(limit).all()
}
