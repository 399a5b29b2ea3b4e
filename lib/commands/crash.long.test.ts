import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { closeDb } from '../db/client'
import { migrateDatabase } from '../db/migrate'
import { schemaState } from '../db/schema-state'
import { freshDatabase } from '../db/testing'
import type { FreshDatabase } from '../db/testing'
import { changeForTest } from '../env'
import { addDocuments } from './document/add-documents'
import { receiveUpload } from './document/receive-upload'
import { generateExample } from './example/generate-example'
import { loadExample } from './example/load-example'
import { backup } from './keep/backup'
import { restore } from './keep/restore'
import { verify } from './keep/verify/verify'
import { OPERATOR, rivas } from './request/testing'
import { setUpHouse } from './house/testing'
import { crashPoints, dataOf, seed } from './testing/crash-points'
import { DiskStates } from './testing/disk-states'
import { everyCommand } from './testing/every-command'

vi.mock('node:fs', async (original) => (await import('./testing/watched-fs')).watchedFs(await original()))

// The states of crash.test.ts with many more cuts, and those of what takes longer: generated cases, a backup, a restore, a migration.
let fresh: FreshDatabase
let outside: string
const disks: DiskStates[] = []
beforeEach(() => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T10:00:00Z')
  outside = mkdtempSync(join(tmpdir(), 'plazo-outside-'))
})
afterEach(() => {
  for (const disk of disks.splice(0)) disk.close()
  fresh.cleanUp()
  rmSync(outside, { recursive: true, force: true })
})
const watch = (...folders: string[]) => {
  const disk = new DiskStates(folders)
  disks.push(disk)
  return disk
}

/** A house with a case and three documents. */
async function filled(): Promise<void> {
  await setUpHouse()
  const { id } = rivas()
  for (const text of ['one', 'two', 'three']) {
    const { uploadId } = await receiveUpload(OPERATOR, { filename: `${text}.txt`, requestId: id }, Readable.from([Buffer.from(text)]))
    addDocuments(OPERATOR, { requestId: id, uploadIds: [uploadId] })
  }
}

/** Looks at one state as the process of another data folder would. */
async function as<T>(data: string, work: () => Promise<T>): Promise<T> {
  closeDb()
  const before = changeForTest('PLAZO_DATA', data)
  try {
    return await work()
  } finally {
    closeDb()
    changeForTest('PLAZO_DATA', before)
  }
}

/** What SQLite says of a copy that was made before a migration. */
function soundness(path: string): unknown {
  const raw = new Database(path, { readonly: true })
  const found = raw.pragma('integrity_check', { simple: true })
  raw.close()
  return found
}

describe(`a kill between any two writes, and in the midst of one (seed ${seed})`, () => {
  it('of every command, the log cut at 25 places each', async () => {
    expect((await crashPoints(watch(fresh.folder), everyCommand(fresh.setClock), 25)).wrong).toEqual([])
  })

  it('of loading the example, and of generating cases', async () => {
    expect((await crashPoints(watch(fresh.folder), [['example/load-example', () => loadExample(OPERATOR)]], 100)).wrong).toEqual([])
    fresh.cleanUp()
    fresh = freshDatabase()
    const { states, wrong } = await crashPoints(watch(fresh.folder), [['example/generate-example', () => generateExample(OPERATOR, { size: 401, seed: 1, progress: () => undefined })]], 3)
    expect(wrong).toEqual([])
    expect(states.get('example/generate-example')).toBeGreaterThan(3)
  })

  it('of a backup: the house stays whole, and what lies there is a whole backup or none', async () => {
    await filled()
    const disk = watch(fresh.folder, join(outside, 'copy'))
    await disk.during('keep/backup', () => backup(OPERATOR, join(outside, 'copy')))
    const outcomes: string[] = []
    await disk.each(async (state) => {
      expect((await verify(join(state.folder, basename(fresh.folder)))).problems).toEqual([])
      const copy = join(state.folder, 'copy'), data = join(outside, 'restored')
      outcomes.push(await as(data, async () => {
        try {
          await restore(copy)
        } catch (no) {
          return (no as { code?: string }).code ?? String(no)
        }
        expect(await verify()).toEqual({ ok: true, problems: [] })
        return 'restored'
      }))
      rmSync(data, { recursive: true, force: true })
    })
    expect(outcomes.length).toBeGreaterThan(5)
    expect(outcomes.join()).toMatch(/^(not_a_backup,)+(restored,?)+$/)
  })

  it('of a restore: it can simply be done again, and then all is there', async () => {
    await filled()
    const { folder } = await backup(OPERATOR, join(outside, 'copy'))
    const data = join(outside, 'data')
    const disk = watch(data)
    await as(data, () => disk.during('keep/restore', () => restore(folder)))
    const outcomes: string[] = []
    await disk.each(async (state) => {
      outcomes.push(await as(dataOf(state), async () => {
        const done = existsSync(join(dataOf(state), 'plazo.db'))
        if (!done) await restore(folder)
        expect(await verify()).toEqual({ ok: true, problems: [] })
        expect(readdirSync(join(dataOf(state), 'files'))).toHaveLength(3)
        await expect(restore(folder)).rejects.toThrow('not_empty')
        return done ? 'done' : 'again'
      }))
    })
    expect(outcomes.length).toBeGreaterThan(10)
    expect(outcomes.join()).toMatch(/^(again,)+(done,?)+$/)
  })

  it('of a migration: the old schema or the new one, with every row', async () => {
    await filled()
    closeDb()
    const code = join(outside, 'code'), journalPath = join(code, 'drizzle/meta/_journal.json')
    cpSync('drizzle', join(code, 'drizzle'), { recursive: true })
    const journal = JSON.parse(readFileSync(journalPath, 'utf8')) as { entries: object[] }
    for (const number of [1, 2, 3]) {
      const statements = ['CREATE TABLE __new AS SELECT * FROM event_detail', 'DROP TABLE event_detail', 'ALTER TABLE __new RENAME TO event_detail', `CREATE TABLE planted${number} (x text)`]
      journal.entries.push({ idx: 10 + number, version: '6', when: 9_000_000_000_000 + number, tag: `090${number}_planted`, breakpoints: true })
      writeFileSync(join(code, `drizzle/090${number}_planted.sql`), statements.join(';--> statement-breakpoint\n'))
    }
    writeFileSync(journalPath, JSON.stringify(journal))
    const before = changeForTest('PLAZO_CODE', code)
    const disk = watch(fresh.folder)
    const states: string[] = []
    try {
      await disk.during('db/migrate', () => { expect(migrateDatabase()).toBe(3) })
      await disk.each(async (state) => {
        const raw = new Database(join(dataOf(state), 'plazo.db'))
        states.push(schemaState(raw))
        expect(raw.prepare('SELECT count(*) FROM event_detail').pluck().get()).toBe(raw.prepare('SELECT count(*) FROM event').pluck().get())
        expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
        raw.close()
        await as(dataOf(state), async () => {
          expect([0, 3]).toContain(migrateDatabase())
          expect(await verify()).toEqual({ ok: true, problems: [] })
        })
        const copies = readdirSync(join(dataOf(state), 'backups')).filter((name) => name.endsWith('.db'))
        for (const name of copies) expect(soundness(join(dataOf(state), 'backups', name))).toBe('ok')
      })
    } finally {
      changeForTest('PLAZO_CODE', before)
    }
    expect(states.join()).toMatch(/^(schema_older,)+(current,?)+$/)
  })
})
