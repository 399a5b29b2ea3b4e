import { existsSync, renameSync, utimesSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import type { Tx } from '../db/client'
import { prepared } from '../db/prepared'
import { file } from '../db/schema/record'
import { filePath, storeFolder, syncFolder } from './store'
import type { Received } from './receive'

const of = sql.placeholder
const addFile = prepared((on) => on.insert(file).values({ sha256: of('sha256'), size: of('size'), mediaType: of('mediaType'), keptAt: of('at') }).onConflictDoNothing().prepare())

/**
 * Moves received bytes to their place and names them in a row, inside the writer's transaction: the sweep takes the same lock, so it can never
 * remove what is being kept. A crash between the two leaves a file without a row, young enough for the sweep.
 */
export function settle(tx: Tx, received: Received, at: string): void {
  settleAll(tx, [received], at)
}

/** The same of several at once. */
export function settleAll(tx: Tx, received: readonly Received[], at: string): void {
  if (received.length === 0) return
  const folder = storeFolder('files'), seconds = Date.parse(at) / 1000
  for (const { tmpPath, sha256 } of received) {
    renameSync(tmpPath, filePath(sha256))
    utimesSync(filePath(sha256), seconds, seconds)
  }
  syncFolder(folder)
  for (const { sha256, size, mediaType } of received) addFile(tx).run({ sha256, size, mediaType, at })
}

/** Whether the bytes of a kept file are there. */
export function isThere(sha256: string): boolean {
  return existsSync(filePath(sha256))
}
