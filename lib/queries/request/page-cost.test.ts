import { afterEach, expect, it } from 'vitest'
import { generateExample } from '../../commands/example/generate-example'
import { OPERATOR } from '../../commands/request/testing'
import { db, rawDb } from '../../db/client'
import { person } from '../../db/schema/people'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import type { PersonActor } from '../../domain/permissions'
import { authorityNames } from '../authority/authority-names'
import { caseForms } from './case-forms'
import { readListFilter } from './list-filter'
import { listOptions } from './list-options'
import { requestList } from './request-list'
import { requestPage } from './request-page'
import { statementsOf } from './testing'
import { timeline } from './timeline'
import { viewCounts } from './view-counts'

const TODAY = '2026-04-08'
const FEW = 20
const MANY = 400
let fresh: FreshDatabase | null = null
afterEach(() => fresh?.cleanUp())

async function houseOf(size: number): Promise<PersonActor> {
  fresh?.cleanUp()
  fresh = freshDatabase()
  fresh.setClock(`${TODAY}T10:00:00Z`)
  await generateExample(OPERATOR, { size, seed: 1, progress: () => undefined })
  const found = db().select().from(person).all().find((one) => one.role === 'coordinator')!
  return { kind: 'person', id: found.id, role: 'coordinator', partnerId: null }
}

function listPage(actor: PersonActor, query: Record<string, string> = {}): number {
  const filter = readListFilter(query)
  viewCounts(actor, TODAY)
  listOptions(actor)
  authorityNames([filter.authority], 'en')
  return requestList(actor, filter, 'en', TODAY).rows.length
}

function casePage(actor: PersonActor): void {
  const id = String(rawDb().prepare('SELECT id FROM request WHERE restricted = 0 ORDER BY ref LIMIT 1').pluck().get())
  const page = requestPage(actor, id, 'en')
  viewCounts(actor, TODAY)
  timeline(actor, { requestId: id, zone: page.zone, facts: page.facts })
  caseForms(actor, id)
}

it('list and request page take the same number of statements with few cases and with many', async () => {
  const counted: Record<number, { list: number; rows: number; page: number }> = {}
  for (const size of [FEW, MANY]) {
    const actor = await houseOf(size)
    let rows = 0
    counted[size] = { list: statementsOf(() => { rows = listPage(actor) }), rows, page: statementsOf(() => casePage(actor)) }
    counted[size].rows = rows
  }
  expect(counted[MANY]!.rows).toBe(50)
  expect(counted[FEW]!.rows).toBeLessThanOrEqual(FEW)
  expect(counted[FEW]!.list).toBeGreaterThan(5)
  expect(counted[FEW]!.page).toBeGreaterThan(15)
  expect(counted[MANY]).toEqual({ ...counted[FEW]!, rows: 50 })
})

it('a statement a row would be counted, also one that was built before', async () => {
  const actor = await houseOf(FEW)
  const rows = requestList(actor, readListFilter({ view: 'all' }), 'en', TODAY).rows
  expect(statementsOf(() => rows.forEach((row) => caseForms(actor, row.id)))).toBeGreaterThan(rows.length * 5)
})
