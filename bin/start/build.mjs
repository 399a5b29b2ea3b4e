import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { currentBuild, isWhole, sweepBuilds, switchTo } from './builds.mjs'
import { fingerprint } from './fingerprint.mjs'
import { run } from './run.mjs'
import { say, StartError, warn } from './say.mjs'

/**
 * Makes the build of the present sources the current one, beside those in use: `{ build, fresh }`. When it fails the build
 * before it stays (`fresh` false); StartError when there is none. To be called under the lock of the checkout.
 */
export async function ensureBuild(root, actionsKey) {
  const buildRoot = join(root, '.build')
  const name = fingerprint(root)
  if (currentBuild(buildRoot) === name) return { build: name, fresh: true }
  if (!isWhole(buildRoot, name)) {
    say('Building the pages; this takes a minute or two …')
    mkdirSync(buildRoot, { recursive: true })
    sweepBuilds(buildRoot)
    const result = await nextBuild(root, name, actionsKey)
    if (result.code !== 0) return keepBefore(buildRoot, result)
    // The sources may have moved under the build: what was built then bears the wrong name and must not be reused.
    if (fingerprint(root) !== name) warn('The sources changed while they were being built; the next start builds them again.')
  }
  switchTo(buildRoot, name)
  sweepBuilds(buildRoot)
  return { build: name, fresh: true }
}

function nextBuild(root, name, actionsKey) {
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey,
    PLAZO_DIST: `.build/${name}`,
  }
  // A build must not read this organisation's cases, nor need them.
  delete env.PLAZO_DATA
  return run(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], { cwd: root, env })
}

function keepBefore(buildRoot, result) {
  process.stderr.write(result.stdout + result.stderr)
  sweepBuilds(buildRoot)
  const before = currentBuild(buildRoot)
  if (!before) throw new StartError('The build failed and there is none before it; the reason is above.')
  warn('The build failed (the reason is above); Plazo serves the build before these changes.')
  return { build: before, fresh: false }
}
