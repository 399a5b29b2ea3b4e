import { sql } from 'drizzle-orm'
import type { Db, Tx } from './client'
import { prepared } from './prepared'
import { event } from './schema/record'

const highest = prepared((on) => on.select({ id: sql<number>`coalesce(max(${event.id}), 0)` }).from(event).prepare())

/** The number of the last thing that happened: while it is the same, no case, no person and no date that was moved is other than it was. */
export function lastEvent(on: Db | Tx): number {
  return highest(on).get()?.id ?? 0
}
