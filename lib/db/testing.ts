import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { changeForTest } from '../env'
import { closeDb } from './client'
import { migrateDatabase } from './migrate'

export type FreshDatabase = { folder: string; setClock: (instant: string) => void; cleanUp: () => void }

/** Points this process at a new, migrated data folder whose clock can be moved; for tests only. */
export function freshDatabase(): FreshDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'plazo-test-'))
  const clock = `${folder}.clock`
  const before = { data: changeForTest('PLAZO_DATA', folder), clock: changeForTest('PLAZO_TEST_CLOCK', clock) }
  migrateDatabase(folder)
  return {
    folder,
    setClock: (instant) => writeFileSync(clock, instant),
    cleanUp: () => {
      closeDb()
      changeForTest('PLAZO_DATA', before.data)
      changeForTest('PLAZO_TEST_CLOCK', before.clock)
      rmSync(folder, { recursive: true, force: true })
      rmSync(clock, { force: true })
    },
  }
}
