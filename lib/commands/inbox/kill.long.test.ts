import { afterEach, beforeEach, expect, it } from 'vitest'
import { later, now } from '../../clock'
import { db } from '../../db/client'
import { inbound } from '../../db/schema/inbox'
import { notice, noticeItem } from '../../db/schema/mail'
import { plantCase, plantHouse, plantPerson, rowsIn } from '../../db/testing-case'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import type { FaultPoint } from '../../mail/fault-point'
import { plazo } from '../outbox/testing/child'
import { Sink } from '../outbox/testing/sink'
import { drawn, seed } from '../testing/crash-points'
import { Dovecot } from './testing/dovecot'
import { expectSound, expectWhole } from './testing/faults'
import { eml } from './testing/mails'

const POINTS: FaultPoint[] = ['ingest.fetched', 'ingest.raw_written', 'ingest.row_in', 'ingest.read', 'ingest.filed', 'text.after_claim', 'text.after_reading']
const DAY_MS = 24 * 60 * 60_000
let fresh: FreshDatabase, server: Dovecot, sink: Sink
beforeEach(async () => {
  fresh = freshDatabase()
  // A Wednesday, before anybody is reminded.
  fresh.setClock('2026-04-08T04:30:00.000Z')
  plantHouse('2026-04-08T04:30:00.000Z')
  plantCase('EX-RIVAS', { members: [plantPerson('staff')] })
  server = await Dovecot.open()
  sink = await Sink.open()
})
afterEach(async () => {
  await sink.close()
  await server.close()
  fresh.cleanUp()
})
const work = (env: Record<string, string> = {}) => plazo(fresh.folder, ['work', '--once', '--json'], { PLAZO_IMAP_URL: server.url(), PLAZO_SMTP_URL: sink.url, ...env }).ended

it.each(Array.from({ length: 20 }, (_, round) => round))(`workers two at a time, killed at any point, round %i (seed ${seed}): each mail is one message, and is told of once`, async (round) => {
  let given = 0, killed = 0
  for (let turn = 0; turn < 2; turn += 1) {
    for (let n = 0; n < 4; n += 1) {
      given += 1
      const file = drawn(2, round, turn, n) === 0 ? { attachment: { name: `${given}.txt`, text: `Respuesta ${given}` } } : {}
      server.deliver(eml({ subject: n < 3 ? 'EX-RIVAS' : 'Otra cosa', id: `${given}@rivas.example`, text: `Mail ${given}`, ...file }))
    }
    const fault = `${POINTS[(round + turn * 3) % POINTS.length] ?? 'ingest.read'}@${1 + drawn(3, round, turn, 5)}`
    const ended = await Promise.all([work({ PLAZO_FAULT_AT: fault }), ...(drawn(2, round, turn, 6) === 0 ? [work()] : [])])
    expect(ended.slice(1).map(({ code, said }) => [code, said])).toEqual(ended.slice(1).map(() => [0, '']))
    killed += ended.filter(({ signal }) => signal === 'SIGKILL').length
    await expectSound(fresh.folder)
  }
  // The second run finds what the first one's readers left behind, when nobody holds it any more.
  fresh.setClock(later(now(), 2 * 60_000))
  expect((await work()).code).toBe(0)
  await expectWhole(fresh.folder, server)
  expect([rowsIn('inbound'), rowsIn('message')]).toEqual([given, given / 4 * 3])
  expect(db().select().from(inbound).all().filter((row) => row.attempts > 4)).toEqual([])
  process.stdout.write(`seed ${seed}, round ${round}: ${killed} killed\n`)

  // The next morning each waiting reply is said once, however often the worker looks.
  fresh.setClock(later(now(), DAY_MS + 5 * 60 * 60_000))
  for (let look = 0; look < 2; look += 1) expect((await work()).code).toBe(0)
  const told = db().select().from(notice).all().length
  const items = db().select().from(noticeItem).all().filter((one) => one.kind === 'classify').map((one) => `${one.noticeId} ${one.requestId}`)
  expect([told > 0, new Set(items).size]).toEqual([true, items.length])
  expect([sink.twice(), sink.seen.length]).toEqual([[], told])
  await expectWhole(fresh.folder, server)
}, 300_000)
