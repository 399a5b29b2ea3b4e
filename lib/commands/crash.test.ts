import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { freshDatabase } from '../db/testing'
import type { FreshDatabase } from '../db/testing'
import { loadExample } from './example/load-example'
import { verify } from './keep/verify/verify'
import { OPERATOR } from './request/testing'
import { crashPoints, seed } from './testing/crash-points'
import { DiskStates } from './testing/disk-states'
import { everyCommand } from './testing/every-command'

vi.mock('node:fs', async (original) => (await import('./testing/watched-fs')).watchedFs(await original()))

// A kill between any two writes leaves what lies on the disk at that moment: each such state of every command is copied, and `verify` must accept it.
let fresh: FreshDatabase
let disk: DiskStates
beforeEach(() => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T10:00:00Z')
  disk = new DiskStates([fresh.folder])
})
afterEach(() => {
  disk.close()
  fresh.cleanUp()
})

/** The files of commands that write, by what they say; who has commands in hand that do so elsewhere says where. */
const ELSEWHERE = ['example/example-people', 'example/generate-example', 'example/load-example']
const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((one) => one.isDirectory() && !['keep', 'testing'].includes(one.name)).map((one) => one.name)
const writers = folders.flatMap((folder) => readdirSync(join(import.meta.dirname, folder))
  .filter((name) => name.endsWith('.ts') && !/test/.test(name))
  .filter((name) => /\b(transact|write|autosave)\(/.test(readFileSync(join(import.meta.dirname, folder, name), 'utf8'))).map((name) => `${folder}/${name.slice(0, -3)}`))

describe(`a kill between any two writes (seed ${seed})`, () => {
  it('of every command leaves a house that verify accepts', async () => {
    const { states, wrong } = await crashPoints(disk, everyCommand(fresh.setClock), 0.3)
    expect(wrong).toEqual([])
    expect([...states].filter(([, seen]) => seen === 0)).toEqual([])
    expect(writers.filter((file) => !states.has(file) && !ELSEWHERE.includes(file))).toEqual([])
    expect(await verify()).toEqual({ ok: true, problems: [] })
  }, 480_000)

  it('of loading the example leaves a house that verify accepts', async () => {
    const { states, wrong } = await crashPoints(disk, [['example/load-example', () => loadExample(OPERATOR)]], 2)
    expect(wrong).toEqual([])
    expect(states.get('example/load-example')).toBeGreaterThan(10)
  }, 120_000)
})
