import { afterEach, beforeEach, expect, it } from 'vitest'
import Database from 'better-sqlite3'
import { databasePath } from '../../db/client'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { addDays } from '../../domain/calendar/days'
import { shippedLaws } from '../../domain/law/registry'
import { dataFolder } from '../../env'
import type { FactInput } from '../../inputs/fact'
import { setUpHouse } from '../house/testing'
import { checkDates } from '../keep/verify/check-dates'
import { rollDates } from './roll-dates'
import { rivas } from './testing'

let fresh: FreshDatabase
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-01-12T10:00:00Z')
  await setUpHouse()
})
afterEach(() => fresh.cleanUp())

const ARRIVED: FactInput[] = [{ type: 'received', on: '2026-01-12' }, { type: 'registered', on: '2026-01-12' }]
const STORIES: FactInput[][] = [
  ARRIVED,
  [...ARRIVED, { type: 'acknowledged', on: '2026-01-12', complete: true }],
  [{ type: 'received', earliest: '2026-01-08', latest: '2026-01-12' }],
  [...ARRIVED, { type: 'clarification_asked', on: '2026-01-12' }],
  [...ARRIVED, { type: 'decided', on: '2026-01-12', result: 'refused' }],
  [...ARRIVED, { type: 'decided', on: '2026-01-12', result: 'granted' }],
  [...ARRIVED, { type: 'notice_available', on: '2026-01-12', of: 'decided' }],
]

/** What `verify` says of the dates kept. */
function staleDates(): string[] {
  const raw = new Database(databasePath(dataFolder()), { readonly: true })
  const found: string[] = []
  try {
    checkDates(raw, (_kind, where, what) => { found.push(`${where}: ${what}`) })
  } finally {
    raw.close()
  }
  return found
}

it('keeps every date as it computes, under each law, as days pass one by one and while the worker is down', () => {
  for (const law of Object.keys(shippedLaws)) for (const facts of STORIES) rivas({ law, facts, title: law })
  expect(staleDates()).toEqual([])
  for (let day = '2026-01-13', turn = 1; day < '2027-02-01'; day = addDays(day, turn % 5 === 0 ? 11 : 1), turn++) {
    fresh.setClock(`${day}T10:00:00Z`)
    rollDates()
    if (turn % 8 === 0) expect(staleDates(), day).toEqual([])
  }
  expect(staleDates()).toEqual([])
}, 240_000)
