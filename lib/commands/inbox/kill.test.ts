import { afterEach, beforeEach, expect, it } from 'vitest'
import { db } from '../../db/client'
import { inbound } from '../../db/schema/inbox'
import { rowsIn } from '../../db/testing-case'
import type { FreshDatabase } from '../../db/testing'
import type { FaultPoint } from '../../mail/fault-point'
import { plazo } from '../outbox/testing/child'
import type { Dovecot } from './testing/dovecot'
import { expectWhole } from './testing/faults'
import { mailHouse } from './testing/mail-house'
import { eml } from './testing/mails'

const NOW = '2026-04-08T09:30:00.000Z'
let fresh: FreshDatabase, server: Dovecot
beforeEach(async () => {
  ({ fresh, server } = await mailHouse(NOW))
})
afterEach(async () => {
  await expectWhole(fresh.folder, server)
  await server.close()
  fresh.cleanUp()
})
const work = (fault?: string) => plazo(fresh.folder, ['work', '--once', '--json'], { PLAZO_IMAP_URL: server.url(), ...(fault ? { PLAZO_FAULT_AT: fault } : {}) }).ended
const letters = [
  eml({ subject: 'EX-RIVAS', attachment: { name: 'a.pdf', text: '%PDF-1.7 a' } }), eml({ subject: 'EX-RIVAS', id: 'two@rivas.example', attachment: { name: 'b.pdf', text: '%PDF-1.7 b' } }), eml({ subject: 'Otra cosa' }),
]

const POINTS: FaultPoint[] = ['ingest.fetched', 'ingest.raw_written', 'ingest.row_in', 'ingest.read', 'ingest.filed']
it.each(POINTS)('killed at %s: every mail is there once after the next run', async (point) => {
  for (const letter of letters) server.deliver(letter)
  expect((await work(`${point}@2`)).signal).toBe('SIGKILL')
  expect((await work()).code).toBe(0)
  expect([rowsIn('inbound'), rowsIn('message'), rowsIn('document')]).toEqual([3, 2, 2])
}, 60_000)

it('two workers at once: nothing twice, and no error', async () => {
  for (let number = 0; number < 12; number += 1) server.deliver(eml({ subject: 'EX-RIVAS', id: `${number}@rivas.example`, text: `Mail ${number}` }))
  const ended = await Promise.all([work(), work()])
  expect(ended.map(({ code, said }) => [code, said])).toEqual([[0, ''], [0, '']])
  expect([rowsIn('inbound'), rowsIn('message')]).toEqual([12, 12])
  expect(db().select().from(inbound).all().map((one) => one.attempts)).toEqual(Array.from({ length: 12 }, () => 1))
}, 60_000)
