import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { get, request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { once } from 'node:events'
import type { Caller } from './caller'

const PIECE = randomBytes(1024 * 1024)
export const MEGABYTE = PIECE.length

export type Sent = { status: number; value: { uploadId?: string; sha256?: string; size?: number } | null; sha256: string }

/** Sends so many megabytes as the browser does, piece by piece and each of them different; `onPiece` hears how many went. Rejects when the connection breaks. */
export async function send(caller: Caller, path: string, megabytes: number, onPiece: (sent: number) => void = () => undefined): Promise<Sent> {
  const hash = createHash('sha256')
  const call = request(`${caller.url}${path}`, {
    method: 'PUT', headers: { cookie: caller.cookie, origin: caller.url, 'sec-fetch-site': 'same-origin', 'content-length': String(megabytes * MEGABYTE) },
  })
  const answered = new Promise<Sent>((resolve, reject) => {
    call.on('error', reject)
    call.on('response', (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => { text += part }).on('error', reject)
        .on('end', () => { resolve({ status: response.statusCode ?? 0, value: text ? JSON.parse(text) as Sent['value'] : null, sha256: hash.copy().digest('hex') }) })
    })
  })
  // A server that refuses answers before all has gone.
  let over = false
  const ended = answered.then(() => undefined, () => undefined).then(() => { over = true })
  for (let sent = 0; sent < megabytes && !over; sent += 1) {
    const piece = Buffer.from(PIECE)
    piece.writeUInt32LE(sent, 0)
    hash.update(piece)
    if (!call.write(piece) && !call.destroyed) await Promise.race([once(call, 'drain'), ended])
    onPiece(sent + 1)
  }
  call.end()
  return answered
}

/** SHA-256 (hex) and size of what an address gives, read as it comes. */
export async function fetched(caller: Caller, path: string): Promise<{ status: number; sha256: string; size: number }> {
  const call = get(`${caller.url}${path}`, { headers: { cookie: caller.cookie } })
  const [response] = await once(call, 'response') as [IncomingMessage]
  const hash = createHash('sha256')
  let size = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    hash.update(part)
    size += part.length
  }
  return { status: response.statusCode ?? 0, sha256: hash.digest('hex'), size }
}

/** Memory of a process that is not a mapped file, in bytes. */
export function memoryOf(pid: number): number {
  return Number(/^RssAnon:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
}
