import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning, nameProcess } from './running.mjs'

const BUILD = /^[0-9a-f]{16}$/

/** The build that serves, by its fingerprint; null when there is none that is whole. */
export function currentBuild(buildRoot) {
  const name = read(join(buildRoot, 'current'))?.trim() ?? ''
  return BUILD.test(name) && isWhole(buildRoot, name) ? name : null
}

/** Whether the build of this fingerprint came to its end. */
export function isWhole(buildRoot, name) {
  return existsSync(join(buildRoot, name, 'whole')) && existsSync(join(buildRoot, name, 'BUILD_ID'))
}

/** Marks a build as whole and makes it the one that the next start serves, in one step. */
export function switchTo(buildRoot, name) {
  writeFileSync(join(buildRoot, name, 'whole'), '')
  writeFileSync(join(buildRoot, `current.${process.pid}`), `${name}\n`)
  renameSync(join(buildRoot, `current.${process.pid}`), join(buildRoot, 'current'))
}

/** Writes down that this process uses the checkout and a build of it (null: none) until it ends. */
export function holdBuild(buildRoot, build) {
  const file = join(buildRoot, 'users', `${process.pid}.json`)
  mkdirSync(join(buildRoot, 'users'), { recursive: true })
  writeFileSync(file, JSON.stringify({ ...nameProcess(), build }))
  process.on('exit', () => rmSync(file, { force: true }))
}

/** Other running processes that use this checkout: their process numbers and builds. */
export function users(buildRoot) {
  const folder = join(buildRoot, 'users')
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((entry) => {
    let name = null
    try {
      name = JSON.parse(readFileSync(join(folder, entry), 'utf8'))
    } catch {
      // Being written or already gone.
    }
    if (isRunning(name)) return name.pid === process.pid ? [] : [name]
    if (name) rmSync(join(folder, entry), { force: true })
    return []
  })
}

/** Removes the builds that nobody uses, save the current one; an unfinished one goes too. To be called under the lock. */
export function sweepBuilds(buildRoot) {
  if (!existsSync(buildRoot)) return
  const kept = new Set([currentBuild(buildRoot), ...users(buildRoot).map((user) => user.build)])
  for (const entry of readdirSync(buildRoot)) {
    if (BUILD.test(entry) && !kept.has(entry)) rmSync(join(buildRoot, entry), { recursive: true, force: true })
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
