import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { changeForTest } from '../env'
import { closeDb, databasePath } from './client'
import { createDataFolder, migrateDatabase } from './migrate'

// What migrating an empty folder leaves, the same for each test of a file: migrated once, copied after that.
let migrated: Buffer | null = null

export type FreshDatabase = { folder: string; setClock: (instant: string) => void; cleanUp: () => void }

/** Points this process at a new, migrated data folder whose clock can be moved; for tests only. */
export function freshDatabase(): FreshDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'plazo-test-'))
  const clock = `${folder}.clock`
  const before = { data: changeForTest('PLAZO_DATA', folder), clock: changeForTest('PLAZO_TEST_CLOCK', clock) }
  if (migrated) {
    createDataFolder(folder)
    closeDb()
    writeFileSync(databasePath(folder), migrated, { mode: 0o600 })
  } else {
    migrateDatabase(folder)
    migrated = readFileSync(databasePath(folder))
  }
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
