import { mkdirSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { ensureBuild } from '../start/build.mjs'
import { buildRoot, checkout } from '../start/checkout.mjs'
import { waitForLock } from '../start/lock.mjs'
import { say, StartError } from '../start/say.mjs'
import { prepare, untilStopped } from '../start/start.mjs'
import { isAsked } from '../start/stop.mjs'
import { needChromium } from './chromium.mjs'
import { total } from './counts.mjs'
import { makeScratch } from './scratch.mjs'
import { limitOf, stages } from './stages.mjs'

const SEEDS = /\bseed\b/i

/** `npm test [long] [--only STAGE]`: runs the stages in order, ends with one line of counts, exit code 1 when anything failed. */
export async function test(words) {
  await untilStopped(async () => {
    const chosen = choose(words)
    const scratch = makeScratch()
    process.on('exit', scratch.remove)
    mkdirSync(join(checkout, 'test-results'), { recursive: true })
    await prepare({ build: false })
    const env = await stageEnvironment(chosen)
    const found = []
    for (const stage of chosen.filter((one) => !one.beside)) {
      // What needs one core alone runs beside another of its kind.
      const both = [stage, ...chosen.filter((one) => one.beside === stage.name)]
      found.push(...await Promise.all(both.map((one) => runStage(one, one.scratch ? { ...env, TMPDIR: scratch.folder } : env))))
      if (isAsked()) {
        found.push({ passed: 0, failed: ['stopped before the end'], skipped: [], output: '' })
        break
      }
    }
    report(found)
  })
}

function choose(words) {
  const rest = words.filter((word) => word !== 'long')
  const all = stages(words.includes('long'))
  if (rest.length === 0) return all
  const only = rest[0] === '--only' && rest.length === 2 ? all.filter((stage) => stage.name === rest[1] || (stage.name === 'build' && rest[1] === 'e2e')) : []
  if (!only.some((stage) => stage.name === rest[1])) throw new StartError(`npm test takes --only and one of ${all.map((stage) => stage.name).join(', ')}.`)
  return only.map((stage) => ({ ...stage, beside: undefined }))
}

/** The caller's environment without what would lead the tests elsewhere. */
async function stageEnvironment(chosen) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' }
  delete env.FORCE_COLOR
  for (const name of Object.keys(env)) {
    if (name === 'NODE_ENV' || name === 'INIT_CWD' || name === 'PORT' || name === 'HOST' || /^(PLAZO|NEXTAUTH|npm)_/.test(name)) delete env[name]
  }
  if (chosen.some((stage) => ['e2e', 'outside'].includes(stage.name))) env.PLAZO_CHROMIUM = await needChromium()
  return env
}

async function runStage(stage, env) {
  const since = performance.now()
  say(`${stage.name} …`)
  const result = stage.run ? await stage.run({ ...env, limitMs: limitOf(stage) }) : await buildStage()
  const failed = result.failed.length > 0
  for (const line of failed ? [result.output] : result.output.split('\n').filter((line) => SEEDS.test(line))) if (line) say(line)
  const skipped = result.skipped.length > 0 ? `, ${result.skipped.length} skipped` : ''
  say(`${stage.name}: ${result.passed} passed, ${result.failed.length} failed${skipped} (${Math.round((performance.now() - since) / 1000)} s)`)
  return result
}

/** Builds into the checkout's own .build, as npm start would; a build that is there is used again. Counts as one test. */
async function buildStage() {
  const release = await waitForLock(join(buildRoot, 'lock'), () => say('Waiting for another Plazo of this checkout to get ready …'), isAsked)
  try {
    const { fresh } = await ensureBuild(checkout, randomBytes(32).toString('base64'))
    return { passed: fresh ? 1 : 0, failed: fresh ? [] : ['build'], skipped: [], output: '' }
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    return { passed: 0, failed: ['build'], skipped: [], output: error.message }
  } finally {
    release()
  }
}

function report(found) {
  const { passed, failed } = total(found, Boolean(process.env.CI) && process.env.CI !== 'false')
  for (const name of found.flatMap((stage) => stage.skipped)) say(`skipped: ${name}`)
  for (const name of failed) say(`failed: ${name}`)
  say(`${passed} passed, ${failed.length} failed`)
  process.exit(failed.length > 0 ? 1 : 0)
}
