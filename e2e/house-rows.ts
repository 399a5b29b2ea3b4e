import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { House } from './house'

/** What only says that somebody is signed in, or that a worker lives. */
const LIFE = ['session', 'heartbeat', 'job_run', 'worker_run', 'rate_limit']

/** Rows of a house's database, read beside its running server. */
export function rowsOf<T>(house: House, sql: string, ...values: unknown[]): T[] {
  const raw = new Database(join(house.data, 'plazo.db'), { readonly: true })
  try {
    return raw.prepare(sql).all(...values) as T[]
  } finally {
    raw.close()
  }
}

/** Every row of every table but those, as text, to compare before and after. */
export function everyRow(house: House): string {
  const tables = rowsOf<{ name: string }>(house, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").map(({ name }) => name)
  return JSON.stringify(tables.filter((name) => !LIFE.includes(name)).map((name) => [name, rowsOf(house, `SELECT * FROM "${name}"`)]))
}
