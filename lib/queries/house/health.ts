import { eq, sql } from 'drizzle-orm'
import { later, now } from '../../clock'
import { db } from '../../db/client'
import { heartbeat } from '../../db/schema/record'

export type Health = { status: 'ok' } | { status: 'degraded'; web: 'ok'; database: string; worker: string }

/** How old the worker's heartbeat may be. */
const BEAT_MS = 30_000

/** Whether web, database and worker stand; the reasons are codes that say nothing of the inside. */
export function health(): Health {
  const database = databaseState()
  const worker = database === 'ok' ? workerState() : 'unknown: the database does not answer'
  return database === 'ok' && worker === 'ok' ? { status: 'ok' } : { status: 'degraded', web: 'ok', database, worker }
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
