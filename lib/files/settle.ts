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
  const path = filePath(received.sha256)
  const folder = storeFolder('files')
  renameSync(received.tmpPath, path)
  const seconds = Date.parse(at) / 1000
  utimesSync(path, seconds, seconds)
  syncFolder(folder)
  addFile(tx).run({ sha256: received.sha256, size: received.size, mediaType: received.mediaType, at })
}

/** Whether the bytes of a kept file are there. */
export function isThere(sha256: string): boolean {
  return existsSync(filePath(sha256))
}
