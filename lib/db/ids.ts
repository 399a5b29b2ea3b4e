import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Db, Tx } from './client'
import { counter } from './schema/record'

/** A new random id. */
export function newId(): string {
  return randomUUID()
}

/** The next reference of a year: "2026/001", "2026/002"… Given out inside the caller's transaction, so none is given twice. */
export function nextRef(tx: Db | Tx, year: string): string {
  const row = tx.select().from(counter).where(eq(counter.name, `ref:${year}`)).get()
  const value = (row?.value ?? 0) + 1
  tx.insert(counter).values({ name: `ref:${year}`, value }).onConflictDoUpdate({ target: counter.name, set: { value } }).run()
  return `${year}/${String(value).padStart(3, '0')}`
}
