import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { later, now } from '../clock'
import { db } from '../db/client'
import { inbound, mailbox } from '../db/schema/inbox'
import { rowsIn } from '../db/testing-case'
import type { FreshDatabase } from '../db/testing'
import { changeForTest } from '../env'
import type { Dovecot } from '../commands/inbox/testing/dovecot'
import { mailHouse } from '../commands/inbox/testing/mail-house'
import { eml } from '../commands/inbox/testing/mails'
import { mailboxState } from '../queries/inbox/mailbox-state'
import { watchMailbox } from './take-in'

const NOW = '2026-04-08T09:30:00.000Z', MINUTE_MS = 60_000, HOUR_MS = 60 * MINUTE_MS
let fresh: FreshDatabase, server: Dovecot, stop: AbortController
beforeEach(async () => {
  ({ fresh, server } = await mailHouse(NOW))
  changeForTest('PLAZO_IMAP_URL', server.url())
  stop = new AbortController()
})
afterEach(async () => {
  changeForTest('PLAZO_IMAP_URL', null)
  await server.close()
  fresh.cleanUp()
})
const pass = (ms: number) => fresh.setClock(later(now(), ms))
const box = () => db().select().from(mailbox).get()
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(20)
}

it('a folder that is renamed while it is watched is missed by its name, and one that takes its place is read from its beginning', async () => {
  changeForTest('PLAZO_IMAP_URL', server.url({ folder: 'Answers' }))
  await server.say('create Answers')
  server.deliver(eml({ subject: 'one' }))
  await server.say('select INBOX', 'copy 1 Answers')
  const first = watchMailbox(stop.signal)
  await until(() => box()?.lookedAt === NOW)
  stop.abort()
  await first
  await server.say('rename Answers Old')
  stop = new AbortController()
  pass(MINUTE_MS)
  await watchMailbox(stop.signal)
  expect(mailboxState()).toMatchObject({ trouble: 'no_folder', failingSince: now() })
  await server.say('create Answers')
  server.deliver(eml({ subject: 'two' }))
  await server.say('select INBOX', 'copy 2 Answers')
  pass(HOUR_MS)
  const last = watchMailbox(stop.signal)
  await until(() => box()?.lookedAt === now())
  expect([rowsIn('inbound'), mailboxState().trouble]).toEqual([2, null])
  expect(db().select().from(inbound).all().every((one) => one.state === 'kept')).toBe(true)
  stop.abort()
  await last
}, 60_000)
