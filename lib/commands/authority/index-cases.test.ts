import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { db, rawDb } from '../../db/client'
import { authorityName } from '../../db/schema/authority'
import { job } from '../../db/schema/record'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { transact, write } from '../../db/transact'
import { foldForSearch } from '../../i18n/fold'
import { saveAuthorityInput } from '../../inputs/authority'
import { logRequestInput } from '../../inputs/log-request'
import { passOnce } from '../../jobs/worker'
import { authorityPage } from '../../queries/authority/authority-page'
import { readListFilter } from '../../queries/request/list-filter'
import { requestList } from '../../queries/request/request-list'
import { setUpHouse } from '../house/testing'
import { verify } from '../keep/verify/verify'
import { createCaseIn } from '../request/log-request'
import { OPERATOR } from '../request/testing'
import { indexCasesOf, indexRenamed } from './index-cases'
import { saveAuthority } from './save-authority'

const MANY = 300
let fresh: FreshDatabase
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T08:00:00Z')
  await setUpHouse()
  const input = logRequestInput.parse({ authority: 'rivas', title: 'Contratos', questions: ['Uno'] })
  transact(OPERATOR, (tx, record, stamp) => {
    for (let n = 0; n < MANY; n++) createCaseIn(tx, record, stamp, OPERATOR, input, 'draft')
  })
})
afterEach(() => fresh.cleanUp())

const found = (q: string) => requestList(OPERATOR, readListFilter({ q, view: 'all' }), 'es', '2026-04-08').total
const rename = (name: string) => write((tx, stamp) => {
  tx.update(authorityName).set({ name }).where(eq(authorityName.authorityId, 'rivas')).run()
  indexCasesOf(tx, stamp, 'rivas', 0)
})
const waiting = () => db().select().from(job).all().filter((one) => one.doneAt === null).length

it('lets several hundred cases be found by a new name, in short transactions that go on where they stopped', async () => {
  rename('Ayuntamiento Nuevo')
  expect([found('nuevo'), found('vaciamadrid'), waiting()]).toEqual([1, MANY - 1, 1])
  // Killed after the first: nothing is lost, nothing is done twice.
  rename('Ayuntamiento Novísimo')
  expect([found('novisimo'), found('nuevo')]).toEqual([1, 0])
  // One case a transaction, the last of them finds nothing left.
  expect(indexRenamed(0)).toBe(MANY)
  expect([found('novisimo'), found('vaciamadrid'), waiting()]).toEqual([MANY, 0, 0])
  expect(indexRenamed()).toBe(0)
  expect(await verify()).toEqual({ ok: true, problems: [] })
})

it('is the worker’s to finish, whatever the change took at once', async () => {
  const { version } = authorityPage(OPERATOR, 'rivas', 'es', '2026-04-08')
  saveAuthority(OPERATOR, saveAuthorityInput.parse({
    authorityId: 'rivas', version, names: [{ language: 'es', name: 'Ayuntamiento Nuevo' }], country: 'ES', zone: 'Europe/Madrid', language: 'es', calendarId: 'ES-MD-Rivas',
    laws: [{ lawId: 'es-md-10-2019', fromOn: '2020-01-01' }], contacts: [],
  }))
  await passOnce()
  expect([found('nuevo'), found('vaciamadrid'), waiting()]).toEqual([MANY, 0, 0])
  const folded = rawDb().prepare('SELECT count(*) FROM request_search WHERE folded LIKE ?').pluck().get(`%${foldForSearch('nuevo')}%`)
  expect(folded).toBe(MANY)
})
