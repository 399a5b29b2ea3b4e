import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changeForTest } from '../env'
import { closeDb } from './client'
import { migrateDatabase } from './migrate'
import { schemaState } from './schema-state'
import { offSums } from './seal/seal-sums'
import { freshDatabase } from './testing'
import type { FreshDatabase } from './testing'
import { plantCase, plantHouse } from './testing-case'

let fresh: FreshDatabase
let code: string
let before: string | null
beforeEach(() => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T10:00:00Z')
  plantHouse()
  for (const ref of ['EX-1', 'EX-2', 'EX-3']) plantCase(ref)
  closeDb()
  code = mkdtempSync(join(tmpdir(), 'plazo-code-'))
  cpSync('drizzle', join(code, 'drizzle'), { recursive: true })
  before = changeForTest('PLAZO_CODE', code)
})
afterEach(() => {
  changeForTest('PLAZO_CODE', before)
  fresh.cleanUp()
  rmSync(code, { recursive: true, force: true })
})

/** Gives the code one more migration, dated `when`. */
function plant(tag: string, sql: string, when = 9_000_000_000_000): void {
  const path = join(code, 'drizzle/meta/_journal.json')
  const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: object[] }
  journal.entries.push({ idx: journal.entries.length, version: '6', when, tag, breakpoints: true })
  writeFileSync(path, JSON.stringify(journal))
  writeFileSync(join(code, `drizzle/${tag}.sql`), sql)
}

function read() {
  const raw = new Database(join(fresh.folder, 'plazo.db'), { readonly: true })
  const one = (sql: string) => raw.prepare(sql).pluck().get()
  const found = {
    state: schemaState(raw), cases: one('SELECT count(*) FROM request'), events: one('SELECT count(*) FROM event'), planted: one("SELECT count(*) FROM sqlite_master WHERE name = 'planted'"),
    whole: raw.pragma('integrity_check', { simple: true }), broken: raw.pragma('foreign_key_check'),
  }
  raw.close()
  return found
}
const WHOLE = { cases: 3, events: 4, whole: 'ok', broken: [] }
const journalOf = JSON.parse(readFileSync('drizzle/meta/_journal.json', 'utf8')) as { entries: { tag: string; when: number }[] }
const SEAL_MIGRATION = journalOf.entries.find(({ tag }) => tag === '0009_seal')?.when
const backups = () => readdirSync(join(fresh.folder, 'backups'))

describe('a migration', () => {
  it('is done once, with a copy of the database made before it', () => {
    plant('0901_planted', 'CREATE TABLE planted (x text);--> statement-breakpoint\nINSERT INTO planted VALUES (1);')
    expect(read()).toEqual({ ...WHOLE, state: 'schema_older', planted: 0 })
    expect(migrateDatabase()).toBe(1)
    expect(read()).toEqual({ ...WHOLE, state: 'current', planted: 1 })
    expect(backups()).toEqual(['before-migration-2026-04-08T10-00-00-000Z.db'])
    expect(migrateDatabase()).toBe(0)
    expect(backups()).toHaveLength(1)
  })

  it('is done although its date lies before one that was done already (two branches that met)', () => {
    plant('0901_planted', 'CREATE TABLE planted (x text);', 1)
    expect(migrateDatabase()).toBe(1)
    expect(read()).toEqual({ ...WHOLE, state: 'current', planted: 1 })
  })

  it('may build a table anew that others name, and loses none of their rows', () => {
    plant('0901_anew', `PRAGMA foreign_keys=OFF;--> statement-breakpoint
      CREATE TABLE __new_request AS SELECT * FROM request;--> statement-breakpoint
      DROP TABLE request;--> statement-breakpoint
      ALTER TABLE __new_request RENAME TO request;--> statement-breakpoint
      CREATE UNIQUE INDEX request_id ON request (id);`)
    expect(migrateDatabase()).toBe(1)
    expect(read()).toEqual({ ...WHOLE, state: 'current', planted: 0 })
  })

  it('leaves what was off before as much off after, and seals the rest anew', () => {
    plant('0901_anew', 'ALTER TABLE request ADD planted text;--> statement-breakpoint\nUPDATE authority SET notes = id;--> statement-breakpoint\nDROP TABLE note;')
    const raw = new Database(join(fresh.folder, 'plazo.db'))
    raw.exec("UPDATE request SET channel = 'damaged' WHERE ref = 'EX-2'; UPDATE organisation SET name = 'damaged'")
    const damaged = [String(raw.prepare("SELECT id FROM request WHERE ref = 'EX-2'").pluck().get()), 'table:organisation'].sort()
    expect([...offSums(raw).keys()].sort()).toEqual(damaged)
    expect(migrateDatabase()).toBe(1)
    expect([...offSums(raw).keys()].sort()).toEqual(damaged)
    raw.close()
  })

  it('seals a database that had no seals', () => {
    const raw = new Database(join(fresh.folder, 'plazo.db'))
    raw.exec(`DROP TABLE seal; DELETE FROM __drizzle_migrations WHERE created_at = ${SEAL_MIGRATION}`)
    expect(migrateDatabase()).toBe(1)
    expect([...offSums(raw).keys()]).toEqual([])
    expect(raw.prepare('SELECT count(*) FROM seal').pluck().get()).toBeGreaterThan(3)
    raw.close()
  })

  it.each([
    ['wrong SQL at its end', "CREATE TABLE planted (x text);--> statement-breakpoint\nDELETE FROM note;--> statement-breakpoint\nSELEC 1;", /syntax error/],
    ['rows that are lost', 'CREATE TABLE planted (x text);--> statement-breakpoint\nDELETE FROM request_search;--> statement-breakpoint\nDELETE FROM request;', /request had 3 rows and has 0; the database before it is kept in/],
    ['keys that lead nowhere', "CREATE TABLE planted (x text);--> statement-breakpoint\nUPDATE request SET authority_id = 'nowhere';", /foreign keys broken in request/],
  ])('with %s is undone whole, whatever came before in it', (_what, sql, words) => {
    plant('0901_good', 'CREATE TABLE good (x text);', 8_000_000_000_000)
    plant('0902_bad', sql)
    expect(() => migrateDatabase()).toThrow(words)
    expect(read()).toEqual({ ...WHOLE, state: 'schema_older', planted: 0 })
    expect(backups()).toHaveLength(1)
  })

  it('is refused on a database of newer code, which stays as it is', () => {
    plant('0901_planted', 'CREATE TABLE planted (x text);')
    migrateDatabase()
    changeForTest('PLAZO_CODE', before)
    expect(() => migrateDatabase()).toThrow('schema_newer')
    expect(read()).toEqual({ ...WHOLE, state: 'schema_newer', planted: 1 })
  })
})
