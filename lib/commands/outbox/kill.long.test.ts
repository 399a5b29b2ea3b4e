import { afterEach, beforeEach, expect, it } from 'vitest'
import { db } from '../../db/client'
import { outbox } from '../../db/schema/mail'
import { plantHouse } from '../../db/testing-case'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import type { FaultPoint } from '../../mail/fault-point'
import { later, now } from '../../clock'
import { verify } from '../keep/verify/verify'
import { drawn, seed } from '../testing/crash-points'
import { plazo } from './testing/child'
import { queuedLetter } from './testing/letters'
import { Sink } from './testing/sink'
import type { Fate } from './testing/sink'

const POINTS: FaultPoint[] = ['outbox.before_claim', 'outbox.after_claim', 'outbox.in_data', 'outbox.before_end', 'outbox.after_250']
const FATES: Fate[] = ['take', 'take', 'take', 'greylist', 'no_such_user', 'later_after_data', 'content', 'close_before_answer', 'busy']
let fresh: FreshDatabase, sink: Sink
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T09:30:00.000Z')
  plantHouse()
  sink = await Sink.open()
})
afterEach(async () => {
  await sink.close()
  fresh.cleanUp()
})

it.each(Array.from({ length: 20 }, (_, round) => round))('round %i: workers two at a time, killed at any point, a server of moods: at most once, each state true (seed in the title of the run)', async (round) => {
  process.stdout.write(`seed ${seed}, round ${round}\n`)
  sink.fate = (n) => FATES[drawn(FATES.length, round, n)] ?? 'take'
  const all = []
  for (let n = 0; n < 12; n += 1) all.push(await queuedLetter(`2026/${round}-${n}`))
  for (let turn = 0; turn < 6; turn += 1) {
    const fault = POINTS[drawn(POINTS.length, round, turn, 1)] ?? 'outbox.after_claim'
    const run = (env: Record<string, string>) => plazo(fresh.folder, ['work', '--once', '--json'], { PLAZO_SMTP_URL: sink.url, ...env }).ended
    await Promise.all([run({ PLAZO_FAULT_AT: `${fault}@${1 + drawn(4, round, turn, 2)}` }), run({})])
    fresh.setClock(later(now(), 7 * 60 * 60_000))
  }
  sink.fate = () => 'take'
  await plazo(fresh.folder, ['work', '--once'], { PLAZO_SMTP_URL: sink.url }).ended
  const rows = db().select().from(outbox).all()
  const reached = new Set(sink.seen.map((one) => one.messageId))
  expect(sink.twice()).toEqual([])
  expect(rows.filter((row) => !['sent', 'failed', 'unknown'].includes(row.state))).toEqual([])
  expect(rows.filter((row) => row.state === 'sent' && !reached.has(row.messageIdHeader))).toEqual([])
  expect(rows.filter((row) => row.state === 'failed' && reached.has(row.messageIdHeader))).toEqual([])
  expect((await verify(fresh.folder)).problems).toEqual([])
  expect(all).toHaveLength(rows.length)
}, 300_000)
