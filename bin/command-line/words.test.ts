import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, vi } from 'vitest'
import { json, newData, newFolder, PASSWORD, plazo, refused, wrongUsage } from './plazo-process'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const INIT = ['init', '--org', 'A house', '--email', 'admin@house.example']

describe('wrong usage is exit 2', () => {
  it.each([
    ['no such command', ['frobnicate']],
    ['a word too many', ['list', 'EX-RIVAS']],
    ['a word missing', ['show']],
    ['a word missing for fact', ['fact']],
    ['no folder for backup', ['backup']],
    ['an unknown option', ['list', '--colour']],
    ['an unknown option of deadlines', ['deadlines', '--langauge', 'es']],
    ['an option of another command', ['verify', '--shipped']],
    ['an option without its value', ['init', '--org']],
    ['a needed option missing', ['init', '--org', 'A house']],
    ['a flag with a value', ['work', '--once=yes']],
    ['user without a verb', ['user']],
    ['user with another verb', ['user', 'promote', 'a@b.example']],
    ['--as without a person', ['list', '--as']],
    ['a size that is no number', ['example', '--size', 'many']],
    ['serve with words', ['serve', 'now']],
  ])('%s', async (_name, words) => {
    const data = newData()
    await wrongUsage(words, { data, stdin: PASSWORD })
    expect(existsSync(data)).toBe(false)
  })
})

describe('a data folder that is not there', () => {
  it.each([
    ['list', ['list']], ['show', ['show', 'EX-RIVAS']], ['fact', ['fact', 'EX-RIVAS']], ['log', ['log']], ['verify', ['verify']], ['work', ['work', '--once']],
    ['backup', ['backup', 'copy']], ['user add', ['user', 'add', '--email', 'a@b.example', '--role', 'staff']], ['user disable', ['user', 'disable', 'a@b.example']],
    ['list as somebody', ['list', '--as', 'a@b.example']],
  ])('%s answers not_initialised and creates nothing', async (name, words) => {
    const data = newData(), cwd = newFolder()
    await refused('not_initialised', words, { data, cwd, stdin: name.startsWith('user') ? PASSWORD : '{}' })
    expect(existsSync(data)).toBe(false)
    expect(existsSync(join(cwd, 'copy'))).toBe(false)
  })
})

describe('where it is called from', () => {
  it('npm run and relative paths count from the caller’s folder, and so does node from anywhere', async () => {
    const cwd = newFolder()
    await json(INIT, { data: 'kept/here', cwd, stdin: PASSWORD, npm: true })
    expect(existsSync(join(cwd, 'kept/here/plazo.db'))).toBe(true)
    expect(await json(['list'], { data: 'kept/here', cwd })).toEqual([])
    await json(['backup', 'copies/first'], { data: 'kept/here', cwd, npm: true })
    expect(existsSync(join(cwd, 'copies/first/plazo.db'))).toBe(true)
    expect(await json(['restore', 'copies/first'], { data: 'brought/back', cwd })).toMatchObject({ requests: 0 })
    expect(existsSync(join(cwd, 'brought/back/plazo.db'))).toBe(true)
  })
})

describe('the schema of another version', () => {
  it('older and newer are refused, nothing is migrated by a reader, and init, example and restore migrate', async () => {
    const data = newData()
    await json(INIT, { data, stdin: PASSWORD })
    change(data, 'INSERT INTO __drizzle_migrations (hash, created_at) SELECT \'later\', max(created_at) + 1 FROM __drizzle_migrations')
    for (const words of [['list'], ['verify'], ['work', '--once'], ['example']]) await refused('schema_newer', words, { data })
    change(data, 'DELETE FROM __drizzle_migrations WHERE created_at IN (SELECT created_at FROM __drizzle_migrations ORDER BY created_at DESC LIMIT 2)')
    for (const words of [['list'], ['show', 'EX-RIVAS'], ['verify']]) await refused('schema_older', words, { data })
  })
})

describe('the two streams', () => {
  it('without --json a table for people on standard output, and nothing on standard error', async () => {
    const data = newData()
    const ran = await plazo(INIT, { data, stdin: PASSWORD })
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(ran.stdout).toContain('admin@house.example')
    expect(() => { JSON.parse(ran.stdout) }).toThrow()
  })

  it('help is no error', async () => {
    const ran = await plazo(['help'])
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    for (const command of ['serve', 'init', 'user add', 'user disable', 'example', 'log', 'fact', 'list', 'show', 'deadlines', 'work', 'backup', 'restore', 'verify']) {
      expect(ran.stdout).toContain(command)
    }
  })
})

function change(data: string, sql: string): void {
  const raw = new Database(join(data, 'plazo.db'))
  raw.exec(sql)
  raw.close()
}
