import { today } from '../clock'
import { db } from '../db/client'
import { request } from '../db/schema/request'
import { isCalendarDate } from '../domain/calendar/days'
import { remind as remindNow, wouldRemind } from '../jobs/remind'
import type { Said } from '../jobs/remind'
import { answer } from './command'
import type { Command } from './command'
import { UsageError } from './io'
import { readWords, valueOf } from './words'

const LAST_MINUTE = '23:59'

/** `plazo remind`: one pass as if it were that day and hour everywhere; it queues, and `work --once` sends. With --dry-run nothing is written. */
export const remind: Command = async (call) => {
  const words = readWords(call.words, { flags: ['dry-run'], values: ['on', 'at'], plain: [0, 0] })
  const on = valueOf(words, 'on') ?? null, time = valueOf(words, 'at') ?? LAST_MINUTE
  if (on !== null && !isCalendarDate(on)) throw new UsageError('--on YYYY-MM-DD')
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new UsageError('--at HH:MM')
  db()
  const moment = (zone: string) => ({ on: on ?? today(zone), time })
  const said = words.options['dry-run'] ? wouldRemind(moment) : await remindNow(moment)
  const refs = refsOf(said)
  const value = said.map(({ to, kind, subject, items }) => ({
    to, kind, subject, items: items.map(({ requestId, ...item }) => ({ request: refs.get(requestId) ?? null, ...item })),
  }))
  answer(call, value, value.map((one) => `${one.to}  ${one.kind}  ${one.subject}`).join('\n'))
}

function refsOf(said: readonly Said[]): Map<string, string> {
  return said.length === 0 ? new Map() : new Map(db().select({ id: request.id, ref: request.ref }).from(request).all().map((row) => [row.id, row.ref]))
}
