import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { MAX_FILE_BYTES } from '../domain/document/limits'
import { Refusal } from '../domain/refusal'
import { nowMs } from '../clock'
import { asRefusal, needRoom } from './room'
import { HEAD_BYTES, sniff } from './sniff'
import { storeFolder } from './store'

export type Received = { sha256: string; size: number; mediaType: string; tmpPath: string }

/** The name of a file that is still coming in: who writes it and since when, so that the sweep can tell a live one from a dead one. */
export function tmpName(): string {
  return `upload-${process.pid}-${nowMs()}-${randomUUID()}.part`
}

/**
 * Streams bytes to PLAZO_DATA/tmp through the limit and SHA-256, and makes them durable. `declared` is the size that the sender announced, in bytes.
 * Refuses with too_large, storage_full or bad_input (it ended early); whatever goes wrong, nothing is left behind.
 */
export async function receive(source: Readable, options: { declared?: number; limit?: number; signal?: AbortSignal } = {}): Promise<Received> {
  const limit = options.limit ?? MAX_FILE_BYTES
  if (options.declared !== undefined && options.declared > limit) throw new Refusal('too_large')
  needRoom(options.declared ?? 0)
  const tmpPath = join(storeFolder('tmp'), tmpName())
  try {
    const meter = measured(limit)
    const target = createWriteStream(tmpPath, { flags: 'wx', mode: 0o600, highWaterMark: 65_536 })
    await pipeline(source, meter.through, target, options.signal ? { signal: options.signal } : {})
    if (options.declared !== undefined && options.declared !== meter.size()) throw new Refusal('bad_input')
    const handle = await open(tmpPath, 'r')
    await handle.sync().finally(() => handle.close())
    return { sha256: meter.digest(), size: meter.size(), mediaType: await sniff(meter.head()), tmpPath }
  } catch (fault) {
    rmSync(tmpPath, { force: true })
    throw isBrokenOff(fault, options.signal) ? new Refusal('bad_input') : asRefusal(fault)
  }
}

// The sender went away: not a fault of ours.
function isBrokenOff(fault: unknown, signal?: AbortSignal): boolean {
  const code = (fault as { code?: unknown } | null)?.code
  return signal?.aborted === true || code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ABORT_ERR'
}

function measured(limit: number) {
  const hash = createHash('sha256')
  const heads: Buffer[] = []
  let size = 0
  let kept = 0
  const through = new Transform({
    highWaterMark: 65_536,
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      if (size > limit) return done(new Refusal('too_large'))
      hash.update(chunk)
      if (kept < HEAD_BYTES) {
        heads.push(Buffer.from(chunk.subarray(0, HEAD_BYTES - kept)))
        kept = Math.min(HEAD_BYTES, kept + chunk.length)
      }
      done(null, chunk)
    },
  })
  return { through, size: () => size, digest: () => hash.digest('hex'), head: () => Buffer.concat(heads) }
}
