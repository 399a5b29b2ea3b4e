import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeDb } from './client'
import { migrateDatabase } from './migrate'

/** Points this process at a new, migrated data folder; for tests only. */
export function freshDatabase(): { folder: string; cleanUp: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'plazo-test-'))
  const before = process.env.PLAZO_DATA
  process.env.PLAZO_DATA = folder
  migrateDatabase(folder)
  return {
    folder,
    cleanUp: () => {
      closeDb()
      if (before === undefined) delete process.env.PLAZO_DATA
      else process.env.PLAZO_DATA = before
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
