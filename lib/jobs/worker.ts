import { setTimeout as sleep } from 'node:timers/promises'
import { computeAgain } from '../commands/calendar/compute-again'
import { watchLawData } from '../commands/calendar/watch-law-data'
import { indexRenamed } from '../commands/authority/index-cases'
import { rollDates } from '../commands/request/roll-dates'
import { readKept } from '../commands/inbox/read-kept'
import { sweepUploads } from '../commands/document/sweep-uploads'
import { sendDue } from '../commands/outbox/send-due'
import type { Sent } from '../commands/outbox/send-due'
import { sweepRaw } from '../commands/outbox/sweep-raw'
import { noticeStands } from '../commands/reminder/withdraw-notices'
import { now, nowMs } from '../clock'
import { heartbeat, workerRun } from '../db/schema/record'
import { sweepAttempts } from '../db/throttle'
import { write } from '../db/transact'
import { lt } from 'drizzle-orm'
import { remindIfDue } from './remind-if-due'
import { takeInOnce, watchMailbox } from './take-in'

/** What one pass did, as `plazo work --once` prints it; `queued` is what waits in the outbox after it. */
export type Pass = { ingested: number; sent: number; failed: number; unknown: number; queued: number; reminders: number; extracted: number }

const BEAT_MS = 5_000
const SWEEP_MS = 60 * 60_000
/** Between two looks into the outbox. */
const MAIL_MS = 2_000
const RUNS_KEPT = 500
/** Long work is done in slices between two beats. */
const SLICE_MS = 5_000

/** Says that the worker lives: the health page calls it degraded when the last beat is older than 30 s. */
export function beat(): void {
  write((tx, stamp) => {
    tx.insert(heartbeat).values({ process: 'worker', at: stamp.at }).onConflictDoUpdate({ target: heartbeat.process, set: { at: stamp.at } }).run()
  })
}

/** One pass over the work that is due but mail, out and in; with `once` all of it, however long it takes. */
export async function pass(options: { sweep: boolean; once?: boolean }): Promise<Pick<Pass, 'reminders' | 'extracted'>> {
  beat()
  await watchLawData(options.once ? undefined : SLICE_MS)
  await computeAgain(options.once ? undefined : SLICE_MS)
  rollDates()
  indexRenamed()
  if (options.sweep) {
    sweepAttempts(nowMs())
    await sweepUploads()
    sweepRaw()
  }
  return { reminders: await remindIfDue(options.once ?? false), extracted: 0 }
}

/** One pass for `plazo work --once`, written down as a run. */
export async function passOnce(): Promise<Pass> {
  const done = await pass({ sweep: true, once: true })
  const ingested = await takeInOnce()
  const { sent, failed, unknown, queued } = await sendDue({ stillDue: noticeStands })
  const result = { ingested, sent, failed, unknown, queued, ...done }
  keepRun(result)
  return result
}

function keepRun(result: Pass): void {
  write((tx) => {
    const { id } = tx.insert(workerRun).values({ at: now(), result }).returning({ id: workerRun.id }).get()
    tx.delete(workerRun).where(lt(workerRun.id, id - RUNS_KEPT)).run()
  })
}

/** Works until it is told to stop; a pass that fails is said on standard error and tried again, never hidden. */
export async function workUntil(stopped: AbortSignal, complain: (message: string) => void): Promise<void> {
  // A slow mail server holds up neither the beat nor the rest.
  await Promise.all([passUntil(stopped, complain), sendUntil(stopped, complain), readUntil(stopped, complain), watchUntil(stopped, complain)])
}

async function sendUntil(stopped: AbortSignal, complain: (message: string) => void): Promise<void> {
  while (!stopped.aborted) {
    try {
      const done = await sendDue({ signal: stopped, stillDue: noticeStands })
      if (done.sent + done.failed + done.unknown > 0) keepRun({ ingested: 0, ...done, reminders: 0, extracted: 0 })
    } catch (error) {
      complain(error instanceof Error ? error.message : String(error))
    }
    await sleep(MAIL_MS, undefined, { signal: stopped }).catch(() => undefined)
  }
}

async function readUntil(stopped: AbortSignal, complain: (message: string) => void): Promise<void> {
  while (!stopped.aborted) {
    try {
      const ingested = await readKept({ signal: stopped })
      if (ingested > 0) keepRun({ ingested, sent: 0, failed: 0, unknown: 0, queued: 0, reminders: 0, extracted: 0 })
    } catch (error) {
      complain(error instanceof Error ? error.message : String(error))
    }
    await sleep(MAIL_MS, undefined, { signal: stopped }).catch(() => undefined)
  }
}

async function watchUntil(stopped: AbortSignal, complain: (message: string) => void): Promise<void> {
  while (!stopped.aborted) {
    try {
      await watchMailbox(stopped)
    } catch (error) {
      complain(error instanceof Error ? error.message : String(error))
      await sleep(BEAT_MS, undefined, { signal: stopped }).catch(() => undefined)
    }
  }
}

async function passUntil(stopped: AbortSignal, complain: (message: string) => void): Promise<void> {
  let sweptAt = 0
  while (!stopped.aborted) {
    const sweep = nowMs() - sweptAt > SWEEP_MS
    try {
      await pass({ sweep })
      if (sweep) sweptAt = nowMs()
    } catch (error) {
      complain(error instanceof Error ? error.message : String(error))
    }
    await sleep(BEAT_MS, undefined, { signal: stopped }).catch(() => undefined)
  }
}
