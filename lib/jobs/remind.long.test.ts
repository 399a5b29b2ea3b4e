import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { freshDatabase } from '../db/testing'
import type { FreshDatabase } from '../db/testing'
import { testSeed } from '../env'
import { simulate } from './testing/simulate'

// Hundreds of mails made durable one by one would take longer than all the rest; lib/files and the sender have tests of their own.
vi.mock('../files/keep-raw', () => ({ keepRaw: (bytes: Buffer) => ({ sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length }) }))

let fresh: FreshDatabase
beforeEach(() => {
  fresh = freshDatabase()
})
afterEach(() => fresh.cleanUp())

describe(`a year of reminders (seed ${testSeed()})`, () => {
  it('reaches each person exactly once with what is due to them, and nobody else', async () => {
    const { expected, received, twice, late, kills, cases } = await simulate('2026-01-12', 365, testSeed() + 1, fresh.setClock)
    expect(twice).toEqual([])
    expect(received.filter((line) => !expected.includes(line))).toEqual([])
    expect(expected.filter((line) => !received.includes(line))).toEqual([])
    expect([cases > 60, kills > 60, late > 0, expected.length > 600]).toEqual([true, true, true, true])
  }, 900_000)
})
