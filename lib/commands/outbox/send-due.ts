import { count, inArray } from 'drizzle-orm'
import { db } from '../../db/client'
import { patiently } from '../../db/patiently'
import { outbox } from '../../db/schema/mail'
import { makeDurable } from '../../db/transact'
import { readRaw } from '../../files/keep-raw'
import { faultAt } from '../../mail/fault-point'
import { mailSettings } from '../../mail/settings'
import { openSession, PATIENCE, SmtpFault } from '../../mail/smtp-session'
import type { Answer, Patience, Session } from '../../mail/smtp-session'
import type { Trouble } from '../../mail/smtp-trouble'
import { LEASE_MS } from '../claims/lease'
import { claimNext, markEnding, renew } from './claim'
import type { OutboxRow } from './claim'
import { endCancelled, endFailed, endLater, endSent, endUnknown, holdBack, release } from './end-claim'
import type { Ended } from './end-claim'
import { leavingOf } from './has-left'
import type { Leaving } from './has-left'
import { recoverClaims } from './recover'
import { isStillDue } from './still-due'
import type { StillDue } from './still-due'

export type Sent = { sent: number; failed: number; unknown: number; queued: number }
/** `stillDue` asks of a claimed notice whether what it says is still so; without it every notice goes. */
export type SendOptions = { signal?: AbortSignal; patience?: Patience; stillDue?: StillDue; until?: () => boolean }

/**
 * Sends the mail that is due, one after the other over one connection, until none is left, the server can't be used, or `signal` says stop: then nothing new is
 * claimed, and what is on its way is finished or released. Without a mail server set up everything waits. Counts what ended, and what still waits.
 */
export async function sendDue(options: SendOptions = {}): Promise<Sent> {
  const counts: Sent = { sent: 0, failed: 0, unknown: await patiently(recoverClaims), queued: 0 }
  const line: Line = { session: null, broken: 0 }
  try {
    while (!options.signal?.aborted && !options.until?.()) {
      faultAt('outbox.before_claim')
      const row = mailSettings() ? await patiently(claimNext) : null
      if (!row) break
      faultAt('outbox.after_claim')
      const { ended, goOn } = await sendOne(line, row, options)
      if (ended === 'sent' || ended === 'failed' || ended === 'unknown') counts[ended] += 1
      if (!goOn) break
    }
  } finally {
    line.session?.close()
    if (counts.sent > 0) makeDurable()
  }
  return { ...counts, queued: waiting() }
}

type Line = { session: Session | null; broken: number }
type Done = { ended: Ended; goOn: boolean }

async function sendOne(line: Line, row: OutboxRow, options: SendOptions): Promise<Done> {
  const raw = readRaw(row.rawSha256)
  if (!raw) return { ended: await patiently(() => endFailed(row, { trouble: 'bytes_missing', said: row.rawSha256, code: null, command: null })), goOn: true }
  if (!isStillDue(row, options.stillDue)) return { ended: await patiently(() => endCancelled(row)), goOn: true }
  const lease = setInterval(() => void patiently(() => renew(row)).catch(() => undefined), LEASE_MS / 3)
  try {
    // While the server is asked whom it takes mail from, the disk works.
    const leaving = row.kind === 'notice' ? null : leavingOf(row, raw)
    // It is awaited where the mail ends; where the server says no before, or can't be used, what the disk says doesn't matter.
    leaving?.catch(() => undefined)
    const answer = await deliver(line, row, raw, leaving, options)
    if (answer.kind === 'taken') faultAt('outbox.after_250')
    return await afterAnswer(line, row, answer, answer.kind === 'no' ? null : await leaving, options)
  } catch (fault) {
    if (!(fault instanceof SmtpFault)) throw fault
    return await serverTrouble(row, fault.trouble, options)
  } finally {
    clearInterval(lease)
  }
}

async function deliver(line: Line, row: OutboxRow, raw: Buffer, kept: Promise<unknown> | null, options: SendOptions): Promise<Answer> {
  const reused = line.session?.usable() === true
  const session = reused && line.session ? line.session : (line.session = await connected(options))
  const answer = await session.send({ from: row.envelopeFrom, to: row.envelopeTo[0] ?? '', raw }, {
    begun: () => faultAt('outbox.in_data'),
    mayEnd: async () => {
      await kept
      const may = await patiently(() => markEnding(row))
      if (may) faultAt('outbox.before_end')
      return may
    },
  }, options.signal)
  // A server may close a connection between two mails: that says nothing of this one.
  if (answer.kind !== 'broken' || !reused || answer.trouble.trouble === 'busy' || options.signal?.aborted) return answer
  session.close()
  line.session = null
  return deliver(line, row, raw, kept, options)
}

async function connected({ patience, signal }: SendOptions): Promise<Session> {
  const smtp = mailSettings()
  if (!smtp) throw new SmtpFault({ trouble: 'unreachable', said: '', code: null, command: null })
  const opening = openSession(smtp, patience ?? PATIENCE)
  const stopped = new Promise<never>((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new SmtpFault({ trouble: 'broken_off', said: '', code: null, command: null })), { once: true })
  })
  // Whoever stops us doesn't wait for a server that is silent.
  void opening.then((session) => { if (signal?.aborted) session.close() }, () => undefined)
  return Promise.race([opening, stopped])
}

async function afterAnswer(line: Line, row: OutboxRow, answer: Answer, leaving: Leaving | null, options: SendOptions): Promise<Done> {
  if (answer.kind === 'taken') {
    line.broken = 0
    return { ended: await patiently(() => endSent(row, answer.said, leaving)), goOn: true }
  }
  line.session?.close()
  line.session = null
  if (answer.kind === 'given_up') return { ended: 'gone', goOn: true }
  if (answer.kind === 'lost') return { ended: await patiently(() => endUnknown(row, answer.trouble)), goOn: true }
  if (answer.kind === 'no') {
    if (answer.trouble.trouble === 'login') return serverTrouble(row, answer.trouble, options)
    return { ended: await patiently(() => (answer.forGood ? endFailed(row, answer.trouble) : endLater(row, answer.trouble))), goOn: true }
  }
  if (options.signal?.aborted) return { ended: await patiently(() => release(row)), goOn: false }
  line.broken += 1
  // Once may be this mail's fault; twice in a row, or a server that says that it closes, is the server's.
  if (line.broken > 1 || answer.trouble.trouble === 'busy') return serverTrouble(row, answer.trouble, options)
  return { ended: await patiently(() => endLater(row, answer.trouble)), goOn: true }
}

async function serverTrouble(row: OutboxRow, trouble: Trouble, { signal }: SendOptions): Promise<Done> {
  if (signal?.aborted) return { ended: await patiently(() => release(row)), goOn: false }
  const ended = await patiently(() => endLater(row, trouble))
  await patiently(() => holdBack(trouble))
  return { ended, goOn: false }
}

function waiting(): number {
  return db().select({ n: count() }).from(outbox).where(inArray(outbox.state, ['queued', 'sending'])).get()?.n ?? 0
}
