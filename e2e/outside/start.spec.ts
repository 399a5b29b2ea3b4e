import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { changes, copyCheckout, removeCheckout } from './checkout-copy'
import { Launching } from './launching'
import { newDataFolder } from './plazo'
import { childOf, freePort } from './processes'

test.describe.configure({ mode: 'serial' })

const launching = new Launching()

test('one command serves a clean checkout, also with NODE_ENV=production set, and changes no file of it', async () => {
  const plazo = await (await launching.start({ env: { NODE_ENV: 'production' } })).ready()
  expect(plazo.output).toContain('Building')
  expect(plazo.output).toMatch(new RegExp(`^http://localhost:${plazo.port}/\\S+token=\\S+$`, 'm'))
  expect(changes(launching.checkout)).toBe('')
  const kept = ['secrets.json', 'plazo.db'].map((name) => statSync(join(plazo.data, name)).mode & 0o777)
  expect(kept).toEqual([0o600, 0o600])
  await plazo.signal('SIGTERM')
  expect(await plazo.end()).toBe(0)
})

test('a second start neither installs nor builds, nor says a word of it', async () => {
  const before = launching.made()
  const plazo = await (await launching.start()).ready()
  expect(launching.made()).toEqual(before)
  expect(plazo.output).not.toMatch(/install|build/i)
})

test('the secrets outlive a restart', async () => {
  const data = newDataFolder()
  const first = await (await launching.start({ data })).ready()
  const secrets = readFileSync(join(data, 'secrets.json'), 'utf8')
  await first.signal('SIGTERM')
  await (await launching.start({ data })).ready()
  expect(readFileSync(join(data, 'secrets.json'), 'utf8')).toBe(secrets)
})

for (const [signal, npm] of [['SIGTERM', false], ['SIGINT', false], ['SIGHUP', false], ['SIGTERM', true], ['SIGINT', true]] as const) {
  test(`${signal} to ${npm ? 'npm start' : 'the launcher'} leaves no process behind`, async () => {
    const plazo = await (await launching.start({ npm })).ready()
    await plazo.signal(signal)
    await plazo.end()
    expect(await plazo.health()).toBeNull()
    expect(readdirSync(plazo.data)).not.toContain('serve.lock')
  })
}

test('nor does a launcher that was killed, and the next start takes its place at once', async () => {
  const plazo = await (await launching.start()).ready()
  plazo.child.kill('SIGKILL')
  const next = await (await launching.start({ data: plazo.data, port: plazo.port })).ready()
  await next.signal('SIGTERM')
})

for (const kind of ['web', 'worker'] as const) {
  test(`a killed ${kind} is back and all is well`, async () => {
    const plazo = await (await launching.start()).ready()
    const before = childOf(plazo.data, kind)
    expect(before).toBeDefined()
    process.kill(before?.pid ?? 0, 'SIGKILL')
    await expect.poll(() => childOf(plazo.data, kind)?.pid ?? before?.pid, { timeout: 40_000 }).not.toBe(before?.pid)
    await plazo.healthy()
  })
}

test('a port that another program has is named in one line', async () => {
  const other = createServer()
  const port = await freePort()
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
  const plazo = await launching.start({ port })
  expect(await plazo.end()).toBe(1)
  expect(plazo.output).toBe(`plazo: Port ${port} on 127.0.0.1 is taken by another program; stop it, or set PORT to another number.\n`)
  await new Promise((resolve) => other.close(resolve))
})

test('a data folder that another Plazo serves is named in one line, and that one goes on', async () => {
  const first = await (await launching.start()).ready()
  const second = await launching.start({ data: first.data })
  expect(await second.end()).toBe(1)
  expect(second.output).toMatch(/^plazo: Another Plazo \(process \d+ on \S+\) serves the data folder \S+; .+\n$/)
  await first.healthy()
})

test('a second checkout starts beside the first at the same time', async () => {
  const other = copyCheckout({ builtIn: launching.checkout })
  try {
    const both = await Promise.all([launching.start(), launching.start({}, other)])
    for (const plazo of both) await plazo.ready()
    for (const plazo of both) await plazo.signal('SIGTERM')
  } finally {
    removeCheckout(other)
  }
})
