import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { completed, missingOptional } from './complete-lockfile.mjs'
import { checkout } from './start/checkout.mjs'

test('package-lock.json holds every optional package, so that npm ci takes it in a bare checkout', () => {
  const lockfile = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8'))
  expect(Object.keys(lockfile.packages).length).toBeGreaterThan(400)
  expect(missingOptional(lockfile).map(({ name }) => name), 'run node bin/complete-lockfile.mjs').toEqual([])
})

test('one that is missing is added with its version and its machine; one that a folder above holds is not missing', () => {
  const lockfile = { packages: {
    '': {},
    'node_modules/tool': { version: '2.0.0', dev: true, optionalDependencies: { '@tool/linux-x64-musl': '2.0.0', '@tool/darwin-arm64': '2.0.0' } },
    'node_modules/tool/node_modules/part': { version: '1.0.0', optionalDependencies: { '@tool/native-darwin-x64': '1.0.0' } },
    'node_modules/@tool/native-darwin-x64': { version: '1.0.0' },
  } }
  expect(missingOptional(lockfile).map(({ name }) => name)).toEqual(['@tool/linux-x64-musl', '@tool/darwin-arm64'])
  expect(completed(lockfile).packages).toMatchObject({
    'node_modules/@tool/darwin-arm64': { version: '2.0.0', os: ['darwin'], cpu: ['arm64'], dev: true, optional: true },
    'node_modules/@tool/linux-x64-musl': { version: '2.0.0', os: ['linux'], cpu: ['x64'], libc: ['musl'], dev: true, optional: true },
  })
})
