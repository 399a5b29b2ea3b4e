import { afterEach, beforeEach, expect, it } from 'vitest'
import { later } from '../clock'
import { db } from '../db/client'
import { inbound, mailbox, mailboxPlace } from '../db/schema/inbox'
import { plantCase, plantHouse, rowsIn } from '../db/testing-case'
import { freshDatabase } from '../db/testing'
import type { FreshDatabase } from '../db/testing'
import { changeForTest } from '../env'
import { CuttingProxy } from '../commands/inbox/testing/cutting-proxy'
import { Dovecot } from '../commands/inbox/testing/dovecot'
import { expectWhole } from '../commands/inbox/testing/faults'
import { eml } from '../commands/inbox/testing/mails'
import { closeMailReader } from '../mail/inbound/read-mail'
import { takeInOnce } from './take-in'

const NOW = '2026-04-08T09:30:00.000Z'
let fresh: FreshDatabase, server: Dovecot, proxy: CuttingProxy
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock(NOW)
  plantHouse(NOW)
  plantCase('EX-RIVAS')
  server = await Dovecot.open()
  proxy = await CuttingProxy.open(server.port)
  changeForTest('PLAZO_IMAP_URL', server.url({ port: proxy.port }))
})
afterEach(async () => {
  changeForTest('PLAZO_IMAP_URL', null)
  await expectWhole(fresh.folder, server)
  await proxy.close()
  await server.close()
  closeMailReader()
  fresh.cleanUp()
})

it('a connection cut at many places: what came whole is kept, the rest comes later, nothing twice', async () => {
  for (let number = 0; number < 4; number += 1) server.deliver(eml({ subject: 'EX-RIVAS', id: `${number}@rivas.example`, text: `Mail ${number} `.repeat(40) }))
  for (const share of [0.05, 0.3, 0.5, 0.65, 0.8, 0.95]) {
    proxy.after = Math.ceil(share * 6000)
    await takeInOnce()
    fresh.setClock(later(NOW, share * 600_000))
  }
  proxy.after = 0
  await takeInOnce()
  expect([rowsIn('inbound'), rowsIn('message'), rowsIn('mailbox_place')]).toEqual([4, 4, 4])
  expect(db().select().from(mailbox).get()).toMatchObject({ trouble: null, failingSince: null })
}, 60_000)

it('a mail that is gone when we come to it leaves a note, and the rest is taken', async () => {
  for (const subject of ['one', 'two']) server.deliver(eml({ subject }))
  await takeInOnce()
  server.removeFirst()
  server.deliver(eml({ subject: 'three' }))
  expect(await takeInOnce()).toBe(1)
  expect(db().select().from(inbound).all().map((one) => one.subject).sort()).toEqual(['one', 'three', 'two'])
})

it('poison among good mail is unreadable, kept, and holds nothing up', async () => {
  const deep = Array.from({ length: 400 }, (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`).join('')
  server.deliver(Buffer.from(`From: a@b.example\r\nSubject: poison\r\n${deep}Content-Type: text/plain\r\n\r\nx\r\n`))
  server.deliver(Buffer.alloc(0))
  server.deliver(eml({ subject: 'EX-RIVAS' }))
  expect(await takeInOnce()).toBeGreaterThanOrEqual(2)
  expect(db().select().from(inbound).all().filter((one) => one.state === 'filed')).toHaveLength(1)
  expect(rowsIn('mailbox_place')).toBe(db().select().from(mailboxPlace).all().length)
}, 60_000)
