import { describe, expect, it, vi } from 'vitest'
import { json, keysOf, newData, PASSWORD, refused } from './plazo-process'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const INIT = ['init', '--org', 'Ligue des droits', '--email', 'Admin@House.example']

describe('init', () => {
  it('makes the organisation and its first admin; a second one answers not_empty', async () => {
    const data = newData()
    expect(await json([...INIT, '--language', 'sr-Cyrl', '--zone', 'Europe/Belgrade'], { data, stdin: `${PASSWORD}\n` }))
      .toEqual({ organisation: 'Ligue des droits', admin: 'admin@house.example' })
    await refused('not_empty', INIT, { data, stdin: PASSWORD })
  })

  it('what it refuses leaves the folder ready for a right one', async () => {
    const data = newData()
    await refused('weak_password', INIT, { data, stdin: 'password' })
    await refused('weak_password', INIT, { data, stdin: '' })
    await refused('unknown_language', [...INIT, '--language', 'xx'], { data, stdin: PASSWORD })
    await refused('unknown_zone', [...INIT, '--zone', 'Europe/Atlantis'], { data, stdin: PASSWORD })
    await refused('bad_input', ['init', '--org', 'A house', '--email', 'nobody'], { data, stdin: PASSWORD })
    expect(await json(INIT, { data, stdin: PASSWORD })).toMatchObject({ admin: 'admin@house.example' })
  })
})

describe('user', () => {
  it('adds a person with a role; that person acts with --as, before or after the words, until disabled', async () => {
    const data = newData()
    await json(INIT, { data, stdin: PASSWORD })
    const added = await json(['user', 'add', '--email', 'vera@house.example', '--role', 'volunteer', '--name', 'A volunteer'], { data, stdin: PASSWORD })
    expect(added).toEqual({ id: expect.any(String) as string, email: 'vera@house.example', role: 'volunteer' })
    await refused('email_taken', ['user', 'add', '--email', 'VERA@house.example', '--role', 'staff'], { data, stdin: PASSWORD })
    await refused('unknown_role', ['user', 'add', '--email', 'b@house.example', '--role', 'king'], { data, stdin: PASSWORD })
    await refused('weak_password', ['user', 'add', '--email', 'b@house.example', '--role', 'staff'], { data, stdin: '123456' })
    await refused('not_allowed', ['user', 'add', '--email', 'b@house.example', '--role', 'admin', '--as', 'vera@house.example'], { data, stdin: PASSWORD })
    await refused('not_allowed', ['user', 'disable', 'nobody@house.example', '--as', 'vera@house.example'], { data })
    expect(await json(['--as', 'vera@house.example', 'list'], { data })).toEqual([])
    expect(await json(['list', '--as=VERA@house.example'], { data })).toEqual([])
    await refused('no_such_person', ['user', 'disable', 'nobody@house.example'], { data })
    await json(['user', 'disable', 'vera@house.example'], { data })
    await refused('no_such_person', ['list', '--as', 'vera@house.example'], { data })
    await refused('last_admin', ['user', 'disable', 'admin@house.example'], { data })
  })
})

describe('work --once', () => {
  it('answers the seven counts', async () => {
    const data = newData()
    await json(INIT, { data, stdin: PASSWORD })
    const done = await json(['work', '--once'], { data })
    expect(keysOf(done)).toEqual(['extracted', 'failed', 'ingested', 'queued', 'reminders', 'sent', 'unknown'])
    expect(Object.values(done).every((count) => Number.isInteger(count))).toBe(true)
  })
})
