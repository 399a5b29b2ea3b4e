import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from '../env'

const SHA256 = /^[0-9a-f]{64}$/

/** Where the bytes with this SHA-256 (hex) are kept. Throws on anything else: paths come from hashes only (safety.md, attack 35). */
export function filePath(sha256: string, folder = dataFolder()): string {
  if (!SHA256.test(sha256)) throw new Error('not a SHA-256')
  return join(folder, 'files', sha256)
}

/** Whether a name in the store is one that Plazo gave. */
export function isStoredName(name: string): boolean {
  return SHA256.test(name)
}

/** A folder of the data folder, made (0700) when it isn't there. */
export function storeFolder(name: 'files' | 'tmp' | 'raw' | 'backups', folder = dataFolder()): string {
  const path = join(folder, name)
  mkdirSync(path, { recursive: true, mode: 0o700 })
  return path
}

/** Makes the names in a folder survive a power cut. */
export function syncFolder(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
