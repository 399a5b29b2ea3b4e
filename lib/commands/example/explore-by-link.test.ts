import { afterEach, beforeEach, expect, it } from 'vitest'
import { db, rawDb } from '../../db/client'
import { organisation, person } from '../../db/schema/people'
import { event } from '../../db/schema/record'
import { request } from '../../db/schema/request'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { makeSetUpLink } from '../house/make-set-up-link'
import { SET_UP, setUpHouse } from '../house/testing'
import { setUpByLink } from '../house/set-up'
import { verify } from '../keep/verify/verify'
import { exploreByLink } from './explore-by-link'

let fresh: FreshDatabase
beforeEach(() => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T08:00:00Z')
})
afterEach(() => fresh.cleanUp())
const token = () => String(makeSetUpLink()).split('token=')[1] ?? ''

it('loads the example once, by the one-time link, and closes the first run', async () => {
  const link = token()
  const race = await Promise.allSettled([exploreByLink({ token: link }), exploreByLink({ token: link }), setUpByLink({ ...SET_UP, token: link })])
  expect(race.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  expect(db().select().from(organisation).all()).toHaveLength(1)
  expect([1, 5]).toContain(db().select().from(person).all().length)
  expect(makeSetUpLink()).toBeNull()
})

it('brings its people and cases', async () => {
  const { users } = await exploreByLink({ token: token() })
  expect(db().select().from(person).all()).toHaveLength(users.length)
  expect(db().select().from(request).all()).toHaveLength(6)
  expect(await verify()).toEqual({ ok: true, problems: [] })
})

it.each(['EX-RIVAS', 'EX-RESTRICTED'])('leaves nothing but open set-up when it fails at %s, and loads by the same link afterwards', async (ref) => {
  const link = token()
  rawDb().exec(`CREATE TRIGGER broken BEFORE UPDATE OF illustrative ON request WHEN NEW.ref = '${ref}' BEGIN SELECT RAISE(ABORT, 'disk broke'); END`)
  await expect(exploreByLink({ token: link })).rejects.toThrow('disk broke')
  for (const table of [organisation, person, request, event]) expect(db().select().from(table).all()).toEqual([])
  rawDb().exec('DROP TRIGGER broken')
  expect((await exploreByLink({ token: link })).requests).toHaveLength(6)
})

it('refuses a made-up link, and any once set up, and writes nothing', async () => {
  await expect(exploreByLink({ token: 'made up' })).rejects.toMatchObject({ code: 'link_used' })
  expect(db().select().from(organisation).all()).toEqual([])
  const link = token()
  await setUpHouse()
  await expect(exploreByLink({ token: link })).rejects.toMatchObject({ code: 'set_up_closed' })
  expect(db().select().from(request).all()).toEqual([])
})
