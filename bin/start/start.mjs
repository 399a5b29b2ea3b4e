import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { ensureBuild } from './build.mjs'
import { holdBuild, users } from './builds.mjs'
import { buildRoot, checkout } from './checkout.mjs'
import { install, isInstalled } from './install.mjs'
import { waitForLock } from './lock.mjs'
import { openPlace } from './place.mjs'
import { say, StartError, warn } from './say.mjs'
import { serve } from './serve.mjs'
import { isAsked, listen } from './stop.mjs'

/** Installs, builds, migrates and serves, each only if needed, until someone asks Plazo to stop; ends the process. */
export async function start(words) {
  await untilStopped(async () => {
    const unknown = words.find((word) => word !== '--dev')
    if (unknown) throw new StartError(`"${unknown}" is not known here; npm start takes no words, or --dev.`)
    const place = await openPlace()
    const made = await prepare({ actionsKey: place.secrets.actionsKey, build: !words.includes('--dev') })
    await serve(checkout, place, made)
  })
}

/** Runs `work` to its end or until a signal, and ends the process: 1 with one line on what keeps Plazo from starting, else 0. */
export async function untilStopped(work) {
  listen()
  try {
    await work()
    process.exit(0)
  } catch (error) {
    if (isAsked()) process.exit(0)
    warn(error instanceof StartError ? error.message : `fault: ${error.stack ?? error}`)
    process.exit(1)
  }
}

/**
 * Installs the packages and builds the pages if that is needed, and marks the build as in use: `{ build, fresh }`.
 * One process of a checkout at a time; without `build` only the packages.
 */
export async function prepare({ actionsKey = randomBytes(32).toString('base64'), build = true } = {}) {
  const release = await waitForLock(join(buildRoot, 'lock'), (holder) => {
    say(`Waiting for another Plazo of this checkout${holder ? ` (process ${holder.pid})` : ''} to get ready …`)
  }, isAsked)
  try {
    if (!(await isInstalled(checkout))) await installAlone()
    const made = build ? await ensureBuild(checkout, actionsKey) : { build: null, fresh: true }
    holdBuild(buildRoot, made.build)
    return made
  } finally {
    release()
  }
}

async function installAlone() {
  const [other] = users(buildRoot)
  if (other) throw new StartError(`package-lock.json asks for other packages, but process ${other.pid} runs from this checkout; stop it first.`)
  say('Installing the packages …')
  await install(checkout)
}
