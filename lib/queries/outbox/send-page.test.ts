import { afterEach, beforeEach, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { leaveByEmail } from '../../commands/letter/leave-by-email'
import { approvedLetter } from '../../commands/outbox/testing/approved-letter'
import { letter } from '../../db/schema/letter'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { plantHouse, plantPerson } from '../../db/testing-case'
import { write } from '../../db/transact'
import { sendPage } from './send-page'

let fresh: FreshDatabase
beforeEach(() => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T09:30:00.000Z')
  plantHouse()
})
afterEach(() => fresh.cleanUp())

it('shows what goes, why it can’t, and where it stands, to those who see the case', async () => {
  const { letterId, requestId } = approvedLetter('2026/001', { channel: 'email' })
  const staff = plantPerson('staff')
  expect(await sendPage(staff, requestId, letterId)).toMatchObject({
    state: 'approved', channel: 'email', addressee: { email: 'registro@rivas.example' }, fact: { type: 'sent' }, stays: null, mail: null, may: { send: true }, files: [{ filename: '2026-001 initial-request.pdf', format: 'pdf' }],
  })
  const { outboxId } = await leaveByEmail(staff, { letterId, key: 'send-page-test' })
  expect(await sendPage(staff, requestId, letterId)).toMatchObject({ mail: { id: outboxId, state: 'queued', notBefore: '2026-04-08T09:30:30.000Z' } })
  await expect(sendPage(plantPerson('volunteer'), requestId, letterId)).rejects.toThrow('not_found')
  write((tx) => { tx.update(letter).set({ state: 'draft', approvedHash: null, text: '{% for' }).where(eq(letter.id, letterId)).run() })
  expect(await sendPage(staff, requestId, letterId)).toMatchObject({ stays: { code: 'not_approved' }, text: '{% for' })
})
