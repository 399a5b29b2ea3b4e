import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { offSums } from './seal-sums'
import { sealWrites } from './seal-writes'

let raw: Database.Database
beforeEach(() => {
  raw = new Database(':memory:')
  const wide = Array.from({ length: 30 }, (_, index) => `c${index}`).join(', ')
  raw.exec(`
    CREATE TABLE seal (scope text PRIMARY KEY NOT NULL, sum integer NOT NULL) WITHOUT ROWID;
    CREATE TABLE request (id text PRIMARY KEY NOT NULL, title text, number integer, real real);
    CREATE TABLE note (id text PRIMARY KEY NOT NULL, request_id text REFERENCES request (id) ON DELETE CASCADE, text text UNIQUE, ${wide});
    CREATE TABLE event (id integer PRIMARY KEY AUTOINCREMENT, subject text NOT NULL, seq integer);
    CREATE TABLE tag (name text NOT NULL, of text NOT NULL, PRIMARY KEY (name, of)) WITHOUT ROWID;
    CREATE TABLE bare (x)`)
  raw.pragma('foreign_keys = ON')
  sealWrites(raw)
})
afterEach(() => raw.close())

const off = () => [...offSums(raw).keys()].sort()
const scopes = () => raw.prepare('SELECT scope FROM seal WHERE sum <> 0').pluck().all()
/** Writes as a connection without the triggers does. */
function pastPlazo(sql: string): void {
  for (const name of raw.prepare('SELECT name FROM sqlite_temp_master').pluck().all() as string[]) raw.exec(`DROP TRIGGER "${name}"`)
  raw.exec(sql)
}

describe('seals', () => {
  it.each<[string, string, string[]]>([
    ['a case and what belongs to it', "INSERT INTO request VALUES ('r1', 'a', 1, 2.5); INSERT INTO note (id, request_id) VALUES ('n1', 'r1')", ['r1']],
    ['what belongs to no case', "INSERT INTO note (id) VALUES ('n1'); INSERT INTO tag VALUES ('a', 'b'); INSERT INTO bare VALUES (x'00'), (NULL)", ['table:bare', 'table:note', 'table:tag']],
    ['events by their subject', "INSERT INTO event (subject) VALUES ('request:r1'), ('house')", ['r1', 'table:event']],
    ['values as the columns keep them', "INSERT INTO request VALUES ('r1', 5, '6', '7')", ['r1']],
    ['changes of each slice', "INSERT INTO note (id) VALUES ('n1'); UPDATE note SET c0 = 'a', c13 = 'b'; UPDATE note SET c29 = 1.5", ['table:note']],
    ['a row that moves to another case', "INSERT INTO request (id) VALUES ('r1'), ('r2'); INSERT INTO note (id, request_id) VALUES ('n1', 'r1'); UPDATE note SET request_id = 'r2', c1 = 'a'", ['r1', 'r2']],
    ['a row under another key', "INSERT INTO request (id) VALUES ('r1'); UPDATE request SET id = 'r2', title = 'b'; INSERT INTO event (subject) VALUES ('house'); UPDATE event SET id = 9", ['r2', 'table:event']],
    ['nothing of what is gone', "INSERT INTO request (id) VALUES ('r1'); INSERT INTO note (id, request_id) VALUES ('n1', 'r1'); DELETE FROM request", []],
    ['what REPLACE and upserts put in its place', `INSERT INTO note (id, text) VALUES ('n1', 'a'), ('n2', 'b'); INSERT OR REPLACE INTO note (id, text) VALUES ('n3', 'a');
      INSERT INTO note (id, text) VALUES ('n2', 'c') ON CONFLICT (id) DO UPDATE SET text = excluded.text; INSERT INTO note (id) VALUES ('n2') ON CONFLICT DO NOTHING; INSERT OR IGNORE INTO note (id) VALUES ('n2')`, ['table:note']],
    ['text with a zero in it', "INSERT INTO request VALUES ('r1', 'a' || char(0) || 'b', 1, 1)", ['r1']],
  ])('keep %s', (_what, sql, expected) => {
    raw.exec(sql)
    expect(off()).toEqual([])
    expect(scopes()).toEqual(expected)
  })

  it('are undone with what they sealed', () => {
    raw.exec("BEGIN; INSERT INTO request (id) VALUES ('r1'); ROLLBACK")
    expect([scopes(), off()]).toEqual([[], []])
  })

  it.each([
    ["UPDATE request SET title = 'b'", ['r1']], ["UPDATE request SET title = 'a' || char(0) || 'c'", ['r1']], ["UPDATE request SET number = '1x'", ['r1']], ["UPDATE request SET title = CAST(title AS blob)", ['r1']],
    ['UPDATE request SET real = NULL', ['r1']], ['DELETE FROM request', ['r1']], ["UPDATE request SET id = 'r2'", ['r1', 'r2']], ["INSERT INTO request (id) VALUES ('r2')", ['r2']],
    ["UPDATE seal SET sum = sum + 1 WHERE scope = 'r1'", ['r1']], ["UPDATE seal SET scope = 'r2' WHERE scope = 'r1'", ['r1', 'r2']], ["DELETE FROM seal WHERE scope = 'table:bare'", ['table:bare']],
    ["UPDATE bare SET x = '2'", ['table:bare']], ["UPDATE tag SET of = 'c'", ['table:tag']],
  ])('are off by what was written past Plazo: %s', (sql, expected) => {
    raw.exec("INSERT INTO request VALUES ('r1', 'a' || char(0) || 'b', 1, 2.5); INSERT INTO bare VALUES (2); INSERT INTO tag VALUES ('a', 'b')")
    expect(off()).toEqual([])
    pastPlazo(sql)
    expect(off()).toEqual(expected)
  })
})
