import { appendFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { changes, copyCheckout, removeCheckout } from './checkout-copy'
import { newDataFolder, Plazo } from './plazo'
import { childOf, freePort } from './processes'

test.describe.configure({ mode: 'serial' })

let checkout: string
const started: Plazo[] = []

test.beforeAll(() => {
  checkout = copyCheckout()
})

test.afterEach(async () => {
  for (const plazo of started.splice(0)) if (!plazo.ended) await plazo.signal('SIGTERM')
})

test.afterAll(() => {
  removeCheckout(checkout)
})

async function start(...[place, where = checkout]: [Parameters<typeof Plazo.start>[1]?, string?]): Promise<Plazo> {
  const plazo = await Plazo.start(where, place)
  started.push(plazo)
  return plazo
}

/** The build that the next start serves, and when it and the packages were last written. */
function made() {
  const build = readFileSync(join(checkout, '.build/current'), 'utf8').trim()
  const written = (path: string) => statSync(join(checkout, path)).mtimeMs
  return { build, id: readFileSync(join(checkout, '.build', build, 'BUILD_ID'), 'utf8'), at: written(`.build/${build}/BUILD_ID`), packages: written('node_modules/.package-lock.json') }
}

test('one command serves a clean checkout, also with NODE_ENV=production set, and changes no file of it', async () => {
  const plazo = await (await start({ env: { NODE_ENV: 'production' } })).ready()
  expect(plazo.output).toContain('Building')
  expect(plazo.output).toMatch(new RegExp(`^http://localhost:${plazo.port}/\\S+token=\\S+$`, 'm'))
  expect(changes(checkout)).toBe('')
  const kept = ['secrets.json', 'plazo.db'].map((name) => statSync(join(plazo.data, name)).mode & 0o777)
  expect(kept).toEqual([0o600, 0o600])
  await plazo.signal('SIGTERM')
  expect(await plazo.end()).toBe(0)
})

test('a second start neither installs nor builds, nor says a word of it', async () => {
  const before = made()
  const plazo = await (await start()).ready()
  expect(made()).toEqual(before)
  expect(plazo.output).not.toMatch(/install|build/i)
})

test('the secrets outlive a restart', async () => {
  const data = newDataFolder()
  const first = await (await start({ data })).ready()
  const secrets = readFileSync(join(data, 'secrets.json'), 'utf8')
  await first.signal('SIGTERM')
  await (await start({ data })).ready()
  expect(readFileSync(join(data, 'secrets.json'), 'utf8')).toBe(secrets)
})

for (const [signal, npm] of [['SIGTERM', false], ['SIGINT', false], ['SIGHUP', false], ['SIGTERM', true], ['SIGINT', true]] as const) {
  test(`${signal} to ${npm ? 'npm start' : 'the launcher'} leaves no process behind`, async () => {
    const plazo = await (await start({ npm })).ready()
    await plazo.signal(signal)
    await plazo.end()
    expect(await plazo.health()).toBeNull()
    expect(readdirSync(plazo.data)).not.toContain('serve.lock')
  })
}

test('nor does a launcher that was killed, and the next start takes its place at once', async () => {
  const plazo = await (await start()).ready()
  plazo.child.kill('SIGKILL')
  const next = await (await start({ data: plazo.data, port: plazo.port })).ready()
  await next.signal('SIGTERM')
})

test('a stop in the middle of getting ready leaves no process behind either', async () => {
  const page = join(checkout, 'app/layout.tsx')
  const text = readFileSync(page, 'utf8')
  appendFileSync(page, '\n// one more line\n')
  const plazo = await start()
  await expect.poll(() => plazo.output, { timeout: 30_000 }).toContain('Building')
  await plazo.signal('SIGTERM')
  expect(await plazo.end()).toBe(0)
  writeFileSync(page, text)
})

for (const kind of ['web', 'worker'] as const) {
  test(`a killed ${kind} is back and all is well`, async () => {
    const plazo = await (await start()).ready()
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
  const plazo = await start({ port })
  expect(await plazo.end()).toBe(1)
  expect(plazo.output).toBe(`plazo: Port ${port} on 127.0.0.1 is taken by another program; stop it, or set PORT to another number.\n`)
  await new Promise((resolve) => other.close(resolve))
})

test('a data folder that another Plazo serves is named in one line, and that one goes on', async () => {
  const first = await (await start()).ready()
  const second = await start({ data: first.data })
  expect(await second.end()).toBe(1)
  expect(second.output).toMatch(/^plazo: Another Plazo \(process \d+ on \S+\) serves the data folder \S+; .+\n$/)
  await first.healthy()
})

test('a second checkout starts beside the first at the same time', async () => {
  const other = copyCheckout()
  try {
    const both = await Promise.all([start(), start({}, other)])
    for (const plazo of both) await plazo.ready()
    for (const plazo of both) await plazo.signal('SIGTERM')
  } finally {
    removeCheckout(other)
  }
})

test('two starts of one checkout whose sources changed build once; one that runs is not disturbed', async () => {
  const running = await (await start()).ready()
  const before = made()
  const script = await firstScript(running)
  appendFileSync(join(checkout, 'app/layout.tsx'), '\n// changed\n')
  const both = await Promise.all([start(), start()])
  for (const plazo of both) await plazo.ready()
  expect(both.filter(({ output }) => output.includes('Building'))).toHaveLength(1)
  expect(made().build).not.toBe(before.build)
  await running.healthy()
  expect((await fetch(script)).status).toBe(200)
})

test('a build that fails leaves the one before it serving, and says so', async () => {
  const before = made()
  mkdirSync(join(checkout, 'app/broken'))
  writeFileSync(join(checkout, 'app/broken/page.tsx'), 'export default function Page( { return <p>')
  const plazo = await (await start()).ready()
  expect(plazo.output).toContain('serves the build before these changes')
  expect(made()).toEqual(before)
  await plazo.signal('SIGTERM')
})

/** The address of a script that a served page loads. */
async function firstScript(plazo: Plazo): Promise<string> {
  const page = await (await fetch(`http://127.0.0.1:${plazo.port}/`)).text()
  const path = /\/_next\/static\/[^"]+\.js/.exec(page)?.[0]
  expect(path, 'the page loads a script').toBeDefined()
  return `http://127.0.0.1:${plazo.port}${path}`
}
