import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { isRunning, nameProcess } from './running.mjs'

const BEAT_MS = 10_000
const FOREIGN_STALE_MS = 60_000

/**
 * Takes the lock file, or names its holder: `{ release }` or `{ heldBy }`; `tookOver` tells of a holder that ended without
 * a word. Such a one is found out by its process number and start, on another machine by a lock not touched for a minute.
 */
export function takeLock(file) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const mine = `${file}.${process.pid}`
  const text = JSON.stringify(nameProcess())
  writeFileSync(mine, text, { mode: 0o600 })
  try {
    let tookOver = false
    for (let attempt = 0; attempt < 5; attempt += 1) {
      try {
        linkSync(mine, file)
        return { release: hold(file, text), tookOver }
      } catch (error) {
        if (error.code !== 'EEXIST') throw error
      }
      const held = look(file)
      if (held && held.live) return { heldBy: held.name }
      if (held) tookOver = breakLock(file, held.text) || tookOver
    }
    return { heldBy: look(file)?.name ?? null }
  } finally {
    rmSync(mine, { force: true })
  }
}

/** Takes the lock file, waiting for its holder to end; `onWait(holder)` is called once, after a second. `isOver()` gives up. */
export async function waitForLock(file, onWait = () => {}, isOver = () => false) {
  for (let tries = 0; ; tries += 1) {
    if (isOver()) throw new Error('stopped while waiting')
    const taken = takeLock(file)
    if (taken.release) return taken.release
    if (tries === 5) onWait(taken.heldBy)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

function look(file) {
  try {
    const text = readFileSync(file, 'utf8')
    const name = parse(text)
    if (name && name.host !== hostname()) {
      return { text, name, live: Date.now() - statSync(file).mtimeMs < FOREIGN_STALE_MS }
    }
    return { text, name, live: isRunning(name) }
  } catch {
    return null
  }
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Removes a stale lock; when another process has renewed it meanwhile, that one is put back. */
function breakLock(file, staleText) {
  const aside = `${file}.stale-${process.pid}`
  try {
    renameSync(file, aside)
    const wasStale = readFileSync(aside, 'utf8') === staleText
    if (!wasStale) linkSync(aside, file)
    return wasStale
  } catch {
    // Another process was faster: the next attempt sees what it left.
    return false
  } finally {
    rmSync(aside, { force: true })
  }
}

function hold(file, text) {
  const beat = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date())
    } catch {
      // The folder is gone; there is nothing left to guard.
    }
  }, BEAT_MS)
  beat.unref()
  const release = () => {
    clearInterval(beat)
    process.off('exit', release)
    try {
      if (readFileSync(file, 'utf8') === text) rmSync(file, { force: true })
    } catch {
      // Already gone.
    }
  }
  process.on('exit', release)
  return release
}
