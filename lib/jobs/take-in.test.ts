import { afterEach, beforeEach, expect, it } from 'vitest'
import { later } from '../clock'
import { db } from '../db/client'
import { inbound, mailbox, mailboxPlace } from '../db/schema/inbox'
import { plantHouse, rowsIn } from '../db/testing-case'
import { freshDatabase } from '../db/testing'
import type { FreshDatabase } from '../db/testing'
import { changeForTest } from '../env'
import { Dovecot } from '../commands/inbox/testing/dovecot'
import { eml } from '../commands/inbox/testing/mails'
import { verify } from '../commands/keep/verify/verify'
import { closeMailReader } from '../mail/inbound/read-mail'
import { takeInOnce } from './take-in'

const NOW = '2026-04-08T09:30:00.000Z'
let fresh: FreshDatabase, server: Dovecot
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock(NOW)
  plantHouse(NOW)
  server = await Dovecot.open()
  changeForTest('PLAZO_IMAP_URL', server.url())
})
afterEach(async () => {
  changeForTest('PLAZO_IMAP_URL', null)
  await server.close()
  closeMailReader()
  expect((await verify(fresh.folder)).problems).toEqual([])
  fresh.cleanUp()
})
const box = () => db().select().from(mailbox).get()
const kept = () => db().select({ subject: inbound.subject }).from(inbound).all().map((one) => one.subject).sort()

it('fetches what came, once, and leaves it on the server as it was', async () => {
  server.deliver(eml({ subject: 'one' }))
  server.deliver(eml({ subject: 'two' }))
  expect(await takeInOnce()).toBe(2)
  expect(kept()).toEqual(['one', 'two'])
  expect(box()).toMatchObject({ lookedAt: NOW, trouble: null, highestUid: 2 })
  server.deliver(eml({ subject: 'three' }))
  server.seeAll()
  expect([await takeInOnce(), await takeInOnce()]).toEqual([1, 0])
  expect(kept()).toEqual(['one', 'three', 'two'])
  expect(server.mails().map((one) => one.flags)).toEqual(['S', 'S', 'S'])
  expect(rowsIn('mailbox_place')).toBe(3)
})

it('marks nothing as seen', async () => {
  server.deliver(eml())
  await takeInOnce()
  expect(server.mails().map((one) => one.flags.includes('S'))).toEqual([false])
})

it('begins anew where the mailbox was made anew, and adds nothing twice', async () => {
  for (const subject of ['one', 'two', 'three']) server.deliver(eml({ subject }))
  await takeInOnce()
  const before = box()?.uidValidity
  await server.renumber()
  server.deliver(eml({ subject: 'four' }))
  expect(await takeInOnce()).toBe(1)
  expect(box()?.uidValidity).not.toBe(before)
  expect(kept()).toEqual(['four', 'one', 'three', 'two'])
  expect(db().select().from(mailboxPlace).all().length).toBe(7)
})

it('begins anew where the server’s own backup was put back, and gives the numbers of what is lost to other mails', async () => {
  server.deliver(eml({ subject: 'one' }))
  await takeInOnce()
  await server.copy()
  for (const subject of ['lost', 'lost too']) server.deliver(eml({ subject }))
  expect(await takeInOnce()).toBe(2)
  const before = box()
  await server.putBack()
  server.deliver(eml({ subject: 'after' }))
  expect(await takeInOnce()).toBe(1)
  expect(box()?.uidValidity).toBe(before?.uidValidity)
  expect(kept()).toEqual(['after', 'lost', 'lost too', 'one'])
})

it('says what keeps it from the mailbox, since when, and that it is well again', async () => {
  changeForTest('PLAZO_IMAP_URL', server.url({ password: 'another' }))
  await takeInOnce()
  expect(box()).toMatchObject({ trouble: 'login', failingSince: NOW, lookedAt: null })
  changeForTest('PLAZO_IMAP_URL', server.url())
  await server.stop()
  fresh.setClock(later(NOW, 60_000))
  await takeInOnce()
  expect(box()).toMatchObject({ trouble: 'refused', failingSince: NOW })
  await server.start()
  server.deliver(eml())
  expect(await takeInOnce()).toBe(1)
  expect(box()).toMatchObject({ trouble: null, said: null, failingSince: null })
  changeForTest('PLAZO_IMAP_URL', server.url({ folder: 'Nowhere' }))
  await takeInOnce()
  expect(db().select().from(mailbox).all().map((one) => one.trouble)).toContain('no_folder')
})
