import { cpSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fingerprint } from './fingerprint.mjs'
import { scratchFolder } from './scratch-folder'

function sources() {
  const root = scratchFolder()
  mkdirSync(join(root, 'app/requests'), { recursive: true })
  writeFileSync(join(root, 'app/requests/page.tsx'), 'one')
  writeFileSync(join(root, 'package-lock.json'), '{}')
  return root
}

test('the same sources elsewhere have the same fingerprint', () => {
  const root = sources()
  const copy = join(scratchFolder(), 'copy')
  cpSync(root, copy, { recursive: true })
  expect(fingerprint(copy)).toBe(fingerprint(root))
})

test.each<[string, (root: string) => void]>([
  ['a changed file', (root) => writeFileSync(join(root, 'app/requests/page.tsx'), 'two')],
  ['a new file', (root) => writeFileSync(join(root, 'app/layout.tsx'), '')],
  ['a moved file', (root) => renameSync(join(root, 'app/requests'), join(root, 'app/letters'))],
  ['other packages', (root) => writeFileSync(join(root, 'package-lock.json'), '{"a":1}')],
])('%s changes it', (_, change) => {
  const root = sources()
  const before = fingerprint(root)
  change(root)
  expect(fingerprint(root)).not.toBe(before)
})

test('what no build reads does not change it', () => {
  const root = sources()
  const before = fingerprint(root)
  writeFileSync(join(root, 'app/requests/page.test.tsx'), 'a test')
  writeFileSync(join(root, 'README.md'), 'words')
  expect(fingerprint(root)).toBe(before)
})
