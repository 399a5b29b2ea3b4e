import { createHash } from 'node:crypto'
import { closeSync, createReadStream, existsSync, fsync, fsyncSync, openSync, readFileSync, renameSync, rmSync, utimesSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { nowMs } from '../clock'
import { dataFolder } from '../env'
import { receive, tmpName } from './receive'
import { asRefusal, needRoom } from './room'
import { isStoredName, storeFolder, syncFolder } from './store'

const durable = promisify(fsync)

export type Raw = { sha256: string; size: number }

/** Where the bytes of a mail with this SHA-256 (hex) are kept. */
export function rawPath(sha256: string, folder = dataFolder()): string {
  if (!isStoredName(sha256)) throw new Error('not a SHA-256')
  return join(folder, 'raw', sha256)
}

/** Keeps the bytes of a mail under their SHA-256 in PLAZO_DATA/raw, durable when it returns. Refuses with storage_full; then nothing is left. */
export function keepRaw(bytes: Buffer): Raw {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const kept = { sha256, size: bytes.length }
  const folder = storeFolder('raw')
  if (isKept(sha256)) return kept
  needRoom(bytes.length)
  const tmpPath = join(storeFolder('tmp'), tmpName())
  try {
    writeDurably(tmpPath, bytes)
    renameSync(tmpPath, rawPath(sha256))
    syncFolder(folder)
    return kept
  } catch (fault) {
    rmSync(tmpPath, { force: true })
    throw asRefusal(fault)
  }
}

/** Keeps the bytes of many mails as keepRaw keeps those of one: the disk is waited for together. Refuses with storage_full; then none of those that are new is left. */
export async function keepRaws(mails: readonly Buffer[]): Promise<Raw[]> {
  const raws = mails.map((bytes) => ({ sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length }))
  const folder = storeFolder('raw'), tmp = storeFolder('tmp')
  const fresh = raws.map((raw, index) => ({ sha256: raw.sha256, bytes: mails[index]!, tmpPath: join(tmp, tmpName()) })).filter(({ sha256 }) => !isKept(sha256))
  needRoom(fresh.reduce((sum, { bytes }) => sum + bytes.length, 0))
  try {
    const written = await Promise.allSettled(fresh.map(({ tmpPath, bytes }) => writtenDurably(tmpPath, bytes)))
    for (const one of written) if (one.status === 'rejected') throw one.reason
    for (const { tmpPath, sha256 } of fresh) renameSync(tmpPath, rawPath(sha256))
    syncFolder(folder)
    return raws
  } catch (fault) {
    for (const { tmpPath } of fresh) rmSync(tmpPath, { force: true })
    throw asRefusal(fault)
  }
}

/** The same of a file, in small pieces; the file itself stays. Refuses with storage_full or too_large. */
export async function keepRawFile(path: string): Promise<Raw> {
  const received = await receive(createReadStream(path))
  const kept = { sha256: received.sha256, size: received.size }
  try {
    if (!isKept(kept.sha256)) {
      renameSync(received.tmpPath, rawPath(kept.sha256))
      syncFolder(storeFolder('raw'))
    }
    return kept
  } finally {
    rmSync(received.tmpPath, { force: true })
  }
}

// Those of an earlier try count as new, so that no sweep takes them while their row is written.
function isKept(sha256: string): boolean {
  if (!existsSync(rawPath(sha256))) return false
  const seconds = nowMs() / 1000
  utimesSync(rawPath(sha256), seconds, seconds)
  syncFolder(storeFolder('raw'))
  return true
}

/** Writes a new file (0600) and makes its bytes durable. */
export function writeDurably(path: string, bytes: Buffer): void {
  const handle = openSync(path, 'wx', 0o600)
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** The same without holding up whoever else works in this process while the disk does. */
export async function writtenDurably(path: string, bytes: Buffer): Promise<void> {
  const handle = openSync(path, 'wx', 0o600)
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at)
    await durable(handle)
  } finally {
    closeSync(handle)
  }
}

/** The bytes of a mail, proven by their SHA-256. Null when they are missing or others. */
export function readRaw(sha256: string): Buffer | null {
  if (!existsSync(rawPath(sha256))) return null
  const bytes = readFileSync(rawPath(sha256))
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null
}
