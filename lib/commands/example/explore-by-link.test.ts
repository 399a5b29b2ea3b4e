import { afterEach, beforeEach, expect, it } from 'vitest'
import { db } from '../../db/client'
import { organisation, person } from '../../db/schema/people'
import { request } from '../../db/schema/request'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { makeSetUpLink } from '../house/make-set-up-link'
import { SET_UP, setUpHouse } from '../house/testing'
import { setUpByLink } from '../house/set-up'
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
  expect(race.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'rejected'])
  expect(db().select().from(person).all()).toHaveLength(5)
  expect(db().select().from(request).all().length).toBeGreaterThan(2)
  expect(makeSetUpLink()).toBeNull()
})

it('refuses a made-up link, and any once set up, and writes nothing', async () => {
  await expect(exploreByLink({ token: 'made up' })).rejects.toMatchObject({ code: 'link_used' })
  expect(db().select().from(organisation).all()).toEqual([])
  const link = token()
  await setUpHouse()
  await expect(exploreByLink({ token: link })).rejects.toMatchObject({ code: 'set_up_closed' })
  expect(db().select().from(request).all()).toEqual([])
})
