import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { writtenDurably } from './keep-raw'
import { tmpName } from './receive'
import type { Received } from './receive'
import { needRoom } from './room'
import { storeFolder } from './store'

/** Bytes that Plazo made itself, durable in PLAZO_DATA/tmp and ready for `settle`. What no transaction settles is swept. */
export async function newReceived(bytes: Buffer, mediaType: string): Promise<Received> {
  needRoom(bytes.length)
  const tmpPath = join(storeFolder('tmp'), tmpName())
  await writtenDurably(tmpPath, bytes)
  return { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length, mediaType, tmpPath }
}
