import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { environment } from './environment.mjs'
import { health } from './health.mjs'
import { keepAlive } from './keep-alive.mjs'
import { migrate } from './migrate.mjs'
import { portTaken } from './place.mjs'
import { say, StartError, warn } from './say.mjs'
import { asked, isAsked } from './stop.mjs'

const BANNER = /^\s*(▲ Next\.js|- (Local|Network|Environments):|✓ (Ready|Running|Starting))/
const FIRST_TRIES = 5
const PATIENCE_MS = 20_000
// When next has not said by then that it is ready, it has changed its words.
const BANNER_MS = 10_000

/**
 * Migrates, runs web and worker until someone asks Plazo to stop, and ends both. `build` is the fingerprint of the build to serve
 * (null: develop); with `fresh` false the build is older than the sources, so an existing database keeps the schema that it knows.
 */
export async function serve(root, place, { build, fresh = true }) {
  // Database, files and backups are for the owner of the data folder alone.
  process.umask(0o077)
  const dist = build ? `.build/${build}` : '.build/dev'
  const env = environment(place, { dist, mode: build ? 'production' : 'development' })
  const keepSchema = !fresh && existsSync(join(place.data, 'plazo.db'))
  const { setupPath } = keepSchema ? { setupPath: null } : await migrate(root, env)
  if (isAsked()) return

  const next = [join(root, 'node_modules/next/dist/bin/next'), build ? 'start' : 'dev', '-H', place.host, '-p', String(place.port)]
  const first = { ready: false, portTaken: false }
  const onLine = (line) => {
    if (/✓ Ready in/.test(line)) first.ready = true
    if (!first.ready && /EADDRINUSE/.test(line)) first.portTaken = true
    return !BANNER.test(line) && (line.trim() !== '' || first.ready)
  }
  const web = keepAlive({ name: 'web server', args: next, cwd: root, env, onLine })
  const worker = keepAlive({ name: 'worker', args: [join(root, 'bin/plazo.mjs'), 'work'], cwd: root, env })
  try {
    await Promise.race([asked, announce(place, { web, first, setupPath })])
    await asked
  } finally {
    await Promise.all([web.stop(), worker.stop()])
  }
}

async function announce(place, { web, first, setupPath }) {
  const state = await firstAnswer(place, web, first)
  if (isAsked()) return
  // In one piece: whoever waits for the first line finds the link with it.
  say(`Plazo is ready at ${place.url}${setupPath ? `\nIt is empty. Set it up with this link, which works once:\n${place.url}${setupPath}` : ''}`)
  if (state !== 'ok') warn(`Not all is well yet: ${state}`)
}

/** Waits until the web server that we started (not another on the same port) answers that all is well, or long enough. */
async function firstAnswer(place, web, first) {
  const since = performance.now()
  for (let answeredAt = 0; !isAsked(); await sleep(150)) {
    if (first.portTaken) throw new StartError(portTaken(place.host, place.port))
    if (web.crashes >= FIRST_TRIES) throw new StartError('The web server does not start; its last words are above.')
    const isOurs = first.ready || performance.now() - since > BANNER_MS
    const state = isOurs ? await health(place.probe) : null
    if (state === 'ok') return state
    if (state !== null) answeredAt ||= performance.now()
    if (answeredAt > 0 && performance.now() - answeredAt > PATIENCE_MS) return state
  }
  return null
}
