import { eq } from 'drizzle-orm'
import { db } from '../../db/client'
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

/** How many SQL statements a piece of work runs; for tests only. */
export function statementsOf(work: () => unknown): number {
  const client = (db() as unknown as { $client: { prepare: (text: string) => unknown } }).$client
  const prepare = client.prepare.bind(client)
  let count = 0
  client.prepare = (text) => {
    count += 1
    return prepare(text)
  }
  try {
    work()
  } finally {
    client.prepare = prepare
  }
  return count
}

