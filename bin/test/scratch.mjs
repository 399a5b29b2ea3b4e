import { accessSync, chmodSync, constants, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MEMORY = '/dev/shm'
const ROOM = 4 * 1024 ** 3
const PREFIX = 'plazo-tests-'

/**
 * A folder for what tests write and throw away, and how to remove it. In memory where the system has room to spare there, for Plazo waits for the disk at
 * each write (safety.md 1.3) and tests write by the thousand; else where the system keeps such things.
 */
export function makeScratch(memory = MEMORY, room = ROOM) {
  if (hasRoom(memory, room)) {
    sweep(memory)
    const folder = mkdtempSync(join(memory, `${PREFIX}${process.pid}-`))
    // A server that a test starts may serve as a user of its own: it passes through, and lists nothing.
    chmodSync(folder, 0o711)
    return { folder, remove: () => removeQuietly(folder) }
  }
  return { folder: tmpdir(), remove: () => undefined }
}

function hasRoom(memory, room) {
  try {
    accessSync(memory, constants.W_OK)
    const { bavail, bsize } = statfsSync(memory)
    return Math.min(bavail * bsize, process.availableMemory()) >= room
  } catch {
    return false
  }
}

/** What runs that were killed have left there goes. */
function sweep(memory) {
  for (const name of readdirSync(memory)) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1]
    if (pid && !existsSync(`/proc/${pid}`)) removeQuietly(join(memory, name))
  }
}

function removeQuietly(folder) {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // Another user's; or something still writes into it, then a later run removes it.
  }
}
