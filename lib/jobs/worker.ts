import { setTimeout as sleep } from 'node:timers/promises'
import { computeAgain } from '../commands/calendar/compute-again'
import { watchLawData } from '../commands/calendar/watch-law-data'
import { indexRenamed } from '../commands/authority/index-cases'
import { rollDates } from '../commands/request/roll-dates'
import { sweepUploads } from '../commands/document/sweep-uploads'
import { now, nowMs } from '../clock'
import { heartbeat, workerRun } from '../db/schema/record'
import { sweepAttempts } from '../db/throttle'
import { write } from '../db/transact'

/** What one pass did, as `plazo work --once` prints it. Mail comes with letters and the inbox: until then those numbers are zero. */
export type Pass = { ingested: number; sent: number; failed: number; unknown: number; queued: number; reminders: number; extracted: number }

const BEAT_MS = 5_000
const SWEEP_MS = 60 * 60_000
/** Long work is done in slices between two beats. */
const SLICE_MS = 5_000

/** Says that the worker lives: the health page calls it degraded when the last beat is older than 30 s. */
export function beat(): void {
  write((tx, stamp) => {
    tx.insert(heartbeat).values({ process: 'worker', at: stamp.at }).onConflictDoUpdate({ target: heartbeat.process, set: { at: stamp.at } }).run()
  })
}

/** One pass over the work that is due; with `once` all of it, however long it takes. */
export async function pass(options: { sweep: boolean; once?: boolean }): Promise<Pass> {
  beat()
  await watchLawData(options.once ? undefined : SLICE_MS)
  await computeAgain(options.once ? undefined : SLICE_MS)
  rollDates()
  indexRenamed()
  if (options.sweep) {
    sweepAttempts(nowMs())
    await sweepUploads()
  }
  return { ingested: 0, sent: 0, failed: 0, unknown: 0, queued: 0, reminders: 0, extracted: 0 }
}

/** One pass for `plazo work --once`, written down as a run. */
export async function passOnce(): Promise<Pass> {
  const result = await pass({ sweep: true, once: true })
  write((tx) => tx.insert(workerRun).values({ at: now(), result }).run())
  return result
}

/** Works until it is told to stop; a pass that fails is said on standard error and tried again, never hidden. */
export async function workUntil(stopped: AbortSignal, complain: (message: string) => void): Promise<void> {
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
