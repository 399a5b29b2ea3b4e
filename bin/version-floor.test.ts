import Database from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkout } from './start/checkout.mjs'

// The oldest versions without a published hole that concerns Plazo (safety.md 3.1, libraries.md 8). A package that is not in the lockfile has no row to fail.
const FLOOR: Record<string, string> = {
  '@node-rs/argon2': '2.0.0',
  'better-sqlite3': '12.11.1',
  'drizzle-orm': '0.45.2',
  'liquidjs': '10.30.1',
  'mailparser': '3.9.31',
  'next': '16.4.1',
  'next-auth': '4.24.15',
  'nodemailer': '9.1.1',
  // 4.2.1 is not to be had here; what comes in its stead must be contained by the killable parser worker before it is added.
  'postal-mime': '4.0.0',
  'react': '19.2.0',
  'react-dom': '19.2.0',
  'sanitize-html': '2.17.4',
}
const SQLITE_FLOOR = '3.51.3'

const lockfile = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8')) as { packages: Record<string, { version?: string }> }
const copies = Object.entries(lockfile.packages).flatMap(([path, { version }]) => {
  const name = path.split('node_modules/').at(-1) ?? ''
  return version && FLOOR[name] ? [{ path, name, version, floor: FLOOR[name] }] : []
})

it('sees the packages that it is about', () => {
  expect(copies.map((copy) => copy.name)).toEqual(expect.arrayContaining(['next', 'react', 'react-dom', 'next-auth', 'nodemailer', 'drizzle-orm', 'better-sqlite3']))
})

it.each(copies)('$path $version is not below $floor', ({ version, floor }) => {
  expect(atLeast(version, floor)).toBe(true)
})

it('SQLite in the driver is past the WAL-reset bug', () => {
  const sqlite = new Database(':memory:')
  const version = sqlite.prepare('SELECT sqlite_version()').pluck().get() as string
  sqlite.close()
  expect(atLeast(version, SQLITE_FLOOR), version).toBe(true)
})

it.each([['9.1.1', '9.1.1', true], ['10.0.0', '9.1.1', true], ['9.1.0', '9.1.1', false], ['7.0.13', '9.1.1', false], ['16.4.1-canary.2', '16.4.1', false]])('%s at least %s: %s', (version, floor, is) => {
  expect(atLeast(version, floor)).toBe(is)
})

function atLeast(version: string, floor: string): boolean {
  const [numbers = '', early] = version.split('-')
  const [a, b] = [numbers, floor].map((text) => text.split('.').map(Number))
  for (let index = 0; index < 3; index += 1) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return early === undefined
}
