import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { later, now } from '../clock'
import { closeDb, rawDb } from '../db/client'
import { plantCase, plantHouse, rowsIn } from '../db/testing-case'
import { freshDatabase } from '../db/testing'
import type { FreshDatabase } from '../db/testing'
import { changeForTest } from '../env'
import { asRefusal } from '../files/room'
import { Dovecot } from '../commands/inbox/testing/dovecot'
import { expectSound, expectWhole } from '../commands/inbox/testing/faults'
import { eml } from '../commands/inbox/testing/mails'
import { drawn, seed } from '../commands/testing/crash-points'
import { watchStatements } from '../commands/testing/disk-states'
import { onDisk } from '../commands/testing/watched-fs'
import { closeMailReader } from '../mail/inbound/read-mail'
import { takeInOnce } from './take-in'

vi.mock('node:fs', async (original) => (await import('../commands/testing/watched-fs')).watchedFs(await original()))

// A disk of our own that fills up between any two writes of taking mail in (F15). Mounting it needs root, as CI has; elsewhere this is named as skipped, and a skipped test fails in CI.
const { appendFileSync, rmSync, statfsSync } = process.getBuiltinModule('node:fs')
const MEGABYTE = 1024 * 1024
let fresh: FreshDatabase, server: Dovecot, disk: string
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T09:30:00.000Z')
  plantHouse('2026-04-08T09:30:00.000Z')
  plantCase('EX-RIVAS')
  closeDb()
  disk = mkdtempSync(join(tmpdir(), 'plazo-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=300m', 'plazo-test', disk])
  cpSync(fresh.folder, join(disk, 'data'), { recursive: true })
  changeForTest('PLAZO_DATA', join(disk, 'data'))
  server = await Dovecot.open()
  changeForTest('PLAZO_IMAP_URL', server.url())
  watchStatements()
})
afterEach(async () => {
  onDisk.changed = () => undefined
  changeForTest('PLAZO_IMAP_URL', null)
  await server.close()
  closeMailReader()
  closeDb()
  changeForTest('PLAZO_DATA', fresh.folder)
  execFileSync('umount', [disk])
  rmSync(disk, { recursive: true, force: true })
  fresh.cleanUp()
})

function fill(left: number): void {
  const free = () => statfsSync(disk).bavail * statfsSync(disk).bsize - left
  for (let size = Math.min(16 * MEGABYTE, free()); size > 0; size = Math.min(16 * MEGABYTE, free())) appendFileSync(join(disk, 'balloon'), Buffer.alloc(size))
}

/** Counts the moments before and after each write, and fills the disk at one of them. */
async function fullAt(moment: number, left: number): Promise<{ moments: number; said: unknown }> {
  let moments = 0
  onDisk.changed = () => {
    moments += 1
    if (moments === moment) fill(left)
  }
  const said = await takeInOnce().then(() => null, asRefusal)
  onDisk.changed = () => undefined
  return { moments, said }
}

it.skipIf(process.getuid?.() !== 0)(`a disk that fills up at any write of taking mail in (seed ${seed}): said in words, nothing half, nothing lost, and all is taken once there is room, by the same process`, async () => {
  let given = 0
  const deliver = () => {
    for (const subject of ['EX-RIVAS', 'Otra cosa']) {
      given += 1
      server.deliver(eml({ subject, id: `${given}@rivas.example`, attachment: { name: `anexo ${given}.pdf`, text: `%PDF-1.7 ${given} `.repeat(5000) } }))
    }
  }
  deliver()
  const { moments } = await fullAt(Infinity, 0)
  expect(rowsIn('inbound')).toBe(2)
  const outcomes: string[] = []
  for (let round = 0; round < 20; round += 1) {
    deliver()
    rawDb().pragma('wal_checkpoint(TRUNCATE)')
    const { said } = await fullAt(1 + drawn(moments, round, 0), [0, 4, 64, 400][drawn(4, round, 1)]! * 1024)
    outcomes.push(said === null ? 'done' : String((said as { code?: string }).code ?? said))
    rmSync(join(disk, 'balloon'), { force: true })
    await expectSound(join(disk, 'data'))
    // A mail that was given back is tried again after its back-off.
    fresh.setClock(later(now(), 10 * 60_000))
    await takeInOnce()
    await expectWhole(join(disk, 'data'), server)
    expect([round, rowsIn('inbound'), rowsIn('message')]).toEqual([round, given, given / 2])
  }
  expect(outcomes.filter((one) => !['done', 'storage_full'].includes(one))).toEqual([])
  expect(outcomes.filter((one) => one === 'storage_full').length).toBeGreaterThan(4)
}, 600_000)
