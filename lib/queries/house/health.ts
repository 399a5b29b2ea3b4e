import { eq, sql } from 'drizzle-orm'
import { later, now } from '../../clock'
import { db } from '../../db/client'
import { heartbeat } from '../../db/schema/record'
import { lastRuns, mailState } from '../outbox/mail-state'

/** `mail` and `lastRunAt` say how sending stands; mail that waits or fails makes nothing degraded: the banner tells people. */
export type Health =
  | { status: 'ok'; mail: HealthMail; lastRunAt: string | null }
  | { status: 'degraded'; web: 'ok'; database: string; worker: string; mail?: HealthMail; lastRunAt?: string | null }
type HealthMail = { queued: number; failed: number; unknown: number; paused: boolean; failingSince: string | null }

/** How old the worker's heartbeat may be. */
const BEAT_MS = 30_000

/** Whether web, database and worker stand; the reasons are codes that say nothing of the inside. */
export function health(): Health {
  const database = databaseState()
  const worker = database === 'ok' ? workerState() : 'unknown: the database does not answer'
  if (database !== 'ok') return { status: 'degraded', web: 'ok', database, worker }
  const { queued, failed, unknown, paused, failingSince } = mailState()
  const also = { mail: { queued, failed, unknown, paused, failingSince }, lastRunAt: lastRuns(1)[0]?.at ?? null }
  return worker === 'ok' ? { status: 'ok', ...also } : { status: 'degraded', web: 'ok', database, worker, ...also }
}

function databaseState(): string {
  try {
    db().get(sql`SELECT count(*) FROM organisation`)
    return 'ok'
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreachable'
    return /^[A-Za-z_]+$/.test(code) ? code.toLowerCase() : 'unreachable'
  }
}

function workerState(): string {
  const beat = db().select().from(heartbeat).where(eq(heartbeat.process, 'worker')).get()
  if (!beat) return 'no heartbeat yet'
  return later(beat.at, BEAT_MS) < now() ? 'heartbeat older than 30 seconds' : 'ok'
}
