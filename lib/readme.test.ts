import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { VERIFY_KINDS } from './commands/keep/verify/problem'
import { REFUSAL_CODES } from './domain/refusal'
import { messagesOf } from './i18n/messages'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const block = (name: string) => new RegExp(`<!-- ${name} -->\\n([^]*?)<!-- /${name} -->`).exec(readme)?.[1]

it('lists every code of a refusal with its sentence: what the command line prints', () => {
  const { refusals } = messagesOf('en')
  const lines = ['| CODE | sentence |', '|---|---|', ...REFUSAL_CODES.map((code) => `| \`${code}\` | ${refusals[code]} |`)]
  expect(block('refusal codes')).toBe(`${lines.join('\n')}\n`)
})

it('words every kind of problem that verify names', () => {
  const rows = (block('verify kinds') ?? '').trim().split('\n').slice(2).map((line) => line.split('|').map((cell) => cell.trim()))
  expect(rows.map(([, kind]) => kind)).toEqual(VERIFY_KINDS.map((kind) => `\`${kind}\``))
  for (const [, kind, words] of rows) expect(words, kind).toMatch(/\w+ \w+/)
})

it('names only tests that are there, where it says what holds each attack and fault', () => {
  const page = readFileSync(new URL('../docs/safety-tests.md', import.meta.url), 'utf8')
  const named = [...page.matchAll(/`([\w/.-]+\.(?:test|spec)\.ts)`/g)].map(([, path]) => path ?? '')
  expect(named.length).toBeGreaterThan(30)
  expect(named.filter((path) => !existsSync(new URL(`../${path}`, import.meta.url)))).toEqual([])
})
