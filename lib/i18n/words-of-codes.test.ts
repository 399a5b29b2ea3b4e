import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { ENCLOSURES, LETTER_STATES, OUTBOX_STATES, PURPOSES, READ_BY } from '../domain/letter/words'
import { EFFECTS, FACT_TYPES, RESULTS, STATES } from '../domain/deadline/types'
import { ROLES } from '../domain/permissions'
import { REFUSAL_CODES } from '../domain/refusal'
import { CHANNELS, DIRECTIONS, MESSAGE_KINDS, OUTCOMES, QUESTION_OUTCOMES } from '../domain/request/words'
import { REQUESTER_KINDS, REQUEST_LANGUAGES, STAGES } from '../domain/request/words'
import { languageName } from './language-name'
import { LANGUAGES } from './languages'
import { messagesOf } from './messages'
import { sentenceFor } from './translator'

it.each<[string, readonly string[]]>([
  ['stage', STAGES],
  ['outcome', OUTCOMES],
  ['outcome', QUESTION_OUTCOMES],
  ['channel', CHANNELS],
  ['channel', ['electronic', 'paper']],
  ['requester', REQUESTER_KINDS],
  ['message', MESSAGE_KINDS],
  ['direction', DIRECTIONS],
  ['purpose', PURPOSES],
  ['letter', LETTER_STATES],
  ['outbox', OUTBOX_STATES],
  ['enclosure', ENCLOSURES],
  ['readBy', READ_BY],
  ['role', ROLES],
  ['fact', FACT_TYPES],
  ['result', RESULTS],
  ['effect', EFFECTS],
  ['deadline', STATES],
  ['whose', ['authority', 'requester', 'oversight_body']],
])('has a word for every %s', (group, codes) => {
  expect(codes.length).toBeGreaterThan(1)
  for (const code of codes) expect(sentenceFor('en', 'states', `${group}.${code}`)).toMatch(/\w/)
})

it.each(LANGUAGES)('has a sentence for every refusal and every other kind of "no" in %s, and for nothing else', (language) => {
  const codes = [...REFUSAL_CODES, 'not_found', 'signed_out', 'busy', 'failed', 'unknown', 'unreachable', 'file_not_arrived']
  const { refusals } = messagesOf(language)
  expect(Object.keys(refusals).sort()).toEqual([...codes].sort())
  for (const code of codes) expect(sentenceFor(language, 'refusals', code, { reference: 'abc', article: 'abc', where: 'abc', said: 'abc', name: 'abc' }), code).toMatch(/^\p{Lu}.+[.:] ?\w*$/u)
})

it('has words for every code that an input gives', () => {
  const folder = fileURLToPath(new URL('../inputs/', import.meta.url))
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.test)\.ts$/.test(name))
  const text = files.map((name) => readFileSync(folder + name, 'utf8')).join('\n')
  const codes = new Set([...text.matchAll(/error: '([a-z_]+)'/g)].map(([, code = '']) => code))
  expect(codes.size).toBeGreaterThan(5)
  for (const code of codes) expect(messagesOf('en').validation, code).toHaveProperty(code)
})

it('names the languages in which a request may be written', () => {
  for (const language of LANGUAGES) {
    const names = REQUEST_LANGUAGES.map((tag) => languageName(language, tag))
    expect(new Set(names).size).toBe(REQUEST_LANGUAGES.length)
    expect(names).not.toContain('fr')
  }
  expect(languageName('ca', 'fr')).toBe('francès')
})
