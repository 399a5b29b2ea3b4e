import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { json, keysOf, newData, newFolder, plazo, refused } from './plazo-process'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 300_000 })

type Found = { ok: boolean; problems: { kind: string; where: string; what: string }[] }

const data = newData()
beforeAll(async () => { await json(['example'], { data }) })

/** A copy of the example that a test may damage. */
function copy(): string {
  const folder = newData()
  cpSync(data, folder, { recursive: true })
  return folder
}

/** Writes past Plazo, as a person with the file would: its guards against that are the database's own and are put aside. */
function tamper(folder: string, work: (raw: Database.Database) => void): void {
  const raw = new Database(join(folder, 'plazo.db'))
  raw.pragma('foreign_keys = OFF')
  for (const name of raw.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'event%'").pluck().all() as string[]) raw.exec(`DROP TRIGGER "${name}"`)
  work(raw)
  raw.pragma('wal_checkpoint(TRUNCATE)')
  raw.close()
}

async function verify(folder: string): Promise<Found> {
  const ran = await plazo(['verify', '--json'], { data: folder })
  const found = JSON.parse(ran.stdout) as Found
  expect(ran.code).toBe(found.ok ? 0 : 1)
  for (const problem of found.problems) expect(keysOf(problem)).toEqual(expect.arrayContaining(['kind', 'what', 'where']))
  return found
}

const eventOf = (raw: Database.Database, ref: string, seq: number) => raw.prepare(
  'SELECT e.id FROM event e JOIN request r ON instr(e.subject, r.id) > 0 WHERE r.ref = ? AND e.seq = ?').pluck().get(ref, seq) as number

describe('backup, restore, verify', () => {
  it('a backup restored into an empty folder shows the same cases and is whole', async () => {
    const folder = join(newFolder(), 'copy'), restored = newData()
    await json(['backup', folder], { data })
    await json(['restore', folder], { data: restored })
    expect(await verify(restored)).toEqual({ ok: true, problems: [] })
    expect(await json(['list'], { data: restored })).toEqual(await json(['list'], { data }))
    expect(await json(['show', 'EX-BARCELONA'], { data: restored })).toEqual(await json(['show', 'EX-BARCELONA'], { data }))
    expect(readdirSync(join(restored, 'files')).sort()).toEqual(readdirSync(join(data, 'files')).sort())
  })

  it('restores into an empty folder only, and from a backup only', async () => {
    const folder = join(newFolder(), 'copy')
    await json(['backup', folder], { data })
    await refused('not_empty', ['restore', folder], { data })
    const nowhere = newData()
    await refused('not_a_backup', ['restore', newFolder()], { data: nowhere })
    expect(existsSync(join(nowhere, 'plazo.db'))).toBe(false)
    await refused('not_empty', ['backup', folder], { data })
  })

  it('an untouched folder is whole, and verify leaves it as it was', async () => {
    const folder = copy()
    const state = () => readdirSync(folder, { recursive: true }).map(String).filter((name) => statSync(join(folder, name)).isFile() && !/-(wal|shm)$/.test(name)).sort()
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64').length])
    const before = state()
    expect(await verify(folder)).toEqual({ ok: true, problems: [] })
    expect(state()).toEqual(before)
  })
})

describe('verify names what is wrong, and where', () => {
  it.each<[string, string | (() => string), (folder: string) => void]>([
    ['one flipped byte of a file: its SHA-256', () => kept(), (folder) => { flip(join(folder, 'files', kept()), 100) }],
    ['an event that was changed: case and seq', 'EX-RIVAS 2', (folder) => { tamper(folder, (raw) => { raw.prepare("UPDATE event SET type = 'note_added' WHERE id = ?").run(eventOf(raw, 'EX-RIVAS', 2)) }) }],
    ['an event whose hash was changed: case and seq', 'EX-BELGRADE 3', (folder) => {
      tamper(folder, (raw) => { raw.prepare("UPDATE event SET hash = substr(hash, 1, 63) || CASE substr(hash, 64) WHEN '0' THEN '1' ELSE '0' END WHERE id = ?").run(eventOf(raw, 'EX-BELGRADE', 3)) })
    }],
    ['a detail that was changed: case and seq', 'EX-RIVAS 3', (folder) => {
      tamper(folder, (raw) => { raw.prepare("UPDATE event_detail SET detail = replace(detail, '2020', '2021') || ' ' WHERE event_id = ?").run(eventOf(raw, 'EX-RIVAS', 3)) })
    }],
    ['a missing event: the row after the gap', 'EX-RIVAS 4', (folder) => {
      tamper(folder, (raw) => {
        const id = eventOf(raw, 'EX-RIVAS', 3)
        raw.prepare('DELETE FROM event_detail WHERE event_id = ?').run(id)
        raw.prepare('DELETE FROM event WHERE id = ?').run(id)
      })
    }],
    ['a date that was changed: the case', 'EX-DUE-SOON', (folder) => { tamper(folder, (raw) => { raw.prepare("UPDATE request SET next_due_on = date(next_due_on, '+1 day') WHERE ref = 'EX-DUE-SOON'").run() }) }],
    ['a cached due date: the case', 'EX-OVERDUE', (folder) => {
      tamper(folder, (raw) => { raw.prepare("UPDATE deadline SET due_on = date(due_on, '+1 day') WHERE request_id = (SELECT id FROM request WHERE ref = 'EX-OVERDUE') AND due_on IS NOT NULL").run() })
    }],
  ])('%s', async (_name, where, damage) => {
    const folder = copy()
    damage(folder)
    const found = await verify(folder)
    expect(found.ok).toBe(false)
    expect(found.problems.map((problem) => problem.where)).toContain(typeof where === 'string' ? where : where())
  })

  it('one flipped byte of a page of the database: the database, and no crash', async () => {
    const folder = copy()
    tamper(folder, () => undefined)
    const path = join(folder, 'plazo.db')
    const page = new Database(path, { readonly: true })
    const root = page.prepare("SELECT rootpage FROM sqlite_master WHERE name = 'event'").pluck().get() as number
    const size = page.pragma('page_size', { simple: true }) as number
    page.close()
    flip(path, (root - 1) * size)
    const ran = await plazo(['verify', '--json'], { data: folder })
    expect([1, 3]).toContain(ran.code)
    if (ran.stdout) expect((JSON.parse(ran.stdout) as Found).problems.map((problem) => problem.where)).toContain('database')
    else expect(ran.stderr).toMatch(/^plazo: \w+: [^\n]+\n$/)
  })
})

/** The first of the example's files. */
const kept = () => readdirSync(join(data, 'files')).sort()[0] ?? ''

function flip(path: string, at: number): void {
  const bytes = readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}
