import { eq } from 'drizzle-orm'
import { later, now } from '../clock'
import { db } from '../db/client'
import { lastEvent } from '../db/last-event'
import { heartbeat } from '../db/schema/record'
import { write } from '../db/transact'
import type { Looked } from '../queries/reminder/due-notices'
import { momentOf, remind } from './remind'

const LOOKED = 'reminders', GAP_FROM = 'reminders gap from', GAP_TO = 'reminders gap to'
/** The worker looks once a minute: longer than this it wasn't there. */
const GAP_MS = 60 * 60_000
let last = ''

/** Reminds whoever is due now, and notes that it looked: a digest asks of each day once. Looks again when a minute has passed or something has happened. Returns how many notices were queued. */
export async function remindIfDue(always = false): Promise<number> {
  const at = now()
  const state = `${lastEvent(db())} ${at.slice(0, 16)}`
  if (state === last && !always) return 0
  const before = lookOf(LOOKED)
  if (before !== null && later(before, GAP_MS) < at) note([[GAP_FROM, before], [GAP_TO, at]])
  const said = await remind(momentOf(at), looked())
  note([[LOOKED, at]])
  last = state
  return said.length
}

/** The pass before, and the last time in which there was none. */
export function looked(): Pick<Looked, 'lookedAt' | 'gap'> {
  const [before, from, to] = [lookOf(LOOKED), lookOf(GAP_FROM), lookOf(GAP_TO)]
  return { lookedAt: before === null ? null : momentOf(before), gap: from === null || to === null ? null : { from: momentOf(from), to: momentOf(to) } }
}

const lookOf = (process: string) => db().select().from(heartbeat).where(eq(heartbeat.process, process)).get()?.at ?? null

function note(beats: readonly (readonly [string, string])[]): void {
  write((tx) => {
    for (const [process, at] of beats) tx.insert(heartbeat).values({ process, at }).onConflictDoUpdate({ target: heartbeat.process, set: { at } }).run()
  })
}
