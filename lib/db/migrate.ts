import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { markTestClock, now } from '../clock'
import { Refusal } from '../domain/refusal'
import { dataFolder } from '../env'
import { closeDb, databasePath } from './client'
import { keepLawData } from './law-data'
import { migrationsFolder, schemaState } from './schema-state'
import { offSums, sealAnew } from './seal/seal-sums'
import { isSealed, sealWrites } from './seal/seal-writes'

/** Creates the data folder (0700) if it is not there; a new one made under PLAZO_TEST_CLOCK is marked for good. */
export function createDataFolder(folder = dataFolder()): void {
  const fresh = !existsSync(databasePath(folder))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const inside of ['files', 'raw', 'backups', 'tmp']) mkdirSync(join(folder, inside), { recursive: true, mode: 0o700 })
  if (fresh && !existsSync(join(folder, 'test-clock'))) markTestClock(folder)
}

/**
 * Brings the database of the data folder to this code's schema, on a connection of its own with foreign keys off (drizzle's own migrator deletes
 * child rows otherwise: safety.md 1.1). A backup is made first; all migrations and the look at what they left (row counts of kept tables, foreign keys)
 * are one transaction, so that a kill or a fault at any statement leaves the old schema. What the seals find damaged before, they find damaged after.
 * Returns how many migrations ran. Refuses a newer schema.
 */
export function migrateDatabase(folder = dataFolder()): number {
  createDataFolder(folder)
  closeDb()
  const path = databasePath(folder)
  const existed = existsSync(path)
  const raw = new Database(path, { timeout: 30_000 })
  chmodSync(path, 0o600)
  try {
    raw.pragma('journal_mode = WAL')
    raw.pragma('synchronous = FULL')
    raw.pragma('foreign_keys = OFF')
    const state = schemaState(raw)
    if (state === 'schema_newer') throw new Refusal('schema_newer')
    if (state === 'current') {
      sealWrites(raw)
      keepLawData(raw, now())
      return 0
    }
    const backup = existed ? backupBefore(raw, folder) : null
    return raw.transaction(() => {
      const before = rowCounts(raw)
      const off = isSealed(raw) ? offSums(raw) : new Map<string, number>()
      const ran = runMissing(raw)
      const problem = problemAfter(raw, before)
      keepLawData(raw, now())
      if (problem) throw new Error(`migration undone: ${problem}${backup ? `; the database before it is kept in ${backup}` : ''}`)
      sealAnew(raw, off)
      return ran
    }).immediate()
  } finally {
    raw.close()
  }
}

/** Runs the migrations that the database has not had, in their order, and notes them where drizzle's own tools look for them. */
function runMissing(raw: Database.Database): number {
  raw.exec('CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)')
  const had = new Set((raw.prepare('SELECT created_at FROM __drizzle_migrations').pluck().all() as number[]).map(Number))
  const missing = readMigrationFiles({ migrationsFolder: migrationsFolder() }).filter(({ folderMillis }) => !had.has(folderMillis))
  const note = raw.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)')
  for (const { sql, hash, folderMillis } of missing) {
    for (const statement of sql) raw.exec(statement)
    note.run(hash, folderMillis)
  }
  return missing.length
}

// Under its name only when it is whole: one that a kill cut short is no copy to rely on.
function backupBefore(raw: Database.Database, folder: string): string {
  const target = join(folder, 'backups', `before-migration-${now().replaceAll(/[:.]/g, '-')}.db`)
  rmSync(`${target}.part`, { force: true })
  raw.prepare('VACUUM INTO ?').run(`${target}.part`)
  chmodSync(`${target}.part`, 0o600)
  renameSync(`${target}.part`, target)
  return target
}

function rowCounts(raw: Database.Database): Map<string, number> {
  const tables = raw.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_search_%'").all() as { name: string }[]
  return new Map(tables.map(({ name }) => [name, (raw.prepare(`SELECT count(*) AS n FROM "${name}"`).get() as { n: number }).n]))
}

function problemAfter(raw: Database.Database, before: Map<string, number>): string | null {
  const after = rowCounts(raw)
  for (const [table, rows] of before) {
    if (table !== '__drizzle_migrations' && after.has(table) && after.get(table) !== rows) return `${table} had ${rows} rows and has ${after.get(table)}`
  }
  const broken = raw.pragma('foreign_key_check') as { table: string }[]
  return broken.length ? `foreign keys broken in ${broken[0]?.table}` : null
}
