import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { codeFolder } from '../env'

/** The folder of migrations that this code knows. */
export function migrationsFolder(): string {
  return join(codeFolder(), 'drizzle')
}

function knownMigrations(): number[] {
  const journal = JSON.parse(readFileSync(join(migrationsFolder(), 'meta', '_journal.json'), 'utf8')) as { entries: { when: number }[] }
  return journal.entries.map((entry) => entry.when)
}

/** Whether a database stands where this code stands: an older one must be migrated first, a newer one belongs to newer code. */
export function schemaState(raw: Database.Database): 'current' | 'schema_older' | 'schema_newer' {
  const table = raw.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get()
  const applied = table
    ? (raw.prepare('SELECT created_at FROM __drizzle_migrations').all() as { created_at: number }[]).map((row) => Number(row.created_at))
    : []
  const known = knownMigrations()
  if (applied.some((when) => !known.includes(when))) return 'schema_newer'
  return applied.length === known.length ? 'current' : 'schema_older'
}
