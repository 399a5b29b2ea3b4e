import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { writeDurably } from './keep-raw'
import { tmpName } from './receive'
import type { Received } from './receive'
import { needRoom } from './room'
import { storeFolder } from './store'

/** Bytes that Plazo made itself, durable in PLAZO_DATA/tmp and ready for `settle`. What no transaction settles is swept. */
export function newReceived(bytes: Buffer, mediaType: string): Received {
  needRoom(bytes.length)
  const tmpPath = join(storeFolder('tmp'), tmpName())
  writeDurably(tmpPath, bytes)
  return { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length, mediaType, tmpPath }
}
