import Database from 'better-sqlite3'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { migrationsFolder } from './schema-state'

export type Built = { type: string; name: string; tbl_name: string; sql: string | null }
const BUILT = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE '%drizzle%' ORDER BY name"

/** What a database holds: tables, indexes and triggers, each as it was made (the indexes of keys have no words of their own). */
export function builtIn(raw: Database.Database): Built[] {
  return raw.prepare(BUILT).all() as Built[]
}

/** What a database of this code holds: its migrations, run on an empty one in memory. */
export function intendedSchema(): Built[] {
  const raw = new Database(':memory:')
  try {
    for (const { sql } of readMigrationFiles({ migrationsFolder: migrationsFolder() })) for (const statement of sql) raw.exec(statement)
    return builtIn(raw)
  } finally {
    raw.close()
  }
}
