import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export type Measured = { sha256: string; size: number }

/** SHA-256 (hex) and size (bytes) of a file, read in small pieces. */
export async function measureFile(path: string): Promise<Measured> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    size += chunk.length
  }
  return { sha256: hash.digest('hex'), size }
}

/** Copies a file (0600, never over another), makes it durable, and says what was copied. */
export async function copyFile(from: string, to: string): Promise<Measured> {
  const hash = createHash('sha256')
  let size = 0
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      size += chunk.length
      done(null, chunk)
    },
  })
  await pipeline(createReadStream(from), meter, createWriteStream(to, { flags: 'wx', mode: 0o600 }))
  const handle = await open(to, 'r')
  await handle.sync().finally(() => handle.close())
  return { sha256: hash.digest('hex'), size }
}
