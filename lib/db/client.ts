import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { Refusal } from '../domain/refusal'
import { dataFolder } from '../env'
import { keepingStatements } from './kept-statements'
import { schemaState } from './schema-state'
import { sealWrites } from './seal/seal-writes'

export type Db = BetterSQLite3Database
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]

type Opened = { path: string; raw: Database.Database; db: Db }
// One connection a process, also when Next loads this module in several bundles.
const held = globalThis as typeof globalThis & { plazoDatabase?: Opened }

/** Path of the database file in a data folder. */
export function databasePath(folder = dataFolder()): string {
  return join(folder, 'plazo.db')
}

/** Opens a connection as Plazo wants it: WAL, foreign keys on, full sync (safety.md 1.3), a busy timeout of one second; what it writes is sealed. */
export function connect(path: string, options: { readonly?: boolean } = {}): Database.Database {
  const raw = new Database(path, { timeout: 1000, ...(options.readonly ? { readonly: true } : {}), fileMustExist: true })
  if (!options.readonly) raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  raw.pragma('foreign_keys = ON')
  if (!options.readonly) sealWrites(raw)
  return raw
}

/** The process's database. Refuses with not_initialised, schema_older or schema_newer. */
export function db(): Db {
  return opened().db
}

/** The driver below drizzle, for what drizzle cannot say (FTS5, pragmas, backup). */
export function rawDb(): Database.Database {
  return opened().raw
}

function opened(): Opened {
  const path = databasePath()
  if (held.plazoDatabase?.path === path && held.plazoDatabase.raw.open) return held.plazoDatabase
  closeDb()
  if (!existsSync(path)) throw new Refusal('not_initialised')
  const raw = connect(path)
  const state = schemaState(raw)
  if (state !== 'current') {
    raw.close()
    throw new Refusal(state)
  }
  held.plazoDatabase = { path, raw, db: drizzle(keepingStatements(raw)) }
  return held.plazoDatabase
}

/** Closes the process's database, if it is open. */
export function closeDb(): void {
  if (held.plazoDatabase?.raw.open) held.plazoDatabase.raw.close()
  delete held.plazoDatabase
}
