import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { closeDb, db } from '../../db/client'
import { person, requester, session } from '../../db/schema/people'
import { access } from '../../db/schema/record'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import type { PersonActor } from '../../domain/permissions'
import { verifyPassword } from '../../passwords/hash'
import { addPartner } from './add-partner'
import { changePassword } from './change-password'
import { changeProfile, keepLook } from './change-profile'
import { endOwnSession } from './end-own-session'
import { addRequester, changeRequester } from './requesters'
import { givePerson, houseEvents, houseRows, PASSWORD, setUpHouse } from './testing'

let fresh: FreshDatabase
let admin: PersonActor
const at = '2026-04-08T08:00:00.000Z'
const open = (id: string, personId: string) => db().insert(session).values({ id, personId, createdAt: at, seenAt: at }).run()
const ended = () => Object.fromEntries(db().select().from(session).all().map((row) => [row.id, row.endedWhy]))

beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock(at)
  admin = await setUpHouse()
})
afterEach(() => fresh.cleanUp())

it('changes one’s own profile; the history says what changed, not to what', () => {
  changeProfile(admin, { name: 'Head', language: 'sr-Cyrl', theme: 'dark', shortcuts: true })
  expect(db().select().from(person).get()).toMatchObject({ name: 'Head', language: 'sr-Cyrl', theme: 'dark' })
  expect(houseEvents().at(-1)).toMatchObject({ type: 'person_changed', detail: { changed: ['name', 'language', 'theme'] } })
  const before = houseRows()
  changeProfile(admin, { name: 'Head', language: 'sr-Cyrl', theme: 'dark', shortcuts: true })
  expect(() => changeProfile(admin, { name: 'Head', language: 'tlh', theme: 'dark', shortcuts: true })).toThrow('unknown_language')
  expect(houseRows()).toBe(before)
  keepLook(admin, { theme: 'light' })
  keepLook(admin, { language: 'ca' })
  expect(db().select().from(person).get()).toMatchObject({ theme: 'light', language: 'ca' })
  expect(() => keepLook(admin, { language: 'tlh' })).toThrow('unknown_language')
})

it('changes the password, keeps the session in use and ends the others', async () => {
  givePerson('other', 'staff')
  open('here', admin.id)
  open('elsewhere', admin.id)
  open('theirs', 'other')
  await expect(changePassword(admin, { current: 'wrong', password: 'another river bank' }, 'here')).rejects.toMatchObject({ code: 'wrong_password', field: 'current' })
  await expect(changePassword(admin, { current: PASSWORD, password: 'qwertyuiop' }, 'here')).rejects.toMatchObject({ code: 'weak_password' })
  expect(ended()).toEqual({ here: null, elsewhere: null, theirs: null })
  await changePassword(admin, { current: PASSWORD, password: 'another river bank' }, 'here')
  expect(ended()).toEqual({ here: null, elsewhere: 'password_changed', theirs: null })
  const kept = db().select().from(person).where(eq(person.id, admin.id)).get()?.passwordHash ?? null
  expect(await verifyPassword(kept, 'another river bank')).toBe(true)
  expect(houseEvents().at(-1)).toEqual({ type: 'password_changed', actor: admin.id, detail: { personId: admin.id } })
})

it('lets nobody guess the current password for long, over a restart too, and writes down each refusal', async () => {
  givePerson('other', 'staff')
  const wrong = () => changePassword(admin, { current: 'wrong', password: 'another river bank' }, 'here').catch((error: { code: string }) => error.code)
  expect(new Set(await Promise.all(Array.from({ length: 20 }, wrong)))).toEqual(new Set(['wrong_password']))
  closeDb()
  await expect(changePassword(admin, { current: PASSWORD, password: 'another river bank' }, 'here')).rejects.toMatchObject({ code: 'throttled' })
  expect(db().select().from(access).all().map((row) => `${row.actor} ${row.what}`)).toEqual(Array.from({ length: 21 }, () => `${admin.id} password_refused`))
  await expect(changePassword({ ...admin, id: 'other' }, { current: 'wrong', password: 'another river bank' }, 'here')).rejects.toMatchObject({ code: 'wrong_password' })
})

it('forgets wrong guesses after a right one', async () => {
  for (let n = 0; n < 19; n += 1) await changePassword(admin, { current: 'wrong', password: 'another river bank' }, 'here').catch(() => undefined)
  await changePassword(admin, { current: PASSWORD, password: 'another river bank' }, 'here')
  await expect(changePassword(admin, { current: 'wrong', password: PASSWORD }, 'here')).rejects.toMatchObject({ code: 'wrong_password' })
  await changePassword(admin, { current: 'another river bank', password: PASSWORD }, 'here')
})

it('ends one’s own sessions and nobody else’s', () => {
  const other = givePerson('other', 'admin')
  open('mine', admin.id)
  expect(() => endOwnSession(other, { sessionId: 'mine' })).toThrow('not_found')
  expect(ended()).toEqual({ mine: null })
  endOwnSession(admin, { sessionId: 'mine' })
  expect(ended()).toEqual({ mine: 'ended_by_person' })
  expect(() => endOwnSession(admin, { sessionId: 'mine' })).toThrow('not_found')
})

const IDENTITY = { name: 'Legal officer', kind: 'natural_person', partnerId: null, idNumber: '00000000T', address: 'Calle Mayor 1', email: null, representative: null, phone: null, representativeRole: null } as const

it('adds and changes requesters, of ours and of a partner', () => {
  const partner = addPartner(admin, { name: 'Partner' })
  const ours = addRequester(admin, IDENTITY)
  const theirs = addRequester(admin, { ...IDENTITY, partnerId: partner.id })
  expect(db().select().from(requester).where(eq(requester.id, ours.id)).get()).toMatchObject({ ...IDENTITY, ours: true })
  expect(db().select().from(requester).where(eq(requester.id, theirs.id)).get()).toMatchObject({ partnerId: partner.id, ours: false })
  changeRequester(admin, { ...IDENTITY, requesterId: ours.id, email: 'office@plazo.example' })
  expect(houseEvents().at(-1)?.detail).toEqual({ requesterId: ours.id, changed: ['email'] })
})

it('refuses requesters to strangers, of unknown partners, and unknown ones', () => {
  const stranger = givePerson('someone', 'coordinator')
  const before = houseRows()
  expect(() => addRequester(stranger, IDENTITY)).toThrow('not_found')
  expect(() => changeRequester(stranger, { ...IDENTITY, requesterId: 'x' })).toThrow('not_found')
  expect(() => addRequester(admin, { ...IDENTITY, partnerId: 'none' })).toThrow('bad_input')
  expect(() => changeRequester(admin, { ...IDENTITY, requesterId: 'none' })).toThrow('not_found')
  expect(houseRows()).toBe(before)
})
