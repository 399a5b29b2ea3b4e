import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeDb, rawDb } from '../../../db/client'
import { PASSING } from '../../../db/seal/sealed-tables'
import { freshDatabase } from '../../../db/testing'
import type { FreshDatabase } from '../../../db/testing'
import { loadExample } from '../../example/load-example'
import { drawn, seed } from '../../testing/crash-points'
import { OPERATOR } from '../../request/testing'
import { everyRow } from '../../testing/every-row'
import { fillEveryTable } from '../../testing/fill-every-table'
import { flip, flippedRows, isNamed } from '../../testing/flipped-rows'
import { verify } from './verify'

// One flipped bit, wherever it falls: verify names it, or no row of any table reads otherwise than before.
let fresh: FreshDatabase
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T10:00:00Z')
  await loadExample(OPERATOR)
  rawDb().pragma('wal_checkpoint(TRUNCATE)')
  closeDb()
}, 60_000)
afterEach(() => fresh.cleanUp())

describe(`a flipped bit (seed ${seed})`, () => {
  it('of the database, at 1,000 places', async () => {
    const path = join(fresh.folder, 'plazo.db')
    const whole = readFileSync(path), before = everyRow(path)
    const silent: string[] = []
    let named = 0
    for (let number = 0; number < 1000; number += 1) {
      const at = drawn(whole.length, 1, number), bit = drawn(8, 2, number)
      flip(path, whole, at, bit)
      if (await isNamed()) named += 1
      else if (everyRow(path) !== before) silent.push(`bit ${bit} of byte ${at}`)
    }
    expect(silent).toEqual([])
    expect(named).toBeGreaterThan(100)
  })

  it('of the kind of each page', async () => {
    const path = join(fresh.folder, 'plazo.db')
    const whole = readFileSync(path)
    const unnamed: number[] = []
    for (let at = 4096; at < whole.length; at += 4096) {
      flip(path, whole, at, 0)
      if (!(await isNamed())) unnamed.push(at / 4096)
    }
    expect(unnamed).toEqual([])
  })

  it('in every table, at 15 places of its rows', async () => {
    const path = join(fresh.folder, 'plazo.db')
    await fillEveryTable(String(rawDb().prepare("SELECT id FROM request WHERE ref = 'EX-RIVAS'").pluck().get()))
    expect(await verify()).toEqual({ ok: true, problems: [] })
    const { named, silent } = await flippedRows(path, 15)
    expect(silent).toEqual([])
    expect([...named].filter(([table, times]) => times < 8 && !PASSING.includes(table))).toEqual([])
  })

  it('of a file, at 200 places: by its SHA-256', async () => {
    for (const [index, sha256] of readdirSync(join(fresh.folder, 'files')).sort().entries()) {
      const path = join(fresh.folder, 'files', sha256)
      const whole = readFileSync(path)
      for (let number = 0; number < 40; number += 1) {
        flip(path, whole, drawn(whole.length, 3, index, number), drawn(8, 4, index, number))
        expect((await verify()).problems.map(({ kind, where }) => ({ kind, where }))).toEqual([{ kind: 'file_hash', where: sha256 }])
      }
      writeFileSync(path, whole)
    }
  })
})
