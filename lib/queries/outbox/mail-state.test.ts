import { afterEach, beforeEach, expect, it } from 'vitest'
import { beat } from '../../jobs/worker'
import { sendDue } from '../../commands/outbox/send-due'
import { queuedLetter, queuedNotice } from '../../commands/outbox/testing/letters'
import { Sink } from '../../commands/outbox/testing/sink'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { plantHouse, plantPerson } from '../../db/testing-case'
import { write } from '../../db/transact'
import { changeForTest } from '../../env'
import { mailTroubles } from '../today/mail-troubles'
import { caseMail } from './case-mail'
import { mailAlarm, mailState } from './mail-state'
import { outboxList } from './outbox-list'

let fresh: FreshDatabase, sink: Sink
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T09:00:00.000Z')
  plantHouse()
  sink = await Sink.open()
  changeForTest('PLAZO_SMTP_URL', sink.url)
})
afterEach(async () => {
  await sink.close().catch(() => undefined)
  changeForTest('PLAZO_SMTP_URL', null)
  fresh.cleanUp()
})

it('tells admins when the worker is away for a quarter of an hour, or nothing has left for an hour', async () => {
  expect(mailAlarm()).toBeNull()
  beat()
  fresh.setClock('2026-04-08T09:15:00.001Z')
  expect(mailAlarm()).toEqual({ kind: 'worker_away', since: '2026-04-08T09:00:00.000Z' })
  beat()
  await sink.close()
  await queuedNotice('one')
  await sendDue()
  expect(mailAlarm()).toBeNull()
  fresh.setClock('2026-04-08T10:15:00.002Z')
  beat()
  expect(mailAlarm()).toEqual({ kind: 'mail_failing', since: '2026-04-08T09:15:00.001Z', trouble: 'refused' })
  expect(mailState()).toMatchObject({ queued: 1, failingSince: '2026-04-08T09:15:00.001Z', trouble: 'refused' })
})

it('is quiet about one mail that waits while others leave', async () => {
  sink.fate = (n) => (n === 1 ? 'greylist' : 'take')
  await queuedLetter('2026/001')
  fresh.setClock('2026-04-08T09:00:01.000Z')
  await queuedLetter('2026/002')
  expect(await sendDue()).toMatchObject({ sent: 1, queued: 1 })
  fresh.setClock('2026-04-08T09:00:30.000Z')
  await queuedLetter('2026/003')
  expect(await sendDue()).toMatchObject({ sent: 1 })
  beat()
  expect(mailState()).toMatchObject({ queued: 1, failingSince: null })
})

it('shows what did not leave to those who see the case, and to the admin no more of a case that they don’t see', async () => {
  sink.fate = () => 'no_such_user'
  const { requestId } = await queuedLetter('2026/001')
  await sendDue()
  const [staff, stranger, admin] = [plantPerson('staff'), plantPerson('volunteer'), plantPerson('admin')]
  expect(mailTroubles(staff, 'team', 'en')).toMatchObject({ total: 1, rows: [{ ref: '2026/001', state: 'failed', why: 'recipient_refused', said: '550 5.1.1 No such user' }] })
  expect(mailTroubles(stranger, 'team', 'en')).toEqual({ total: 0, rows: [] })
  expect(caseMail(staff, requestId).mails).toMatchObject([{ state: 'failed' }])
  expect(() => caseMail(stranger, requestId)).toThrow('not_found')
  expect(() => outboxList(staff)).toThrow('not_found')
  expect(outboxList(admin).waiting).toMatchObject([{ to: 'registro@rivas.example', of: { ref: '2026/001' } }])
  write((tx) => { tx.run('UPDATE request SET restricted = 1') })
  expect(outboxList(admin).waiting).toMatchObject([{ state: 'failed', to: null, subject: null, said: null, of: null }])
})
