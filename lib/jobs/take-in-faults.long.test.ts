import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { later, now } from '../clock'
import { db } from '../db/client'
import { inbound, mailbox } from '../db/schema/inbox'
import { plantCase, plantHouse, rowsIn } from '../db/testing-case'
import { freshDatabase } from '../db/testing'
import type { FreshDatabase } from '../db/testing'
import { changeForTest } from '../env'
import { keepMails } from '../commands/inbox/keep-mail'
import { readKept } from '../commands/inbox/read-kept'
import { CuttingProxy } from '../commands/inbox/testing/cutting-proxy'
import { Dovecot } from '../commands/inbox/testing/dovecot'
import { expectSound, expectWhole } from '../commands/inbox/testing/faults'
import { eml } from '../commands/inbox/testing/mails'
import { OPERATOR } from '../commands/request/testing'
import { drawn, seed } from '../commands/testing/crash-points'
import { closeMailReader } from '../mail/inbound/read-mail'
import { mailboxState } from '../queries/inbox/mailbox-state'
import { takeInOnce, watchMailbox } from './take-in'

const HOUR_MS = 60 * 60_000
let fresh: FreshDatabase, server: Dovecot, proxy: CuttingProxy, given: number
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T09:30:00.000Z')
  plantHouse('2026-04-08T09:30:00.000Z')
  plantCase('EX-RIVAS')
  server = await Dovecot.open()
  proxy = await CuttingProxy.open(server.port)
  changeForTest('PLAZO_IMAP_URL', server.url({ port: proxy.port }))
  given = 0
})
afterEach(async () => {
  changeForTest('PLAZO_IMAP_URL', null)
  await proxy.close()
  await server.close()
  closeMailReader()
  fresh.cleanUp()
})

/** Some mails of any kind arrive: in a case or in none, with a file or without, the same Message-ID on other bytes, the same bytes again. */
function deliver(count: number, ...place: number[]): void {
  for (let n = 0; n < count; n += 1) {
    const kind = drawn(6, ...place, n)
    given += 1
    const no = kind === 5 ? given - 1 : given
    const attachment = kind < 3 ? { attachment: { name: `anexo ${no}.pdf`, text: `%PDF-1.7 ${no} `.repeat(1 + 300 * kind) } } : {}
    server.deliver(eml({ subject: no % 2 === 0 ? 'EX-RIVAS' : `Otra cosa ${no}`, id: `${kind === 4 ? 'same' : no}@rivas.example`, text: `Mail ${no} `.repeat(20), ...attachment }))
  }
}
const goOn = () => fresh.setClock(later(now(), HOUR_MS))

describe(`a mailbox under faults (seed ${seed})`, () => {
  it('cut at each of fifty places: what came whole is kept, the rest comes later, nothing twice', async () => {
    deliver(3, 0)
    await takeInOnce()
    const usual = proxy.passed
    const troubles: string[] = []
    for (let round = 0; round < 50; round += 1) {
      deliver(2, 1, round)
      proxy.after = 1 + drawn(usual * 2, 2, round)
      await takeInOnce()
      troubles.push(db().select().from(mailbox).get()?.trouble ?? 'none')
      await expectSound(fresh.folder)
      goOn()
    }
    proxy.after = 0
    await takeInOnce()
    await expectWhole(fresh.folder, server)
    expect([...new Set(troubles)].filter((one) => !['none', 'cut_off', 'greeting', 'timeout'].includes(one))).toEqual([])
    expect(troubles.filter((one) => one !== 'none').length).toBeGreaterThan(20)
  })

  it.each(Array.from({ length: 20 }, (_, round) => round))('mixed, round %i: a server that restarts, numbers anew and loses mail; another client that sees and removes; two that look at once', async (round) => {
    for (let turn = 0; turn < 5; turn += 1) {
      deliver(1 + drawn(3, round, turn, 0), round, turn, 1)
      const what = drawn(6, round, turn, 2)
      proxy.after = what === 0 ? 1 + drawn(4000, round, turn, 3) : 0
      if (what === 1) await server.renumber()
      if (what === 2) server.seeAll()
      if (what === 3) server.removeFirst()
      // The server goes down in the midst of it.
      const looks = [takeInOnce(), ...(what === 4 ? [takeInOnce()] : []), ...(what === 5 ? [server.stop().then(() => server.start())] : [])]
      await Promise.all(looks)
      await expectSound(fresh.folder)
      goOn()
    }
    proxy.after = 0
    await takeInOnce()
    await expectWhole(fresh.folder, server)
  })

  it('a mailbox whose server goes away while it is watched is looked into again: what is wrong and since when is said, and all that came is taken', async () => {
    changeForTest('PLAZO_IMAP_URL', server.url())
    server.deliver(eml({ subject: 'one' }))
    const stop = new AbortController(), began = now(), box = () => db().select().from(mailbox).get()
    const until = async (holds: () => boolean) => { while (!holds()) await sleep(20) }
    const first = watchMailbox(stop.signal)
    await until(() => box()?.lookedAt === began)
    await server.stop()
    await first
    expect([rowsIn('inbound'), box()]).toMatchObject([1, { trouble: null, lookedAt: began }])
    goOn()
    const down = now()
    for (let hour = 0; hour < 4; hour += 1) {
      await watchMailbox(stop.signal)
      expect(mailboxState()).toMatchObject({ trouble: 'refused', failingSince: down, lookedAt: began })
      goOn()
    }
    for (const subject of ['two', 'three']) server.deliver(eml({ subject }))
    await server.start()
    const last = watchMailbox(stop.signal)
    await until(() => box()?.lookedAt === now())
    expect(mailboxState()).toMatchObject({ trouble: null, failingSince: null, lookedAt: now() })
    expect(rowsIn('inbound')).toBe(3)
    stop.abort()
    await last
  })

  it('one poison mail among a thousand, and such as kill their reader: the rest is taken, each of these has its reason', async () => {
    const deep = Array.from({ length: 400 }, (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`).join('')
    const poison: Record<number, Buffer> = {
      300: Buffer.from(`Subject: deep\r\n${deep}Content-Type: text/plain\r\n\r\nx\r\n`),
      600: Buffer.from(`Subject: costly\r\nContent-Type: text/html\r\n\r\n${'<table><tr><td>a</td><td><b>x</b>'.repeat(2 ** 21)}`),
    }
    await keepMails(OPERATOR, Array.from({ length: 1000 }, (_, n) => poison[n] ?? eml({ subject: n % 10 === 0 ? 'EX-RIVAS' : `Mail ${n}`, id: `${n}@rivas.example` })), 'upload')
    expect(await readKept()).toBe(1000)
    const rows = db().select().from(inbound).all()
    const states = (state: string) => rows.filter((row) => row.state === state).length
    expect([states('filed'), states('parked'), states('unreadable')]).toEqual([98, 900, 2])
    expect(rows.filter((row) => row.state === 'unreadable').map((row) => row.reason).sort()).toEqual(['too_deep', expect.stringMatching(/^too_(?:slow|much_memory)$/) as unknown as string])
    await expectSound(fresh.folder)
  })
})
