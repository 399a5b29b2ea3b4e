import { afterEach, beforeEach, expect, it } from 'vitest'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { setUpHouse } from '../house/testing'
import { verify } from '../keep/verify/verify'
import { closeRequest } from './close-request'
import { rollDates } from './roll-dates'
import { OPERATOR, eventCount, rivas, rowOf } from './testing'

let fresh: FreshDatabase
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-03-20T10:00:00Z')
  await setUpHouse()
})
afterEach(() => fresh.cleanUp())

it('turns to our own window when their term has run out unanswered, without any event', async () => {
  const { id } = rivas()
  expect(rowOf(id)).toMatchObject({ nextRule: 'es-md.reply', nextDueOn: '2026-03-30', nextAsOf: '2026-03-20' })
  const before = eventCount()
  fresh.setClock('2026-04-08T10:00:00Z')
  expect(rollDates()).toBe(1)
  expect(rowOf(id)).toMatchObject({ nextRule: 'es-md.ctpd', nextWhose: 'requester', nextDueOn: '2026-04-30', nextAsOf: '2026-04-08' })
  expect(eventCount()).toBe(before)
  expect(rollDates()).toBe(0)
  expect(await verify()).toEqual({ ok: true, problems: [] })
})

it('looks at nothing while no date has passed, nor at closed cases', () => {
  const { id } = rivas()
  fresh.setClock('2026-03-25T10:00:00Z')
  expect(rollDates()).toBe(0)
  closeRequest(OPERATOR, { requestId: id, withdrawn: false })
  fresh.setClock('2026-06-01T10:00:00Z')
  expect(rollDates()).toBe(0)
})

it('counts the day in the zone of the authority, not in UTC', () => {
  const { id } = rivas()
  fresh.setClock('2026-03-30T21:59:00Z')
  expect(rollDates()).toBe(0)
  fresh.setClock('2026-03-30T22:01:00Z')
  expect(rollDates()).toBe(1)
  expect(rowOf(id)).toMatchObject({ nextAsOf: '2026-03-31' })
})
