import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRequire } from 'node:module'
import { randomBytes } from 'node:crypto'
import { currentBuild } from '../bin/start/builds.mjs'
import { buildRoot, checkout } from '../bin/start/checkout.mjs'
import { compiled } from '../bin/start/compiled.mjs'
import { fingerprint } from '../bin/start/fingerprint.mjs'
import { freePort } from './free-port.mjs'
import { run } from '../bin/start/run.mjs'
import { say, StartError } from '../bin/start/say.mjs'
import { prepare, untilStopped } from '../bin/start/start.mjs'
import { copyWithConstants } from './constant/copy.mjs'
import { measurePages } from './pages.mjs'
import { inboxMeasures, letterMeasures, outboxMeasures, pageMeasures, recomputeMeasures, reminderMeasures, searchMeasures } from './measures.mjs'
import { Server } from './server.mjs'
import { compared, tableOf } from './table.mjs'

const REFS = 5
const PARTS = ['pages', 'recompute', 'letters', 'outbox', 'reminders', 'search', 'inbox']
const LETTERS = 1000, MAILS = 500, MAILS_IN = 2000
const BASELINE = join(checkout, 'bench/baseline/ratios.json')

/** `npm run bench [-- --write-baseline] [--sizes 1000,100000] [--seed N] [--only PART] [--data DIR]`: exit code 1 when a limit is broken. */
export async function bench(words) {
  await untilStopped(async () => {
    const asked = options(words)
    await prepare()
    const folder = asked.data ?? mkdtempSync(join(tmpdir(), 'plazo-bench-'))
    try {
      say(`Seed ${asked.seed}, ${asked.sizes.join(' and ')} cases, in ${folder}`)
      const houses = []
      const parts = asked.only ? [asked.only] : PARTS
      if (parts.some((part) => !['letters', 'outbox', 'inbox'].includes(part))) for (const size of asked.sizes) houses.push(await houseOf(folder, size, asked.seed))
      const measures = []
      if (parts.includes('pages')) measures.push(...pageMeasures(await pages(houses), asked.sizes))
      if (parts.includes('recompute')) measures.push(...recomputeMeasures(await measured('recompute', houses.map((one) => one.data)), asked.sizes))
      if (parts.includes('letters')) measures.push(...letterMeasures(await measured('letters', [String(LETTERS)])))
      if (parts.includes('outbox')) for (const kind of ['letter', 'notice']) measures.push(...outboxMeasures(kind, await measured('outbox', [String(MAILS), `${kind}s`])))
      if (parts.includes('reminders')) measures.push(...reminderMeasures(await measured('reminders', [], { PLAZO_DATA: houses.at(-1).data })))
      if (parts.includes('search')) measures.push(...searchMeasures(await measured('search', houses.map((one) => one.data)), asked.sizes))
      if (parts.includes('inbox')) measures.push(...inboxMeasures(await measured('inbox', [String(MAILS_IN), 'collection', String(asked.seed)])))
      report(measures, asked)
    } finally {
      if (!asked.data) rmSync(folder, { recursive: true, force: true })
    }
  })
}

function options(words) {
  const asked = { sizes: [1000, 100_000], seed: 1, only: null, data: null, write: false }
  const rest = [...words]
  while (rest.length > 0) {
    const word = rest.shift()
    if (word === '--write-baseline') asked.write = true
    else if (word === '--sizes' && /^\d+,\d+$/.test(rest[0] ?? '')) asked.sizes = rest.shift().split(',').map(Number)
    else if (word === '--seed' && /^\d+$/.test(rest[0] ?? '')) asked.seed = Number(rest.shift())
    else if (word === '--only' && PARTS.includes(rest[0])) asked.only = rest.shift()
    else if (word === '--data' && rest[0]) asked.data = rest.shift()
    else throw new StartError(`npm run bench takes --write-baseline, --sizes SMALL,LARGE, --seed N, --only ${PARTS.join(', ')}, and --data DIR; not "${word}".`)
  }
  return asked
}

/** A data folder with so many generated cases; one that is there already (--data) is used again. */
async function houseOf(folder, size, seed) {
  const data = join(folder, `${size}-${seed}`)
  const known = `${data}.json`
  if (!existsSync(known)) {
    rmSync(data, { recursive: true, force: true })
    mkdirSync(data, { recursive: true })
    const since = performance.now()
    const example = await plazo(data, ['example', '--size', String(size), '--seed', String(seed), '--json'])
    writeFileSync(known, JSON.stringify({ users: JSON.parse(example).users }))
    say(`${size} cases made in ${Math.round((performance.now() - since) / 1000)} s`)
  } else await plazo(data, ['migrate'])
  return { size, data, users: JSON.parse(readFileSync(known, 'utf8')).users }
}

async function plazo(data, words) {
  return node([join(checkout, 'bin/plazo.mjs'), ...words], { ...process.env, PLAZO_DATA: data })
}

async function node(args, env, cwd = checkout) {
  const result = await run(process.execPath, args, { cwd, env })
  if (result.code !== 0) throw new Error(`${args.join(' ')} ended with ${result.code ?? result.signal}:\n${result.stdout}\n${result.stderr}`)
  return result.stdout
}

async function pages(houses) {
  const constant = await constantBuild()
  const build = { app: checkout, dist: `.build/${currentBuild(buildRoot)}` }
  const [small, large] = houses
  const plan = [['small', build, small], ['large', build, large], ['constant', constant, large]]
  const servers = []
  try {
    for (const [name, app, house] of plan) servers.push(await served(name, app, house))
    const refs = sharedRefs(houses)
    for (const server of servers) Object.assign(server, addresses(server.house, refs))
    return await measurePages(servers, refs, say)
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
  }
}

async function served(name, app, house) {
  const server = new Server(name, { ...app, data: house.data, port: await freePort() })
  server.house = house
  const user = house.users.find((one) => one.role === 'coordinator')
  try {
    await server.ready(user.email, user.password)
    return server
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** The pages with their queries fed from constants, built from a copy of the sources; one that was built from the same sources is used again. */
async function constantBuild() {
  const copy = join(buildRoot, 'bench-constant')
  const mark = join(copy, 'built-from')
  const name = fingerprint(checkout)
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== name) {
    say('Building the pages once more, fed from constants …')
    const queries = copyWithConstants(checkout, copy)
    say(`${queries.length} queries answer from constants`)
    const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString('base64'), PLAZO_DIST: '.build/built' }
    delete env.PLAZO_DATA
    await node([join(checkout, 'node_modules/next/dist/bin/next'), 'build'], env, copy)
    writeFileSync(mark, name)
  }
  return { app: copy, dist: '.build/built' }
}

function database(house) {
  const Database = createRequire(import.meta.url)('better-sqlite3')
  return new Database(join(house.data, 'plazo.db'), { readonly: true })
}

/** References of some cases that stand in both data folders: the same seed makes the same first cases. */
function sharedRefs([small]) {
  const db = database(small)
  const refs = db.prepare('SELECT ref FROM request WHERE restricted = 0 ORDER BY ref LIMIT ?').pluck().all(Math.max(REFS, Math.floor(small.size / 2)))
  db.close()
  return refs.filter((_ref, index) => index % Math.floor(refs.length / REFS) === 0).slice(0, REFS)
}

function addresses(house, refs) {
  const db = database(house)
  const ids = new Map(refs.map((ref) => [ref, db.prepare('SELECT id FROM request WHERE ref = ?').pluck().get(ref)]))
  const at = db.prepare('SELECT next_sort AS sort, id FROM request WHERE restricted = 0 ORDER BY next_sort, id LIMIT 1 OFFSET ?').get(Math.floor(house.size / 2))
  db.close()
  return { ids, middle: `/requests?view=all&after=${at.sort}~${at.id}` }
}

/** What a script of the bench prints last, as JSON. */
async function measured(name, words, env = {}) {
  const script = await compiled(`bench-${name}`, `bench/${name}.ts`, [`bench/${name}.ts`])
  return JSON.parse((await node([script, ...words], { ...process.env, PLAZO_CODE: checkout, ...env })).trim().split('\n').at(-1))
}

function report(measures, asked) {
  const baseline = existsSync(BASELINE) ? JSON.parse(readFileSync(BASELINE, 'utf8')) : { ratios: {} }
  const rows = compared(measures, baseline.ratios)
  say(`\n${tableOf(rows)}\n`)
  if (asked.write) {
    writeFileSync(BASELINE, `${JSON.stringify({ sizes: asked.sizes, seed: asked.seed, node: process.version, ratios: { ...baseline.ratios, ...Object.fromEntries(measures.map((one) => [one.measure, Number(one.ratio.toFixed(2))])) } }, null, 2)}\n`)
    say(`Written to ${BASELINE}`)
  }
  const broken = rows.filter((row) => row.broken)
  say(broken.length > 0 ? `Over the limit: ${broken.map((row) => row.measure).join('; ')}` : 'Every ratio is within its limit.')
  if (broken.length > 0) process.exit(1)
}
