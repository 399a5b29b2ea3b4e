import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rawDb } from '../../../db/client'
import { PASSING } from '../../../db/seal/sealed-tables'
import { freshDatabase } from '../../../db/testing'
import type { FreshDatabase } from '../../../db/testing'
import { setUpHouse } from '../../house/testing'
import { rivas } from '../../request/testing'
import { seed } from '../../testing/crash-points'
import { fillEveryTable } from '../../testing/fill-every-table'
import { flippedRows } from '../../testing/flipped-rows'
import { verify } from './verify'

let fresh: FreshDatabase
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T10:00:00Z')
  await setUpHouse()
  const { id } = rivas({ ref: 'EX-RIVAS' })
  await fillEveryTable(id)
})
afterEach(() => fresh.cleanUp())

const found = async () => (await verify()).problems.map(({ kind, where, what }) => `${kind} ${where}${/ table (\w+)/.exec(what)?.[1] ?? ''}`)
function pastPlazo(sql: string): void {
  const raw = new Database(join(fresh.folder, 'plazo.db'))
  expect(raw.prepare(sql).run().changes).toBeGreaterThan(0)
  raw.close()
}

describe('the seals', () => {
  it.each([
    ["UPDATE question SET answer = 'other'", 'row_differs EX-RIVAS'],
    ["UPDATE request SET channel = 'post'", 'row_differs EX-RIVAS'],
    ["UPDATE message SET subject = 'other'", 'row_differs EX-RIVAS'],
    ["UPDATE note SET written_by = 'other'", 'row_differs EX-RIVAS'],
    ["INSERT INTO request_tag SELECT id, 'other' FROM request", 'row_differs EX-RIVAS'],
    ["DELETE FROM request_member", 'row_differs EX-RIVAS'],
    ["UPDATE authority SET website = 'https://other.example' WHERE id = (SELECT min(id) FROM authority)", 'row_differs database authority'],
    ["UPDATE organisation SET four_eyes = NOT four_eyes", 'row_differs database organisation'],
    ["UPDATE seal SET sum = sum + 281474976710656 WHERE scope = 'table:organisation'", 'row_differs database organisation'],
    ["INSERT INTO seal (scope, sum) VALUES ('table:otter', 0)", 'row_differs database otter'],
    ["UPDATE sqlite_sequence SET seq = seq - 1 WHERE name = 'access'", 'row_differs database access'],
  ])('name what was written past Plazo: %s', async (sql, where) => {
    expect(await found()).toEqual([])
    pastPlazo(sql)
    expect((await found()).map((one) => one.replace('database', 'database '))).toEqual([where])
  })

  it('stand still where somebody only looks: sessions, heartbeats, attempts, accesses', async () => {
    const seals = () => rawDb().prepare('SELECT * FROM seal ORDER BY scope').all()
    const before = seals()
    for (const table of PASSING.filter((one) => one !== 'job_run')) expect(rawDb().prepare(`DELETE FROM ${table}`).run().changes, table).toBeGreaterThan(0)
    expect(seals()).toEqual(before)
    expect(before.length).toBeGreaterThan(10)
  })

  it('name a case one of whose lists is none any more, and go on', async () => {
    pastPlazo("UPDATE request SET refusal_grounds = '[x'")
    pastPlazo('UPDATE organisation SET four_eyes = NOT four_eyes')
    expect((await found()).sort()).toEqual(['database database', 'row_differs EX-RIVAS', 'row_differs databaseorganisation'])
  })

  it(`name a flipped bit of a row of every table (seed ${seed})`, async () => {
    const { named, silent } = await flippedRows(join(fresh.folder, 'plazo.db'), 1)
    expect(silent).toEqual([])
    expect([...named.values()].filter((times) => times > 0).length).toBeGreaterThan(named.size / 2)
    expect(named.size).toBeGreaterThan(40)
  })
})
