import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { eq, sql } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepingStatements } from './kept-statements'

const thing = sqliteTable('thing', { id: integer('id').primaryKey(), name: text('name') })
let raw: Database.Database
beforeEach(() => {
  raw = new Database(':memory:')
  raw.exec("CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO thing VALUES (1, 'a'), (2, 'b')")
})
afterEach(() => void raw.close())

it('compiles each text once, and answers as before', () => {
  const compiles = vi.spyOn(raw, 'prepare')
  const on = drizzle(keepingStatements(raw))
  for (const [id, name] of [[1, 'a'], [2, 'b'], [1, 'a']] as const) {
    expect(on.select().from(thing).where(eq(thing.id, id)).get()).toEqual({ id, name })
    expect(on.all(sql`SELECT id, name FROM thing WHERE id = ${id}`)).toEqual([{ id, name }])
  }
  on.transaction((tx) => { for (const id of [3, 4]) tx.insert(thing).values({ id, name: 'c' }).run() })
  expect(on.select().from(thing).all()).toHaveLength(4)
  expect(compiles.mock.calls.map(([text]) => text)).toHaveLength(new Set(compiles.mock.calls.map(([text]) => text)).size)
})

it('gives rows as objects to whoever asks the same text without arrays', () => {
  const on = keepingStatements(raw)
  const query = 'SELECT id FROM thing WHERE id = 1'
  expect(on.prepare(query).raw().all()).toEqual([[1]])
  expect(on.prepare(query).all()).toEqual([{ id: 1 }])
})

it('never hands out a statement that is still being read', () => {
  const on = keepingStatements(raw)
  const seen: unknown[] = []
  for (const row of on.prepare('SELECT id FROM thing').iterate()) seen.push(row, on.prepare('SELECT id FROM thing').all())
  expect(seen).toEqual([{ id: 1 }, [{ id: 1 }, { id: 2 }], { id: 2 }, [{ id: 1 }, { id: 2 }]])
})

it('follows a change of the schema, and forgets the least used', () => {
  const on = keepingStatements(raw)
  expect(on.prepare('SELECT * FROM thing WHERE id = 1').get()).toEqual({ id: 1, name: 'a' })
  raw.exec('ALTER TABLE thing ADD COLUMN more TEXT')
  expect(on.prepare('SELECT * FROM thing WHERE id = 1').get()).toEqual({ id: 1, name: 'a', more: null })
  const first = on.prepare('SELECT 0'), used = on.prepare('SELECT 1')
  for (let n = 2; n < 600; n += 1) {
    on.prepare(`SELECT ${n}`)
    expect(on.prepare('SELECT 1')).toBe(used)
  }
  expect(on.prepare('SELECT 0')).not.toBe(first)
})
