import Database from 'better-sqlite3'
import { chmodSync } from 'node:fs'
import { unreferenced } from './file-references'
import { sealWrites } from './seal/seal-writes'

/**
 * Copies a database as it stands at one moment while others go on writing: the read transaction holds that moment, so that the online backup is never
 * started over. The copy is one file, and leaves out uploads that wait for a form (the sweep may take their bytes at any time).
 */
export async function snapshot(from: string, to: string): Promise<void> {
  const source = new Database(from, { readonly: true, timeout: 10_000, fileMustExist: true })
  try {
    source.exec('BEGIN')
    source.prepare('SELECT count(*) FROM sqlite_master').get()
    await source.backup(to)
  } finally {
    if (source.inTransaction) source.exec('ROLLBACK')
    source.close()
  }
  chmodSync(to, 0o600)
  const copy = new Database(to)
  try {
    copy.pragma('journal_mode = DELETE')
    copy.pragma('foreign_keys = ON')
    sealWrites(copy)
    copy.exec('DELETE FROM upload WHERE used_at IS NULL')
    copy.exec(`DELETE FROM file WHERE ${unreferenced(copy)}`)
  } finally {
    copy.close()
  }
}
