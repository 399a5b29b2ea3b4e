import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { closeDb, db } from '../db/client'
import { person, session } from '../db/schema/people'
import { access } from '../db/schema/record'
import { freshDatabase } from '../db/testing'
import type { FreshDatabase } from '../db/testing'
import { write } from '../db/transact'
import { changeForTest } from '../env'
import { hashPassword } from '../passwords/hash'
import { addressOf } from './client-address'
import { authCookies } from './cookies'
import { ownPath } from './own-path'
import { endSession, openSession, signedInAs } from './sessions'
import { signIn } from './sign-in'

let fresh: FreshDatabase
const PASSWORD = 'prescribed river bank'
const attempt = { email: 'staff@plazo.example', password: PASSWORD, address: '192.0.2.1', agent: null, replaces: null }

beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T08:00:00Z')
  const passwordHash = await hashPassword(PASSWORD)
  write((tx, { at }) => {
    tx.insert(person).values({ id: 'p1', email: attempt.email, name: 'Staff', role: 'staff', language: 'en', passwordHash, createdAt: at }).run()
  })
})
afterEach(() => fresh.cleanUp())

it('signs in under a new id each time and ends the session that the browser held', async () => {
  const first = await signIn(attempt)
  const second = await signIn({ ...attempt, replaces: first })
  expect(second).not.toBe(first)
  expect(signedInAs(first)).toBeNull()
  expect(signedInAs(second)?.actor).toEqual({ kind: 'person', id: 'p1', role: 'staff', partnerId: null })
})

it('ends after twelve idle hours, and after seven days however busy', () => {
  const idle = openSession('p1', null)
  const busy = openSession('p1', null)
  fresh.setClock('2026-04-08T19:59:59Z')
  expect(signedInAs(busy)).not.toBeNull()
  fresh.setClock('2026-04-08T20:00:00Z')
  expect(signedInAs(idle)).toBeNull()
  expect(signedInAs(busy)).not.toBeNull()
  for (let hour = 20; hour < 7 * 24; hour += 6) {
    fresh.setClock(new Date(Date.parse('2026-04-08T08:00:00Z') + hour * 3600_000).toISOString())
    expect(signedInAs(busy)).not.toBeNull()
  }
  fresh.setClock('2026-04-15T08:00:00Z')
  expect(signedInAs(busy)).toBeNull()
})

it('ends at once by sign-out, by disabling, and sees a new role', () => {
  const left = openSession('p1', null)
  const held = openSession('p1', null)
  endSession(left, 'signed_out')
  expect(signedInAs(left)).toBeNull()
  write((tx) => { tx.update(person).set({ role: 'observer' }).where(eq(person.id, 'p1')).run() })
  expect(signedInAs(held)?.actor.role).toBe('observer')
  write((tx, { at }) => { tx.update(person).set({ disabledAt: at }).where(eq(person.id, 'p1')).run() })
  expect(signedInAs(held)).toBeNull()
  expect(signedInAs('no such session')).toBeNull()
})

it('says the same to a stranger, a disabled person and a wrong password, and writes one row each', async () => {
  write((tx, { at }) => {
    tx.insert(person).values({ id: 'p2', email: 'gone@plazo.example', name: 'Gone', role: 'staff', language: 'en', passwordHash: 'x', createdAt: at, disabledAt: at }).run()
  })
  for (const wrong of [{ email: 'nobody@plazo.example' }, { email: 'gone@plazo.example' }, { password: 'wrong river bank' }]) {
    await expect(signIn({ ...attempt, ...wrong })).rejects.toMatchObject({ code: 'wrong_password' })
  }
  expect(db().select().from(access).all().map((row) => [row.what, row.actor])).toEqual([
    ['sign_in_refused', 'nobody'], ['sign_in_refused', 'p2'], ['sign_in_refused', 'p1'],
  ])
  expect(db().select().from(session).all()).toEqual([])
})

it('slows an address down after 20 wrong passwords, over a restart, and lets the owner in from elsewhere', async () => {
  const wrong = () => signIn({ ...attempt, password: 'wrong' }).catch((error: { code: string }) => error.code)
  const answers = await Promise.all(Array.from({ length: 20 }, wrong))
  expect(new Set(answers)).toEqual(new Set(['wrong_password']))
  closeDb()
  await expect(signIn(attempt)).rejects.toMatchObject({ code: 'throttled' })
  expect(await signIn({ ...attempt, address: '192.0.2.2' })).toBeTruthy()
})

it('slows an address down after 100 wrong passwords over many accounts', async () => {
  for (let n = 0; n < 100; n += 1) await signIn({ ...attempt, email: `x${n}@plazo.example`, password: 'wrong' }).catch(() => undefined)
  await expect(signIn(attempt)).rejects.toMatchObject({ code: 'throttled' })
})

it.each([
  ['/requests?stage=draft#top', '/requests?stage=draft#top'], ['http://localhost:3000/today', '/today'],
  ['//evil.example', '/'], ['/\\evil.example', '/'], ['\\\\evil.example', '/'], ['https:evil.example', '/'], ['/\t/evil.example', '/'], ['/.//evil.example', '/'],
  ['/%09/evil.example', '/%09/evil.example'], ['javascript:alert(1)', '/'], ['https://localhost:3000@evil.example', '/'], ['http://localhost:3001/', '/'],
  ['/api/auth/signout', '/'], ['data:text/html,x', '/'], [undefined, '/'], [['/a'], '/'],
])('leads from %j to %s', (asked, path) => {
  const before = changeForTest('PLAZO_URL', 'http://localhost:3000')
  expect(ownPath(asked)).toBe(path)
  changeForTest('PLAZO_URL', before)
})

it('believes the last proxy of ours, and nobody else, about an address', () => {
  expect(addressOf('203.0.113.9', '192.0.2.1')).toBe('192.0.2.1')
  const before = changeForTest('PLAZO_PROXIES', '1')
  expect(addressOf('203.0.113.9, 198.51.100.7', '127.0.0.1')).toBe('198.51.100.7')
  expect(addressOf(undefined, '127.0.0.1')).toBe('127.0.0.1')
  changeForTest('PLAZO_PROXIES', before)
})

it('names its cookies by the address it is served at', () => {
  const before = changeForTest('PLAZO_URL', 'https://plazo.example')
  expect(authCookies().sessionToken).toEqual({ name: '__Host-next-auth.session-token', options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true } })
  changeForTest('PLAZO_URL', 'http://localhost:3000')
  expect(authCookies().sessionToken).toEqual({ name: 'next-auth.session-token', options: { httpOnly: true, sameSite: 'lax', path: '/', secure: false } })
  changeForTest('PLAZO_URL', before)
})
