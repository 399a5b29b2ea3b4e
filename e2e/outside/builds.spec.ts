import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { CHECKOUT } from '../house'
import { Launching } from './launching'
import type { Plazo } from './plazo'

// What a start does where there is a build already; that one command makes the first build is a test of start.spec.ts.
test.describe.configure({ mode: 'serial' })

const launching = new Launching({ builtIn: CHECKOUT })

test('a stop in the middle of getting ready leaves no process behind either', async () => {
  const page = join(launching.checkout, 'app/layout.tsx')
  const text = readFileSync(page, 'utf8')
  appendFileSync(page, '\n// one more line\n')
  const plazo = await launching.start()
  await expect.poll(() => plazo.output, { timeout: 30_000 }).toContain('Building')
  await plazo.signal('SIGTERM')
  expect(await plazo.end()).toBe(0)
  writeFileSync(page, text)
})

test('two starts of one checkout whose sources changed build once; one that runs is not disturbed', async () => {
  const running = await (await launching.start()).ready()
  const before = launching.made()
  const script = await firstScript(running)
  appendFileSync(join(launching.checkout, 'app/layout.tsx'), '\n// changed\n')
  const both = await Promise.all([launching.start(), launching.start()])
  for (const plazo of both) await plazo.ready()
  expect(both.filter(({ output }) => output.includes('Building'))).toHaveLength(1)
  expect(launching.made().build).not.toBe(before.build)
  await running.healthy()
  expect((await fetch(script)).status).toBe(200)
})

test('a build that fails leaves the one before it serving, and says so', async () => {
  const before = launching.made()
  mkdirSync(join(launching.checkout, 'app/broken'))
  writeFileSync(join(launching.checkout, 'app/broken/page.tsx'), 'export default function Page( { return <p>')
  const plazo = await (await launching.start()).ready()
  expect(plazo.output).toContain('serves the build before these changes')
  expect(launching.made()).toEqual(before)
  await plazo.signal('SIGTERM')
})

/** The address of a script that a served page loads. */
async function firstScript(plazo: Plazo): Promise<string> {
  const page = await (await fetch(`http://127.0.0.1:${plazo.port}/`)).text()
  const path = /\/_next\/static\/[^"]+\.js/.exec(page)?.[0]
  expect(path, 'the page loads a script').toBeDefined()
  return `http://127.0.0.1:${plazo.port}${path}`
}
