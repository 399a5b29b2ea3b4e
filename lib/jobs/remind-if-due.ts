import { eq, sql } from 'drizzle-orm'
import { now } from '../clock'
import { db } from '../db/client'
import { event, heartbeat } from '../db/schema/record'
import { write } from '../db/transact'
import type { Moment } from '../queries/reminder/due-notices'
import { momentOf, remind } from './remind'

const LOOKED = 'reminders'
let last = ''

/** Reminds whoever is due now, and notes that it looked: a digest asks of each day once. Looks again when a minute has passed or something has happened. Returns how many notices were queued. */
export async function remindIfDue(always = false): Promise<number> {
  const at = now()
  const state = `${dataState()} ${at.slice(0, 16)}`
  if (state === last && !always) return 0
  const said = await remind(momentOf(at), { lookedAt: lastLook() })
  write((tx) => {
    tx.insert(heartbeat).values({ process: LOOKED, at }).onConflictDoUpdate({ target: heartbeat.process, set: { at } }).run()
  })
  last = state
  return said.length
}

/** The moment of the pass before; null when there was none. */
export function lastLook(): Moment | null {
  const before = db().select().from(heartbeat).where(eq(heartbeat.process, LOOKED)).get()
  return before ? momentOf(before.at) : null
}

const dataState = () => db().select({ id: sql<number>`coalesce(max(${event.id}), 0)` }).from(event).get()?.id ?? 0
