import { afterEach, beforeEach, expect, it } from 'vitest'
import { givePerson, setUpHouse } from '../../commands/house/testing'
import { db } from '../../db/client'
import { session } from '../../db/schema/people'
import { heartbeat } from '../../db/schema/record'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { changeForTest } from '../../env'
import { health } from './health'
import { ownSessions } from './own-sessions'
import { peopleList, personPage } from './people-list'
import { requesterList } from './requester-list'

let fresh: FreshDatabase
const at = '2026-04-08T08:00:00.000Z'
beforeEach(() => {
  fresh = freshDatabase()
  fresh.setClock(at)
})
afterEach(() => fresh.cleanUp())

it('is well when the worker beats, before set-up too, and says what is not', () => {
  expect(health()).toMatchObject({ status: 'degraded', web: 'ok', database: 'ok', worker: 'no heartbeat yet' })
  db().insert(heartbeat).values({ process: 'worker', at }).run()
  fresh.setClock('2026-04-08T08:00:30Z')
  expect(health()).toMatchObject({ status: 'ok', mail: { queued: 0, failed: 0, unknown: 0, paused: false, failingSince: null }, lastRunAt: null })
  fresh.setClock('2026-04-08T08:00:31Z')
  expect(health()).toMatchObject({ status: 'degraded', worker: 'heartbeat older than 30 seconds' })
  const before = changeForTest('PLAZO_DATA', '/nowhere')
  expect(health()).toMatchObject({ status: 'degraded', database: 'not_initialised' })
  changeForTest('PLAZO_DATA', before)
})

it('lists people with their last sight, to admins only', async () => {
  const admin = await setUpHouse()
  givePerson('volunteer', 'volunteer')
  for (const [id, seenAt] of [['a', at], ['b', '2026-04-08T09:00:00.000Z']] as const) db().insert(session).values({ id, personId: 'volunteer', createdAt: at, seenAt }).run()
  const { people } = peopleList(admin)
  expect(people.map((line) => [line.name, line.role, line.seenAt])).toEqual([['Admin', 'admin', null], ['volunteer', 'volunteer', '2026-04-08T09:00:00.000Z']])
  expect(JSON.stringify(people)).not.toContain('argon2')
  expect(personPage(admin, 'volunteer').email).toBe('volunteer@plazo.example')
  expect(() => personPage(admin, 'nobody')).toThrow('not_found')
  for (const role of ['coordinator', 'staff', 'volunteer', 'observer'] as const) {
    const stranger = givePerson(`x-${role}`, role)
    expect(() => peopleList(stranger)).toThrow('not_found')
    expect(() => personPage(stranger, 'volunteer')).toThrow('not_found')
    expect(() => requesterList(stranger)).toThrow('not_found')
  }
  expect(requesterList(admin).requesters.map((line) => line.name)).toEqual(['Example organisation'])
})

it('shows a person their own live sessions', async () => {
  const admin = await setUpHouse()
  givePerson('other', 'staff')
  const rows = [
    { id: 'live', personId: admin.id, createdAt: at, seenAt: at }, { id: 'ended', personId: admin.id, createdAt: at, seenAt: at, endedAt: at },
    { id: 'theirs', personId: 'other', createdAt: at, seenAt: at }, { id: 'old', personId: admin.id, createdAt: '2026-04-01T07:00:00.000Z', seenAt: at },
  ]
  for (const row of rows) db().insert(session).values(row).run()
  expect(ownSessions(admin).map((line) => line.id)).toEqual(['live'])
  fresh.setClock('2026-04-08T20:00:00Z')
  expect(ownSessions(admin)).toEqual([])
})
