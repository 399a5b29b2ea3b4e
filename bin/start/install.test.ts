import { expect, test } from 'vitest'
import { matchesLockfile } from './install.mjs'

const lockfile = {
  packages: {
    '': { name: 'plazo' },
    'node_modules/next': { version: '16.4.6', integrity: 'sha512-a' },
    'node_modules/vitest': { version: '4.1.12', integrity: 'sha512-b', dev: true },
    'node_modules/@esbuild/aix-ppc64': { version: '1.0.0', integrity: 'sha512-c', optional: true },
  },
}

const without = (path: string) => ({ packages: Object.fromEntries(Object.entries(lockfile.packages).filter(([name]) => name !== path && name !== '')) })

test('a tree that lacks only what is for other machines agrees', () => {
  expect(matchesLockfile(lockfile, without('node_modules/@esbuild/aix-ppc64'))).toBe(true)
})

test('one without the packages of development does not', () => {
  expect(matchesLockfile(lockfile, without('node_modules/vitest'))).toBe(false)
})

test.each([
  ['another version', { version: '16.4.5', integrity: 'sha512-a' }],
  ['other bytes', { version: '16.4.6', integrity: 'sha512-x' }],
])('nor one with %s of a package', (_, next) => {
  expect(matchesLockfile(lockfile, { packages: { ...without('').packages, 'node_modules/next': next } })).toBe(false)
})

test('nor one with a package too many, nor one that npm wrote nothing about', () => {
  const extra = { packages: { ...without('').packages, 'node_modules/left-pad': { version: '1.0.0' } } }
  expect(matchesLockfile(lockfile, extra)).toBe(false)
  expect(matchesLockfile(lockfile, null)).toBe(false)
})
