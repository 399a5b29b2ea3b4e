import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder } from './scratch-folder'
import { openSecrets } from './secrets.mjs'

test('they are made once, 32 random bytes each, for the owner alone', () => {
  const data = join(scratchFolder(), 'new', 'data')
  const made = openSecrets(data)
  const values = Object.values(made) as string[]
  expect(values.map((value) => Buffer.from(value, 'base64').length)).toEqual([32, 32, 32, 32])
  expect(new Set(values).size).toBe(4)
  expect(statSync(data).mode & 0o777).toBe(0o700)
  expect(statSync(join(data, 'secrets.json')).mode & 0o777).toBe(0o600)
  expect(readdirSync(data)).toEqual(['secrets.json'])
  expect(openSecrets(data)).toEqual(made)
})

test('a key of a later version is added; the others, and what others keep there, stay', () => {
  const data = scratchFolder()
  writeFileSync(join(data, 'secrets.json'), JSON.stringify({ nextAuthSecret: 'old', actionsKey: 'kept', setupToken: 'abc' }))
  expect(openSecrets(data)).toMatchObject({ nextAuthSecret: 'old', actionsKey: 'kept', setupToken: 'abc', cookieKey: expect.any(String) })
})

test.each(['', '{"nextAuthSecret":', '[]', 'null'])('damaged ones (%j) are refused and left as they are', (text) => {
  const data = scratchFolder()
  writeFileSync(join(data, 'secrets.json'), text)
  expect(() => openSecrets(data)).toThrow(/is damaged/)
  expect(readFileSync(join(data, 'secrets.json'), 'utf8')).toBe(text)
})
