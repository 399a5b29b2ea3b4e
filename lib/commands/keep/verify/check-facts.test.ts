import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { db, rawDb } from '../../../db/client'
import { freshDatabase } from '../../../db/testing'
import type { FreshDatabase } from '../../../db/testing'
import { clockFact } from '../../../db/schema/request'
import { setUpHouse } from '../../house/testing'
import { correctFact, withdrawFact } from '../../request/correct-fact'
import { editQuestions } from '../../request/edit-questions'
import { OPERATOR, rivas, rowOf } from '../../request/testing'
import { verify } from './verify'

let fresh: FreshDatabase
let id: string
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T10:00:00Z')
  await setUpHouse()
  id = rivas({ facts: [{ type: 'registered', on: '2026-03-02', registerNumber: 'E-1' }, { type: 'extension_notified', on: '2026-03-20', days: 20 }], ref: 'EX-RIVAS' }).id
})
afterEach(() => fresh.cleanUp())

const found = async () => (await verify()).problems.map(({ kind, where }) => `${kind} ${where}`)
const factOf = (type: string) => db().select().from(clockFact).where(eq(clockFact.type, type)).all().find((one) => one.withdrawnAt === null)?.id ?? ''

it('accepts facts recorded, corrected and withdrawn', async () => {
  correctFact(OPERATOR, { requestId: id, factId: factOf('registered'), fact: { type: 'registered', on: '2026-03-03' }, why: 'The receipt says so' })
  withdrawFact(OPERATOR, { requestId: id, factId: factOf('extension_notified'), why: 'Another case' })
  expect(await found()).toEqual([])
})

it.each([
  ["SET register_number = 'E-2' WHERE type = 'registered'"], [`SET "on" = '2026-03-03' WHERE type = 'registered'`], ["SET type = 'received' WHERE type = 'registered'"],
  [`SET extra = '{"days":21}' WHERE type = 'extension_notified'`], [`SET extra = '{"days":20' WHERE type = 'extension_notified'`], ["SET evidence_note = 'a note' WHERE type = 'registered'"],
  ["SET withdrawn_at = '2026-04-01' WHERE type = 'extension_notified'"],
])('names the case of a fact that is not the one recorded: %s', async (change) => {
  expect(await found()).toEqual([])
  expect(rawDb().prepare(`UPDATE clock_fact ${change}`).run().changes).toBe(1)
  expect(await found()).toContain('fact_differs EX-RIVAS')
})

it('names one that was withdrawn and counts again', async () => {
  withdrawFact(OPERATOR, { requestId: id, factId: factOf('extension_notified'), why: 'Another case' })
  rawDb().prepare("UPDATE clock_fact SET withdrawn_at = NULL WHERE type = 'extension_notified'").run()
  expect(await found()).toContain('fact_differs EX-RIVAS')
})

it.each(["UPDATE question SET text = text || ' ' WHERE label = '1'", "UPDATE question SET source_page = '11' WHERE label = '2'", "DELETE FROM question WHERE label = '2 b'"])(
  'names the case whose questions are not those recorded: %s', async (change) => {
    expect(rawDb().prepare(change).run().changes).toBe(1)
    expect(await found()).toEqual(['text_differs EX-RIVAS'])
  })

it('accepts questions that were changed, and names them when they are not the changed ones', async () => {
  editQuestions(OPERATOR, { requestId: id, version: rowOf(id).version, questions: [{ text: 'Another', parts: [], source: undefined, sourcePage: undefined }] })
  expect(await found()).toEqual([])
  rawDb().prepare("UPDATE question SET text = 'Anothes'").run()
  expect(await found()).toEqual(['text_differs EX-RIVAS'])
})
