import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { markTestClock, now } from '../clock'
import { Refusal } from '../domain/refusal'
import { dataFolder } from '../env'
import { closeDb, databasePath } from './client'
import { keepLawData } from './law-data'
import { migrationsFolder, schemaState } from './schema-state'

/** Creates the data folder (0700) if it is not there; a new one made under PLAZO_TEST_CLOCK is marked for good. */
export function createDataFolder(folder = dataFolder()): void {
  const fresh = !existsSync(databasePath(folder))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const inside of ['files', 'raw', 'backups', 'tmp']) mkdirSync(join(folder, inside), { recursive: true, mode: 0o700 })
  if (fresh && !existsSync(join(folder, 'test-clock'))) markTestClock(folder)
}

/**
 * Brings the database of the data folder to this code's schema, on a connection of its own with foreign keys off (drizzle's own migrator deletes
 * child rows otherwise: safety.md 1.1). A backup is made first; row counts of kept tables are compared and the file is put back if anything is off.
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
      keepLawData(raw, now())
      return 0
    }
    const backup = existed ? backupBefore(raw, folder) : null
    const before = rowCounts(raw)
    const ran = applied(raw)
    migrate(drizzle(raw), { migrationsFolder: migrationsFolder() })
    const problem = problemAfter(raw, before)
    if (problem) {
      raw.close()
      if (backup) putBack(backup, path)
      throw new Error(`migration undone: ${problem}${backup ? `; the database before it is kept in ${backup}` : ''}`)
    }
    keepLawData(raw, now())
    return applied(raw) - ran
  } finally {
    if (raw.open) raw.close()
  }
}

function backupBefore(raw: Database.Database, folder: string): string {
  const target = join(folder, 'backups', `before-migration-${now().replaceAll(/[:.]/g, '-')}.db`)
  raw.prepare('VACUUM INTO ?').run(target)
  chmodSync(target, 0o600)
  return target
}

function putBack(backup: string, path: string): void {
  for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true })
  const copy = new Database(backup, { readonly: true })
  copy.prepare('VACUUM INTO ?').run(`${path}.restored`)
  copy.close()
  renameSync(`${path}.restored`, path)
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

function applied(raw: Database.Database): number {
  if (!raw.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get()) return 0
  return (raw.prepare('SELECT count(*) AS n FROM __drizzle_migrations').get() as { n: number }).n
}
