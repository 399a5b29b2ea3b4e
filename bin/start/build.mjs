import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { currentBuild, isWhole, sweepBuilds, switchTo } from './builds.mjs'
import { fingerprint } from './fingerprint.mjs'
import { run } from './run.mjs'
import { say, StartError, warn } from './say.mjs'

const ATTEMPTS = 3

/**
 * Makes the build of the present sources the current one, beside those in use: `{ build, fresh }`. When it fails the build
 * before it stays (`fresh` false); StartError when there is none. To be called under the lock of the checkout.
 */
export async function ensureBuild(root, actionsKey) {
  const buildRoot = join(root, '.build')
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const name = fingerprint(root)
    if (currentBuild(buildRoot) === name) return { build: name, fresh: true }
    if (!isWhole(buildRoot, name)) {
      say(attempt === 1 ? 'Building the pages; this takes a minute or two …' : 'The sources changed meanwhile; building again …')
      mkdirSync(buildRoot, { recursive: true })
      sweepBuilds(buildRoot)
      const result = await nextBuild(root, name, actionsKey)
      if (result.code !== 0) return keepBefore(buildRoot, result)
      // Sources that moved under the build are in it in part: it must not bear their name.
      if (fingerprint(root) !== name) continue
    }
    switchTo(buildRoot, name)
    sweepBuilds(buildRoot)
    return { build: name, fresh: true }
  }
  throw new StartError('The sources keep changing while they are built; start again when they are at rest.')
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
