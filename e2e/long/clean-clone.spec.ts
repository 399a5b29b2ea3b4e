import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { changes, copyCheckout, removeCheckout } from '../outside/checkout-copy'
import { Plazo } from '../outside/plazo'

test('npm start alone installs, builds and serves a fresh clone, with NODE_ENV=production set; other packages wait until it has stopped', async () => {
  const checkout = copyCheckout({ packages: false })
  try {
    const plazo = await Plazo.start(checkout, { npm: true, env: { NODE_ENV: 'production' } })
    await plazo.ready(840_000)
    expect(plazo.output).toContain('Installing the packages')
    expect(existsSync(join(checkout, 'node_modules/vitest'))).toBe(true)
    expect(changes(checkout)).toBe('')

    // Another version in the lockfile asks for an install, which would pull the packages away under the server that runs.
    const before = statSync(join(checkout, 'node_modules')).ino
    const lockfile = join(checkout, 'package-lock.json')
    writeFileSync(lockfile, readFileSync(lockfile, 'utf8').replace(/("node_modules\/zod": \{\s*"version": ")[^"]+/, (_, head) => `${String(head)}0.0.1`))
    expect(changes(checkout)).toContain('package-lock.json')
    const second = await Plazo.start(checkout)
    expect(await second.end()).toBe(1)
    expect(second.output).toMatch(/^plazo: package-lock\.json asks for other packages, but process \d+ runs from this checkout; stop it first\.\n$/)
    expect(statSync(join(checkout, 'node_modules')).ino).toBe(before)
    await plazo.healthy()
    await plazo.signal('SIGTERM')
  } finally {
    removeCheckout(checkout)
  }
})
