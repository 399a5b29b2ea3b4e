import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { closeDb, rawDb } from '../../db/client'
import { freshDatabase } from '../../db/testing'
import { plantCase, plantHouse, plantPerson, rowsIn } from '../../db/testing-case'
import { write } from '../../db/transact'
import { session } from '../../db/schema/people'
import type { PersonActor } from '../../domain/permissions'
import { filePath } from '../../files/store'
import { addDocuments } from '../document/add-documents'
import { receiveUpload } from '../document/receive-upload'
import { backup } from './backup'
import { restore } from './restore'
import { verify } from './verify/verify'

const operator = { kind: 'command_line' } as const
let house: ReturnType<typeof freshDatabase>
let outside: string
let staff: PersonActor
let requestId: string
const add = async (bytes: string, filename: string) => {
  const kept = await receiveUpload(staff, { filename, requestId }, Readable.from([Buffer.from(bytes)]))
  addDocuments(staff, { requestId, uploadIds: [kept.uploadId] })
  return kept.sha256
}
/** Runs a piece of work with another, empty data folder as the process's own. */
async function elsewhere<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const before = process.env.PLAZO_DATA
  const folder = join(outside, 'elsewhere')
  closeDb()
  process.env.PLAZO_DATA = folder
  try {
    return await work(folder)
  } finally {
    closeDb()
    process.env.PLAZO_DATA = before
  }
}

beforeEach(() => {
  house = freshDatabase()
  outside = mkdtempSync(join(tmpdir(), 'plazo-outside-'))
  plantHouse()
  staff = plantPerson('staff')
  requestId = plantCase('EX-RIVAS')
})
afterEach(() => {
  house.cleanUp()
  rmSync(outside, { recursive: true, force: true })
})

describe('backup', () => {
  it('holds database, files and secrets, readable by nobody else, and is recorded', async () => {
    const sha256 = await add('receipt', 'recibo.pdf')
    await receiveUpload(staff, { filename: 'waiting.pdf', requestId }, Readable.from([Buffer.from('waiting')]))
    writeFileSync(join(house.folder, 'secrets.json'), '{}')
    const made = await backup(operator, join(outside, 'b'))
    expect(made).toMatchObject({ requests: 1, documents: 1, files: 1, problems: [] })
    expect(readdirSync(made.folder).sort()).toEqual(['files', 'manifest.json', 'plazo.db', 'raw', 'secrets.json'])
    expect(readdirSync(join(made.folder, 'files'))).toEqual([sha256])
    for (const name of ['manifest.json', 'plazo.db', 'secrets.json', `files/${sha256}`]) expect(statSync(join(made.folder, name)).mode & 0o777).toBe(0o600)
    expect(statSync(made.folder).mode & 0o777).toBe(0o700)
    expect(rawDb().prepare("SELECT count(*) AS n FROM event WHERE type = 'backup_made'").get()).toEqual({ n: 1 })
  })

  it('is refused to all but the admin, into a folder in use, and into the data folder itself; nothing is written', async () => {
    const before = rowsIn('event')
    await expect(backup(staff, join(outside, 'b'))).rejects.toThrow('not_allowed')
    mkdirSync(join(outside, 'used'))
    writeFileSync(join(outside, 'used', 'x'), '')
    await expect(backup(operator, join(outside, 'used'))).rejects.toThrow('not_empty')
    await expect(backup(operator, join(outside, 'used', 'x'))).rejects.toThrow('bad_folder')
    await expect(backup(operator, join(house.folder, 'files'))).rejects.toThrow('bad_folder')
    await expect(backup(operator, house.folder)).rejects.toThrow('bad_folder')
    expect([rowsIn('event') - before, existsSync(join(outside, 'b')), readdirSync(join(outside, 'used'))]).toEqual([0, false, ['x']])
  })

  it('names what is missing or damaged, and keeps the rest', async () => {
    const [missing, damaged] = [await add('missing', 'a.txt'), await add('damaged', 'b.txt')]
    rmSync(filePath(missing))
    writeFileSync(filePath(damaged), 'damageD')
    const made = await backup(operator, join(outside, 'b'))
    expect(made.problems).toEqual(expect.arrayContaining([{ kind: 'file_missing', where: missing }, { kind: 'file_hash', where: damaged }]))
    await elsewhere(async () => {
      await restore(made.folder)
      const found = (await verify()).problems.map(({ kind, where }) => ({ kind, where }))
      expect(found.sort((a, b) => a.kind.localeCompare(b.kind))).toEqual([{ kind: 'file_hash', where: damaged }, { kind: 'file_missing', where: missing }])
    })
  })

  it('is whole while another process writes', async () => {
    await add('receipt', 'recibo.pdf')
    rawDb().exec("CREATE TABLE scratch (x TEXT); INSERT INTO scratch SELECT hex(randomblob(400)) FROM json_each('[' || rtrim(replace(hex(zeroblob(5000)), '0', '1,'), ',') || ']')")
    const writer = spawn(process.execPath, ['-e', `
      const raw = new (require('better-sqlite3'))(${JSON.stringify(join(house.folder, 'plazo.db'))}, { timeout: 5000 })
      for (;;) raw.exec("BEGIN IMMEDIATE; INSERT INTO counter VALUES (hex(randomblob(8)), 1); INSERT INTO counter VALUES (hex(randomblob(8)), 1); COMMIT")`], { stdio: 'inherit' })
    try {
      await vi.waitUntil(() => rowsIn('counter') > 10, { timeout: 20_000 })
      const made = await backup(operator, join(outside, 'b'))
      const after = rowsIn('counter')
      await vi.waitUntil(() => rowsIn('counter') > after, { timeout: 20_000 })
      await elsewhere(async () => {
        await restore(made.folder)
        expect(rowsIn('counter') % 2).toBe(0)
        expect(rowsIn('counter')).toBeGreaterThan(10)
        // Whole but for the rows themselves, which that process wrote past Plazo.
        const pastPlazo = { kind: 'row_differs', where: 'database', what: expect.stringContaining('counter') as string }
        expect(await verify()).toEqual({ ok: false, problems: [pastPlazo] })
      })
    } finally {
      writer.kill('SIGKILL')
    }
  })
})

describe('restore', () => {
  it('the drill: an empty folder becomes the whole installation, signed out, mail paused, and verifies', async () => {
    const sha256 = await add('receipt', 'recibo.pdf')
    write((tx, { at }) => { tx.insert(session).values({ id: 's', personId: staff.id, createdAt: at, seenAt: at }).run() })
    const made = await backup(operator, join(outside, 'b'))
    await elsewhere(async (folder) => {
      expect(await restore(made.folder)).toMatchObject({ requests: 1, documents: 1, people: 1 })
      expect(await verify()).toEqual({ ok: true, problems: [] })
      expect(readFileSync(filePath(sha256), 'utf8')).toBe('receipt')
      expect(rawDb().prepare('SELECT outgoing_paused AS paused FROM organisation').get()).toEqual({ paused: 1 })
      expect(rawDb().prepare('SELECT ended_why AS why FROM session').get()).toEqual({ why: 'restored' })
      expect(rawDb().prepare("SELECT count(*) AS n FROM event WHERE type = 'restored'").get()).toEqual({ n: 1 })
      expect(readdirSync(folder).sort()).toEqual(expect.arrayContaining(['backups', 'files', 'plazo.db', 'raw', 'tmp']))
      expect(readdirSync(join(folder, 'tmp'))).toEqual([])
      await expect(restore(made.folder)).rejects.toThrow('not_empty')
    })
  })

  it.each([
    ['a part with one byte changed', (folder: string) => flip(join(folder, 'plazo.db'), 5000)],
    ['a missing part', (folder: string) => rmSync(join(folder, 'plazo.db'))],
    ['no manifest', (folder: string) => rmSync(join(folder, 'manifest.json'))],
    ['a manifest that names a place outside', (folder: string) => plant(join(folder, 'manifest.json'), 'plazo.db', '../plazo.db')],
    ['a manifest with another number', (folder: string) => plant(join(folder, 'manifest.json'), '"documents": 1', '"documents": 2')],
  ])('refuses %s and leaves nothing', async (_what, damage) => {
    await add('receipt', 'recibo.pdf')
    const made = await backup(operator, join(outside, 'b'))
    damage(made.folder)
    await elsewhere(async (folder) => {
      await expect(restore(made.folder)).rejects.toThrow('not_a_backup')
      expect(existsSync(folder)).toBe(false)
    })
  })

  it('goes on after one that was broken off', async () => {
    await add('receipt', 'recibo.pdf')
    const made = await backup(operator, join(outside, 'b'))
    await elsewhere(async (folder) => {
      mkdirSync(join(folder, 'files'), { recursive: true })
      writeFileSync(join(folder, 'files', 'a'.repeat(64)), 'half')
      writeFileSync(join(folder, 'restoring'), '')
      await restore(made.folder)
      expect(await verify()).toEqual({ ok: true, problems: [] })
      expect(readdirSync(join(folder, 'files'))).toEqual([createHash('sha256').update('receipt').digest('hex')])
    })
  })
})

function flip(path: string, at: number): void {
  const bytes = readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

function plant(path: string, was: string, now: string): void {
  writeFileSync(path, readFileSync(path, 'utf8').replace(was, now))
}
