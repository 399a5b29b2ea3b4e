import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { later } from '../../clock'
import { db } from '../../db/client'
import { outbox } from '../../db/schema/mail'
import { plantHouse } from '../../db/testing-case'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import type { FaultPoint } from '../../mail/fault-point'
import { verify } from '../keep/verify/verify'
import { changeForTest } from '../../env'
import { LEASE_MS } from '../claims/lease'
import { claimNext, markEnding, renew } from './claim'
import { endSent } from './end-claim'
import { recoverClaims } from './recover'
import { sendDue } from './send-due'
import { plazo } from './testing/child'
import { mailOf, queuedLetter, queuedNotice } from './testing/letters'
import { Sink } from './testing/sink'

const NOW = '2026-04-08T09:30:00.000Z'
let fresh: FreshDatabase, sink: Sink
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock(NOW)
  plantHouse(NOW)
  sink = await Sink.open()
})
afterEach(async () => {
  await sink.close()
  expect(sink.twice()).toEqual([])
  expect((await verify(fresh.folder)).problems).toEqual([])
  fresh.cleanUp()
})
const work = (fault?: string) => plazo(fresh.folder, ['work', '--once', '--json'], { PLAZO_SMTP_URL: sink.url, ...(fault ? { PLAZO_FAULT_AT: fault } : {}) }).ended
const states = () => db().select({ state: outbox.state }).from(outbox).orderBy(outbox.queuedAt).all().map((row) => row.state)
const arrived = () => sink.seen.map((one) => one.messageId)

const POINTS: [FaultPoint, string, number][] = [
  ['outbox.before_claim', 'sent', 3], ['outbox.after_claim', 'sent', 3], ['outbox.in_data', 'sent', 3], ['outbox.before_end', 'unknown', 2], ['outbox.after_250', 'unknown', 3],
]
it.each(POINTS)('killed at %s: at most once, and its state is true', async (point, state, reached) => {
  const all = [await queuedLetter('2026/001'), await queuedLetter('2026/002'), await queuedLetter('2026/003')]
  expect((await work(`${point}@2`)).signal).toBe('SIGKILL')
  const { out, code } = await work()
  expect([code, JSON.parse(out)]).toMatchObject([0, { failed: 0, unknown: state === 'unknown' ? 1 : 0, queued: 0 }])
  expect(all.map(({ id }) => mailOf(id).state).sort()).toEqual(['sent', 'sent', state].sort())
  expect(arrived()).toHaveLength(reached)
  // Whoever settles it finds that it may have arrived; nothing goes by itself.
  expect(JSON.parse((await work()).out)).toMatchObject({ sent: 0, unknown: 0 })
}, 60_000)

it('two workers at once send each mail once', async () => {
  for (let n = 1; n <= 12; n += 1) await queuedLetter(`2026/0${n}`)
  // A digest that nothing stands behind any more is taken back by whichever of them finds it.
  for (let n = 1; n <= 12; n += 1) await queuedNotice(`digest ${n}`)
  const done = (await Promise.all([work(), work()])).map(({ out }) => (JSON.parse(out) as { sent: number }).sent)
  expect([done[0]! + done[1]!, states().sort()]).toEqual([12, [...Array<string>(12).fill('cancelled'), ...Array<string>(12).fill('sent')]])
  expect(arrived()).toHaveLength(12)
}, 60_000)

it('a sender that hung past its lease can neither send nor write', async () => {
  const { id } = await queuedLetter('2026/001')
  const hung = claimNext()!
  expect(recoverClaims()).toBe(0)
  expect(mailOf(id).state).toBe('sending')
  fresh.setClock(later(NOW, LEASE_MS))
  changeForTest('PLAZO_SMTP_URL', sink.url)
  expect(await sendDue()).toMatchObject({ sent: 1 })
  changeForTest('PLAZO_SMTP_URL', null)
  expect([renew(hung), markEnding(hung), endSent(hung, '250 late', null)]).toEqual([false, false, 'gone'])
  expect(arrived()).toHaveLength(1)
})

it('one that hung after its end was on the way is unknown, and can’t say otherwise afterwards', async () => {
  const { id } = await queuedLetter('2026/001')
  const hung = claimNext()!
  expect(markEnding(hung)).toBe(true)
  fresh.setClock(later(NOW, LEASE_MS))
  expect(recoverClaims()).toBe(1)
  expect(endSent(hung, '250 late', null)).toBe('gone')
  expect(mailOf(id).state).toBe('unknown')
})

it('told to stop, it finishes or lets go within ten seconds and begins nothing new', async () => {
  sink.fate = () => 'slow'
  for (const ref of ['2026/001', '2026/002', '2026/003', '2026/004', '2026/005', '2026/006']) await queuedLetter(ref)
  const worker = plazo(fresh.folder, ['work'], { PLAZO_SMTP_URL: sink.url })
  while (sink.seen.length === 0) await sleep(50)
  worker.kill('SIGTERM')
  const { code } = await worker.ended
  expect([code, states().filter((state) => state !== 'sent' && state !== 'queued')]).toEqual([0, []])
  expect(states().filter((state) => state === 'sent')).toHaveLength(sink.seen.length)
  expect(states()).toContain('queued')
}, 60_000)
