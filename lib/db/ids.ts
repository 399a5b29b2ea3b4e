import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Db, Tx } from './client'
import { prepared } from './prepared'
import { counter } from './schema/record'

const counted = prepared((on) => on.insert(counter).values({ name: sql.placeholder('name'), value: 1 })
  .onConflictDoUpdate({ target: counter.name, set: { value: sql`${counter.value} + 1` } }).returning({ value: counter.value }).prepare())

/** A new random id. */
export function newId(): string {
  return randomUUID()
}

/** The next reference of a year: "2026/001", "2026/002"… Given out inside the caller's transaction, so none is given twice. */
export function nextRef(tx: Db | Tx, year: string): string {
  const { value } = counted(tx).get({ name: `ref:${year}` })
  return `${year}/${String(value).padStart(3, '0')}`
}
