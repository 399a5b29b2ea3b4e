import { afterEach, beforeEach, expect, it } from 'vitest'
import { db } from '../../db/client'
import { snooze } from '../../db/schema/mail'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import type { PersonActor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { asleepCases } from '../../queries/today/asleep'
import { ourDeadlines } from '../../queries/today/our-deadlines'
import { timePassed } from '../../queries/today/time-passed'
import { setUpHouse } from '../house/testing'
import { addNote } from '../request/add-note'
import { addMember } from '../request/assign'
import { restrict } from '../request/restrict'
import { rollDates } from '../request/roll-dates'
import { OPERATOR, eventCount, rivas, somebody } from '../request/testing'
import { putBack, putOff } from './put-off'

const TODAY = '2026-04-08'
/** Silent since 7 April, safe to complain of until 30 April. */
const SILENT = { facts: [{ type: 'registered', on: '2026-03-02' }] }
let fresh: FreshDatabase
beforeEach(async () => {
  fresh = freshDatabase()
  at(TODAY)
  await setUpHouse()
})
afterEach(() => fresh.cleanUp())

const at = (day: string) => {
  fresh.setClock(`${day}T10:00:00Z`)
  return day
}
const off = (actor: PersonActor, requestId: string, until: string) => putOff(actor, { requestId, until, reason: 'They promised it for Friday' })
const seen = (actor: PersonActor, today: string) => ({
  ours: ourDeadlines(actor, 'team', 'en', today).rows.map((row) => row.ref), total: ourDeadlines(actor, 'team', 'en', today).total,
  asleep: asleepCases(actor, 'en', today).map((row) => `${row.ref} ${row.until} ${row.reason}`),
})

it('takes a case from one’s own Today until the day, writes no history, and changes nobody else’s', () => {
  const me = somebody('staff'), other = somebody('coordinator')
  const { id, ref } = rivas(SILENT)
  const before = eventCount()
  expect(ourDeadlines(me, 'team', 'en', TODAY).rows[0]?.putOff).toEqual({ first: '2026-04-09', last: '2026-04-30' })
  off(me, id, '2026-04-17')
  expect(seen(me, TODAY)).toEqual({ ours: [], total: 0, asleep: [`${ref} 2026-04-17 They promised it for Friday`] })
  expect(seen(other, TODAY)).toEqual({ ours: [ref], total: 1, asleep: [] })
  expect(seen(me, '2026-04-16').ours).toEqual([])
  expect(seen(me, '2026-04-17')).toEqual({ ours: [ref], total: 1, asleep: [] })
  expect(eventCount()).toBe(before)
})

it('never goes past a date of ours, a day that has come or ninety days; a second choice takes the place of the first', () => {
  const me = somebody('staff')
  const { id, ref } = rivas(SILENT)
  for (const until of ['2026-05-01', TODAY, '2026-04-01']) expect(() => off(me, id, until), until).toThrow(expect.objectContaining({ code: 'bad_day', field: 'until' }))
  off(me, id, '2026-04-30')
  off(me, id, '2026-04-10')
  expect(seen(me, TODAY).asleep).toEqual([`${ref} 2026-04-10 They promised it for Friday`])
  at('2026-04-30')
  rollDates()
  expect(() => off(me, id, '2026-05-04')).toThrow(expect.objectContaining({ code: 'too_near' }))
  const waiting = rivas({ facts: [{ type: 'registered', on: '2026-04-28' }] })
  expect(() => off(me, waiting.id, '2026-07-30')).toThrow(expect.objectContaining({ code: 'bad_day' }))
})

it('never goes past the tenth day of a notice that waits at a portal', () => {
  const me = somebody('staff')
  const { id } = rivas({ facts: [...SILENT.facts, { type: 'notice_available', on: '2026-04-06', of: 'decided' }] })
  expect(ourDeadlines(me, 'team', 'en', TODAY).rows[0]).toMatchObject({ on: '2026-04-16', step: 'open_notice', putOff: { last: '2026-04-16' } })
  expect(() => off(me, id, '2026-04-17')).toThrow(/^bad_day$/)
  off(me, id, '2026-04-16')
})

it('comes back as soon as anything happens in the case, or when it is asked to', () => {
  const me = somebody('staff')
  const first = rivas(SILENT), second = rivas(SILENT)
  off(me, first.id, '2026-04-17')
  off(me, second.id, '2026-04-20')
  fresh.setClock(`${TODAY}T11:00:00Z`)
  addNote(OPERATOR, { requestId: first.id, text: 'They called' })
  expect(seen(me, TODAY).ours).toEqual([first.ref])
  putBack(me, { requestId: second.id })
  expect(seen(me, TODAY)).toMatchObject({ total: 2, asleep: [] })
  expect(() => putBack(me, { requestId: second.id })).toThrow(NotFound)
  expect(db().select().from(snooze).all()).toHaveLength(1)
})

it('takes away a term that passed too', () => {
  const me = somebody('staff')
  const today = at('2026-04-01')
  const { id, ref } = rivas(SILENT)
  expect(timePassed(me, 'team', 'en', today).rows.map((row) => row.ref)).toEqual([ref])
  off(me, id, '2026-04-20')
  expect([timePassed(me, 'team', 'en', today).total, seen(me, today).asleep.length]).toEqual([0, 1])
})

it('is for who sees the case; what is hidden from them later is not among what they put off', () => {
  const me = somebody('staff'), observer = somebody('observer')
  const { id } = rivas(SILENT)
  expect(() => off(observer, id, '2026-04-17')).toThrow(NotFound)
  addMember(OPERATOR, { requestId: id, personId: observer.id })
  fresh.setClock(`${TODAY}T11:00:00Z`)
  off(observer, id, '2026-04-17')
  off(me, id, '2026-04-17')
  restrict(OPERATOR, { requestId: id, restricted: true })
  expect(asleepCases(me, 'en', TODAY)).toEqual([])
  expect(() => off(me, id, '2026-04-18')).toThrow(NotFound)
})
