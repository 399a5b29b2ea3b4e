import { afterEach, beforeEach, expect, it } from 'vitest'
import { db } from '../../db/client'
import { link, organisation, person, requester } from '../../db/schema/people'
import { hashOfSecret } from '../../db/secret-hash'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { verifyPassword } from '../../passwords/hash'
import { changeOrganisation } from './change-organisation'
import { makeSetUpLink } from './make-set-up-link'
import { setUp, setUpByLink } from './set-up'
import { givePerson, houseEvents, houseRows, PASSWORD, SET_UP, setUpHouse } from './testing'

let fresh: FreshDatabase
beforeEach(() => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T08:00:00Z')
})
afterEach(() => fresh.cleanUp())

const tokenOf = (path: string | null) => String(path).split('token=')[1] ?? ''

it('makes organisation, requester and admin by the one-time link, and records it', async () => {
  const token = tokenOf(makeSetUpLink())
  await setUpByLink({ ...SET_UP, token })
  expect(db().select().from(organisation).get()).toMatchObject({ id: 1, name: 'Example organisation', languages: ['en', 'sr-Cyrl'], fourEyes: true, workDays: [1, 2, 3, 4, 5] })
  expect(db().select().from(requester).all()).toMatchObject([{ name: 'Example organisation', kind: 'legal_person', ours: true }])
  const admin = db().select().from(person).get()
  expect(admin).toMatchObject({ email: 'admin@plazo.example', role: 'admin' })
  expect(await verifyPassword(admin?.passwordHash ?? null, PASSWORD)).toBe(true)
  const recorded = houseEvents().filter((event) => event.type !== 'authority_added')
  expect(recorded.map((event) => [event.type, event.actor])).toEqual([['organisation_set_up', 'system'], ['person_added', 'system']])
  expect(makeSetUpLink()).toBeNull()
})

it('keeps no secret, and only the newest link opens', async () => {
  const old = tokenOf(makeSetUpLink())
  const token = tokenOf(makeSetUpLink())
  expect(db().select().from(link).all().map((row) => row.secretHash)).toContain(hashOfSecret(token))
  expect(JSON.stringify(db().select().from(link).all())).not.toContain(token)
  await expect(setUpByLink({ ...SET_UP, token: old })).rejects.toMatchObject({ code: 'link_used' })
  fresh.setClock('2026-05-09T08:00:00Z')
  await expect(setUpByLink({ ...SET_UP, token })).rejects.toMatchObject({ code: 'link_expired' })
  expect(houseEvents()).toEqual([])
})

it('is closed for good afterwards, also in a race of two', async () => {
  const token = tokenOf(makeSetUpLink())
  const race = await Promise.allSettled([
    setUpByLink({ ...SET_UP, token }), setUpByLink({ ...SET_UP, adminEmail: 'other@plazo.example', token }), setUp({ kind: 'command_line' }, { ...SET_UP, adminEmail: 'third@plazo.example' }),
  ])
  expect(race.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  expect(db().select().from(person).all()).toHaveLength(1)
  expect(db().select().from(organisation).all()).toHaveLength(1)
  await expect(setUpByLink({ ...SET_UP, token })).rejects.toMatchObject({ code: 'set_up_closed' })
  await expect(setUp({ kind: 'command_line' }, SET_UP)).rejects.toMatchObject({ code: 'not_empty' })
})

it.each([
  [{ password: 'qwertyuiop1' }, 'weak_password'], [{ password: 'Admin@Plazo.example' }, 'weak_password'],
  [{ language: 'tlh' }, 'unknown_language'], [{ languages: ['en', 'xx'] }, 'unknown_language'], [{ zone: 'Europe/Rivas' }, 'unknown_zone'],
])('refuses %j and writes nothing', async (wrong, code) => {
  await expect(setUp({ kind: 'command_line' }, { ...SET_UP, ...wrong })).rejects.toMatchObject({ code })
  expect(db().select().from(organisation).all()).toEqual([])
  expect(db().select().from(person).all()).toEqual([])
})

const SETTINGS = { name: 'New name', language: 'es', languages: ['en'], zone: 'Europe/Belgrade', workDays: [5, 1, 1], fourEyes: false, hideTitles: true }

it('changes the settings and records what each was', async () => {
  const admin = await setUpHouse()
  changeOrganisation(admin, SETTINGS)
  expect(db().select().from(organisation).get()).toMatchObject({ name: 'New name', languages: ['es', 'en'], workDays: [1, 5], fourEyes: false, hideTitles: true })
  expect(houseEvents().at(-1)).toMatchObject({ type: 'organisation_changed', actor: admin.id, detail: { changed: { name: { was: 'Example organisation', now: 'New name' } } } })
  const before = houseRows()
  changeOrganisation(admin, SETTINGS)
  expect(houseRows()).toBe(before)
})

it.each(['coordinator', 'staff', 'volunteer', 'observer'] as const)('shows the settings to no %s', async (role) => {
  await setUpHouse()
  const stranger = givePerson('someone', role)
  const before = houseRows()
  expect(() => changeOrganisation(stranger, SETTINGS)).toThrow('not_found')
  expect(houseRows()).toBe(before)
})

it('refuses settings of nothing', () => {
  expect(() => changeOrganisation({ kind: 'command_line' }, SETTINGS)).toThrow('not_initialised')
})
