import { eq } from 'drizzle-orm'
import { db, rawDb } from '../../db/client'
import { message } from '../../db/schema/record'
import { request } from '../../db/schema/request'

/** Sets columns of a case as its facts would have; for tests of views only. */
export function stand(id: string, columns: Partial<typeof request.$inferInsert>): void {
  db().update(request).set({ ...columns, ...(columns.nextDueOn ? { nextSort: columns.nextDueOn } : {}) }).where(eq(request.id, id)).run()
}

/** A reply that waits to be classified; for tests of views only. */
export function waitingReply(requestId: string, on: string): void {
  db().insert(message).values({
    id: `${requestId}-${on}`, requestId, direction: 'in', kind: 'reply', channel: 'email', on, text: '', needsTriage: true, recordedAt: `${on}T10:00:00.000Z`, recordedBy: 'command line',
  }).run()
}

/** How many SQL statements a piece of work runs, those built once and run again included; for tests only. */
export function statementsOf(work: () => unknown): number {
  const statement = Object.getPrototypeOf(rawDb().prepare('SELECT 1')) as Record<string, (...values: unknown[]) => unknown>
  const own = ['run', 'get', 'all', 'iterate'].map((name) => [name, statement[name]!] as const)
  let count = 0
  for (const [name, run] of own) {
    statement[name] = function counted(...values) {
      count += 1
      return run.apply(this, values)
    }
  }
  try {
    work()
  } finally {
    for (const [name, run] of own) statement[name] = run
  }
  return count
}
