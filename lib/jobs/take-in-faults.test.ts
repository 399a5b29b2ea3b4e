import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { later } from '../clock'
import { closeDb, db } from '../db/client'
import { inbound, mailbox, mailboxPlace } from '../db/schema/inbox'
import { rowsIn } from '../db/testing-case'
import type { FreshDatabase } from '../db/testing'
import { changeForTest } from '../env'
import { fetchMail } from '../commands/inbox/fetch-mail'
import { noteTrouble, takeTurn } from '../commands/inbox/mailbox-row'
import { CuttingProxy } from '../commands/inbox/testing/cutting-proxy'
import type { Dovecot } from '../commands/inbox/testing/dovecot'
import { expectWhole } from '../commands/inbox/testing/faults'
import { mailHouse } from '../commands/inbox/testing/mail-house'
import { eml } from '../commands/inbox/testing/mails'
import { backup } from '../commands/keep/backup'
import { restore } from '../commands/keep/restore'
import { OPERATOR } from '../commands/request/testing'
import { openMailbox } from '../mail/imap-session'
import { mailboxName } from '../mail/imap-url'
import { imapSettings } from '../mail/settings'
import { mailboxState } from '../queries/inbox/mailbox-state'
import { mailAlarm } from '../queries/outbox/mail-state'
import { closeMailReader } from '../mail/inbound/read-mail'
import { takeInOnce } from './take-in'

const NOW = '2026-04-08T09:30:00.000Z'
let fresh: FreshDatabase, server: Dovecot, proxy: CuttingProxy
beforeEach(async () => {
  ({ fresh, server } = await mailHouse(NOW))
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
  const cut: (string | null | undefined)[] = []
  for (const bytes of [40, 200, 500, 900, 1300, 1700]) {
    proxy.after = bytes
    await takeInOnce()
    cut.push(db().select().from(mailbox).get()?.trouble)
    fresh.setClock(later(NOW, bytes * 1000))
  }
  expect(cut.filter((trouble) => trouble === 'cut_off').length).toBeGreaterThan(2)
  expect(cut.filter((trouble) => !['cut_off', 'greeting', null].includes(trouble ?? null))).toEqual([])
  proxy.after = 0
  await takeInOnce()
  expect([rowsIn('inbound'), rowsIn('message'), rowsIn('mailbox_place')]).toEqual([4, 4, 4])
  expect(db().select().from(mailbox).get()).toMatchObject({ trouble: null, failingSince: null })
}, 60_000)

it('a mail that is gone when we come to it leaves a note, and the rest is taken', async () => {
  for (const subject of ['one', 'two', 'three']) server.deliver(eml({ subject }))
  const imap = imapSettings()!
  const session = await openMailbox(imap)
  const name = mailboxName(imap)
  takeTurn(name, true)
  await fetchMail(name, { ...session, after: async (uid) => { const found = await session.after(uid); server.removeFirst(); await session.look(); return found } })
  await session.close()
  expect(db().select().from(mailboxPlace).all().map((one) => one.why)).toEqual(['gone', null, null])
  expect(await takeInOnce()).toBe(2)
  expect(db().select().from(inbound).all().map((one) => one.subject).sort()).toEqual(['three', 'two'])
  expect(mailboxState()).toMatchObject({ trouble: null, left: 0 })
})

it('one mail that the server can’t read itself, and ends the connection over, holds up none behind it; it is said, and taken once it can be read', async () => {
  for (const subject of ['spoilt', 'two', 'three']) server.deliver(eml({ subject }))
  server.spoilFirst(true)
  for (const minute of [0, 1, 2]) {
    fresh.setClock(later(NOW, minute * 60_000))
    expect(await takeInOnce()).toBe(0)
    expect(db().select().from(mailbox).get()).toMatchObject({ trouble: 'cut_off' })
  }
  fresh.setClock(later(NOW, 3 * 60_000))
  expect(await takeInOnce()).toBe(2)
  expect(mailboxState()).toMatchObject({ trouble: null, left: 1 })
  server.deliver(eml({ subject: 'four' }))
  expect(await takeInOnce()).toBe(1)
  fresh.setClock(later(NOW, 70 * 60_000))
  server.deliver(eml({ subject: 'five' }))
  expect(await takeInOnce()).toBe(1)
  expect(mailboxState()).toMatchObject({ trouble: 'cut_off', left: 1 })
  expect(await takeInOnce()).toBe(0)
  expect(mailboxState()).toMatchObject({ trouble: null, left: 1 })
  server.spoilFirst(false)
  fresh.setClock(later(NOW, 140 * 60_000))
  expect(await takeInOnce()).toBe(1)
  expect(mailboxState()).toMatchObject({ trouble: null, left: 0 })
  expect(db().select().from(inbound).all().map((one) => one.subject).sort()).toEqual(['five', 'four', 'spoilt', 'three', 'two'])
}, 60_000)

it('a restored backup goes on where it was made: what came since comes again from the server, and nothing twice', async () => {
  for (const subject of ['EX-RIVAS', 'two']) server.deliver(eml({ subject, attachment: { name: 'a.pdf', text: `%PDF-1.7 ${subject}` } }))
  await takeInOnce()
  const outside = mkdtempSync(join(tmpdir(), 'plazo-restored-'))
  const { folder } = await backup(OPERATOR, join(outside, 'copy'))
  server.deliver(eml({ subject: 'EX-RIVAS', id: 'since@rivas.example' }))
  expect(await takeInOnce()).toBe(1)
  closeDb()
  // Another machine, and a mailbox that was numbered anew while the old one was down.
  const before = changeForTest('PLAZO_DATA', join(outside, 'data'))
  try {
    await restore(folder)
    expect([rowsIn('inbound'), await takeInOnce(), await takeInOnce()]).toEqual([2, 1, 0])
    await server.renumber()
    expect(await takeInOnce()).toBe(0)
    expect([rowsIn('inbound'), rowsIn('message'), rowsIn('document')]).toEqual([3, 2, 1])
    await expectWhole(join(outside, 'data'), server)
  } finally {
    closeDb()
    changeForTest('PLAZO_DATA', before)
    rmSync(outside, { recursive: true, force: true })
  }
}, 60_000)

it('a mailbox that can’t be looked into for an hour is on every page of the admin’s; a refused password is tried ever more seldom', async () => {
  changeForTest('PLAZO_IMAP_URL', server.url({ password: 'another' }))
  const name = mailboxName(imapSettings()!)
  const minutes: number[] = []
  for (let minute = 0; minute <= 240; minute += 1) {
    fresh.setClock(later(NOW, minute * 60_000))
    if (!takeTurn(name, false)) continue
    minutes.push(minute)
    // The server itself answers the first time; its answer is the same each time.
    if (minute === 0) await takeInOnce()
    else noteTrouble(name, { trouble: 'login', said: '' })
    expect([minute, mailAlarm()?.kind ?? null]).toEqual([minute, minute > 60 ? 'mailbox_failing' : null])
  }
  expect(minutes).toEqual([0, 15, 30, 60, 120, 240])
  expect(mailAlarm()).toEqual({ kind: 'mailbox_failing', since: NOW, trouble: 'login' })
  // A process that begins with other settings, such as a password put right, needn't wait as long as the one before had come to; nor try at once each time it begins.
  const begins = [0, 14, 15].map((minute) => {
    fresh.setClock(later(NOW, (240 + minute) * 60_000))
    return takeTurn(name, false, true)
  })
  expect(begins).toEqual([false, false, true])
  // Another mailbox is another matter.
  changeForTest('PLAZO_IMAP_URL', server.url({ folder: 'Another' }))
  expect(mailAlarm()).toBeNull()
  changeForTest('PLAZO_IMAP_URL', server.url())
  await takeInOnce()
  expect(mailAlarm()).toBeNull()
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
