import { setImmediate as breath } from 'node:timers/promises'
import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { hostname } from 'node:os'
import { isLoopback } from './smtp-url'
import type { Smtp } from './smtp-url'
import { oneLine, troubleOf } from './smtp-trouble'
import type { Trouble } from './smtp-trouble'

/** Milliseconds: for the connection, the greeting, each silence of the server, and one mail in all. */
export type Patience = { connect: number; greeting: number; silence: number; whole: number }
export const PATIENCE: Patience = { connect: 20_000, greeting: 60_000, silence: 120_000, whole: 300_000 }

export type Letter = { from: string; to: string; raw: Buffer }
/** `begun` is called when the server waits for the bytes, `mayEnd` right before the line that ends them: false breaks off, and the server must forget them. */
export type Steps = { begun?: () => void; mayEnd: () => boolean | Promise<boolean> }
/**
 * What came of a mail: the server took it; it said no (for good, or for now); it never came so far (`broken`, the server has no whole mail); or the end was
 * sent and the answer lost (`lost`: it may have it).
 */
export type Answer =
  | { kind: 'taken'; said: string }
  | { kind: 'no'; forGood: boolean; trouble: Trouble }
  | { kind: 'broken'; trouble: Trouble }
  | { kind: 'given_up' }
  | { kind: 'lost'; trouble: Trouble }

const PIECE = 65_536
/** When we are told to stop and the end of a mail is on its way, its answer is awaited so long (milliseconds). */
const LAST_WAIT_MS = 5_000

/** One connection to a mail server, for one mail after the other. */
export type Session = { send: (letter: Letter, steps: Steps, signal?: AbortSignal) => Promise<Answer>; close: () => void; usable: () => boolean }

/** Connects, encrypts and signs in. Throws a `Trouble` in words for people. */
export async function openSession(smtp: Smtp, patience: Patience = PATIENCE): Promise<Session> {
  const local = isLoopback(smtp.host)
  const connection = new SMTPConnection({
    host: smtp.host, port: smtp.port, name: clientName(), secure: smtp.security === 'tls', requireTLS: smtp.security === 'starttls', ignoreTLS: smtp.security === 'none',
    // Nobody stands between a machine and itself; every other server proves who it is.
    tls: { rejectUnauthorized: !(local && smtp.security === 'offered'), minVersion: 'TLSv1.2' },
    allowInternalNetworkInterfaces: true, connectionTimeout: patience.connect, greetingTimeout: patience.greeting, socketTimeout: patience.silence, socketCloseTimeout: 1000,
  })
  const state = { ended: null as unknown }
  connection.on('error', (fault) => { state.ended ??= fault })
  connection.on('end', () => { state.ended ??= new Error('the connection is closed') })
  try {
    await within(patience.whole, connection, (done) => connection.connect((fault) => done(fault)))
    if (smtp.user && smtp.password === null) throw NO_KEY
    if (smtp.user) await within(patience.whole, connection, (done) => connection.login({ user: smtp.user ?? '', pass: smtp.password ?? '' }, (fault) => done(fault)))
  } catch (fault) {
    connection.close()
    throw fault === NO_KEY ? fault : new SmtpFault(troubleOf(fault))
  }
  return {
    usable: () => state.ended === null,
    close: () => (state.ended === null ? connection.quit() : connection.close()),
    send: (letter, steps, signal) => sendOn(connection, letter, steps, patience, signal),
  }
}

/** A trouble that was thrown. */
export class SmtpFault extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.said)
    this.name = 'SmtpFault'
  }
}

const NO_KEY = new SmtpFault({ trouble: 'no_key', said: '', code: null, command: null })

async function sendOn(connection: SMTPConnection, letter: Letter, steps: Steps, patience: Patience, signal?: AbortSignal): Promise<Answer> {
  const at = { ended: false, givenUp: false }
  const giveUp = () => {
    if (!at.ended) connection.close()
    else setTimeout(() => connection.close(), LAST_WAIT_MS).unref()
  }
  signal?.addEventListener('abort', giveUp, { once: true })
  try {
    const said = await within<string>(patience.whole, connection, (done) => {
      const message = Readable.from(pieces(letter.raw, steps, at), { objectMode: false })
      connection.send({ from: letter.from, to: [letter.to], size: letter.raw.length }, message, (fault, info) => done(fault, info?.response))
    })
    return { kind: 'taken', said: oneLine(said ?? '') }
  } catch (fault) {
    const trouble = troubleOf(at.ended ? fault : withLastWords(fault, connection.lastServerResponse))
    if (at.givenUp) return { kind: 'given_up' }
    if (trouble.code !== null && trouble.code !== 421) return { kind: 'no', forGood: trouble.code >= 500, trouble }
    if (trouble.trouble === 'too_big') return { kind: 'no', forGood: true, trouble }
    return at.ended && trouble.code === null ? { kind: 'lost', trouble: { ...trouble, trouble: 'lost_answer' } } : { kind: 'broken', trouble }
  } finally {
    signal?.removeEventListener('abort', giveUp)
  }
}

// A server that says no and hangs up in one breath: what it said counts, not that it hung up.
function withLastWords(fault: unknown, last: string | false): unknown {
  const { responseCode } = fault as { responseCode?: number }
  if (responseCode !== undefined || typeof last !== 'string' || !/^[45]\d\d/.test(last)) return fault
  return { response: last, responseCode: Number(last.slice(0, 3)) }
}

// Piece by piece, as the server takes them; the end of data follows the last one only if it may.
async function* pieces(raw: Buffer, steps: Steps, at: { ended: boolean; givenUp: boolean }): AsyncGenerator<Buffer> {
  const size = Math.min(PIECE, Math.ceil(raw.length / 2))
  for (let from = 0; from < raw.length; from += size) {
    yield raw.subarray(from, from + size)
    if (from === 0) steps.begun?.()
    await breath()
  }
  if (!(await steps.mayEnd())) {
    at.givenUp = true
    throw new Error('given up before the end')
  }
  at.ended = true
}

function within<T>(ms: number, connection: SMTPConnection, start: (done: (fault?: unknown, value?: T) => void) => void): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' }))
      connection.close()
    }, ms)
    const failed = (fault: unknown) => done(fault)
    const closed = () => done(new Error('the server closed the connection'))
    const done = (fault?: unknown, value?: T) => {
      clearTimeout(timer)
      connection.removeListener('error', failed)
      connection.removeListener('end', closed)
      if (fault) reject(fault as Error)
      else resolve(value)
    }
    connection.on('error', failed)
    connection.on('end', closed)
    start(done)
  })
}

function clientName(): string {
  const name = hostname()
  return /^[A-Za-z0-9.-]+$/.test(name) && name.includes('.') ? name : '[127.0.0.1]'
}
