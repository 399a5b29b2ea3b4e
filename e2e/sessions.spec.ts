import { expect, test } from '@playwright/test'
import { Caller } from './caller'
import { House } from './house'
import { builtActions } from './permissions/build'

test.setTimeout(240_000)

const NEW = 'another correct horse battery'
const EMAIL = 'staff@plazo.example'
const action = (name: string) => builtActions().find((one) => one.name === name)?.id ?? ''
let house: House
let admin: Caller
let staffId: string
let password: string

test.beforeAll(async () => {
  house = await House.open({ at: '2026-03-10T09:00:00Z' })
  admin = await signedIn('admin@plazo.example', house.passwords.get('admin') ?? '')
  password = house.passwords.get('staff') ?? ''
  staffId = /\/settings\/people\/([\w-]+)"[^>]*>(?:<[^>]+>)*Staff</.exec((await admin.ask('/settings/people')).text)?.[1] ?? ''
  expect(staffId).not.toBe('')
})

test.afterAll(() => house.close())

async function signedIn(email: string, secret: string): Promise<Caller> {
  const caller = new Caller(house.url)
  expect(await caller.signIn(email, secret), email).toBe(true)
  return caller
}

/** Whether these cookies still open anything: a page, an action, a route handler. */
async function opens(caller: Caller): Promise<{ page: boolean; action: boolean; handler: boolean }> {
  const [page, act, handler] = await Promise.all([
    caller.ask('/requests'),
    caller.act('/settings/profile', action('changeProfileAction'), [{}]),
    caller.ask('/api/uploads?name=a.txt', { method: 'PUT', body: 'a' }),
  ])
  return { page: page.status === 200, action: (act.value as { kind?: string } | undefined)?.kind === 'fields', handler: handler.status === 201 }
}

const ALL = { page: true, action: true, handler: true }
const NONE = { page: false, action: false, handler: false }

test('sign-in gives a new session every time, and ends the one that the browser held', async () => {
  const caller = await signedIn(EMAIL, password)
  const old = caller.copy()
  expect(await opens(old)).toEqual(ALL)
  await caller.signIn(EMAIL, password)
  expect(caller.cookie).not.toBe(old.cookie)
  expect(await opens(caller)).toEqual(ALL)
  expect(await opens(old)).toEqual(NONE)
})

test('a cookie that somebody else chose is not taken over', async () => {
  const chosen = new Caller(house.url)
  expect(await opens(chosen)).toEqual(NONE)
  const answer = await chosen.ask('/requests', { headers: { cookie: 'next-auth.session-token=chosen' } })
  expect(answer.status).toBe(307)
})

test('an old cookie fails after signing out', async () => {
  const caller = await signedIn(EMAIL, password)
  const old = caller.copy()
  await caller.act('/requests', action('signOutHere'), [{}])
  expect(await opens(old)).toEqual(NONE)
  expect(await opens(caller)).toEqual(NONE)
})

test('an old cookie fails after a change of role, and the new role holds at the next sign-in', async () => {
  const old = await signedIn(EMAIL, password)
  expect(await opens(old)).toEqual(ALL)
  for (const role of ['observer', 'staff']) {
    expect((await admin.act(`/settings/people/${staffId}`, action('changeRoleAction'), [{ personId: staffId, role }])).value).toMatchObject({ ok: true })
    expect(await opens(old)).toEqual(NONE)
    expect((await opens(await signedIn(EMAIL, password))).handler).toBe(role === 'staff')
  }
})

test('the other sessions end when the password is changed, and the old password opens nothing', async () => {
  const [mine, other] = [await signedIn(EMAIL, password), await signedIn(EMAIL, password)]
  expect((await mine.act('/settings/profile', action('changePasswordAction'), [{ current: password, password: NEW }])).value).toMatchObject({ ok: true })
  expect(await opens(other)).toEqual(NONE)
  expect(await new Caller(house.url).signIn(EMAIL, password)).toBe(false)
  password = NEW
  expect(await opens(await signedIn(EMAIL, password))).toEqual(ALL)
})

test('an old cookie fails when the person is disabled, in the app or on the command line, and the right password too', async () => {
  const old = await signedIn(EMAIL, password)
  expect((await admin.act(`/settings/people/${staffId}`, action('disablePersonAction'), [{ personId: staffId }])).value).toMatchObject({ ok: true })
  expect(await opens(old)).toEqual(NONE)
  expect(await new Caller(house.url).signIn(EMAIL, password)).toBe(false)
  const volunteer = await signedIn('volunteer@plazo.example', house.passwords.get('volunteer') ?? '')
  expect((await opens(volunteer)).page).toBe(true)
  await house.json(['user', 'disable', 'volunteer@plazo.example'])
  expect(await opens(volunteer)).toEqual(NONE)
})

test('a session ends after twelve idle hours', async () => {
  house.setClock('2026-03-10T09:00:00Z')
  const observer = await signedIn('observer@plazo.example', house.passwords.get('observer') ?? '')
  for (const [at, status] of [['2026-03-10T20:59', 200], ['2026-03-11T08:58', 200], ['2026-03-11T20:59', 307]] as const) {
    house.setClock(`${at}:00Z`)
    expect((await observer.ask('/requests')).status, at).toBe(status)
  }
})

test('and after seven days, however busy', async () => {
  house.setClock('2026-03-10T09:00:00Z')
  const observer = await signedIn('observer@plazo.example', house.passwords.get('observer') ?? '')
  const begun = Date.parse('2026-03-10T09:00:00Z'), hour = 3_600_000
  for (const hours of [...Array.from({ length: 15 }, (_one, index) => (index + 1) * 11), 7 * 24 - 0.1]) {
    house.setClock(new Date(begun + hours * hour).toISOString())
    expect((await observer.ask('/requests')).status, `after ${hours} hours`).toBe(200)
  }
  house.setClock(new Date(begun + (7 * 24 + 0.1) * hour).toISOString())
  expect((await observer.ask('/requests')).status).toBe(307)
})
