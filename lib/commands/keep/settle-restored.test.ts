import { expect, it } from 'vitest'
import { closeDb, databasePath, db } from '../../db/client'
import { event } from '../../db/schema/record'
import { organisation } from '../../db/schema/people'
import { freshDatabase } from '../../db/testing'
import { plantHouse } from '../../db/testing-case'
import { changeForTest } from '../../env'
import { claimNext } from '../outbox/claim'
import { sendDue } from '../outbox/send-due'
import { mailOf, queuedLetter, queuedNotice } from '../outbox/testing/letters'
import { settleRestored } from './settle-restored'
import { verify } from './verify/verify'

it('sends nothing that a backup still holds: letters wait for a person, notices are dropped, mail is paused', async () => {
  const fresh = freshDatabase()
  fresh.setClock('2026-04-08T09:00:00.000Z')
  plantHouse()
  const [claimed, waiting, notice] = [await queuedLetter('2026/001'), await queuedLetter('2026/002'), await queuedNotice('digest')]
  claimNext()
  closeDb()
  settleRestored(databasePath(fresh.folder), '/backup')
  expect([claimed, waiting, notice].map(({ id }) => mailOf(id).state)).toEqual(['unknown', 'unknown', 'cancelled'])
  expect(db().select().from(event).all().filter((one) => one.type === 'letter_unknown')).toHaveLength(2)
  expect(db().select().from(organisation).get()?.outgoingPaused).toBe(true)
  changeForTest('PLAZO_SMTP_URL', 'smtp://127.0.0.1:9')
  expect(await sendDue()).toEqual({ sent: 0, failed: 0, unknown: 0, queued: 0 })
  changeForTest('PLAZO_SMTP_URL', null)
  expect((await verify(fresh.folder)).problems).toEqual([])
  fresh.cleanUp()
})
