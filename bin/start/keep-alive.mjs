import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { warn } from './say.mjs'

const LEASH = fileURLToPath(new URL('./leash.mjs', import.meta.url))
const HEALTHY_MS = 60_000
const GRACE_MS = 8000

/** The wait before the next restart, in milliseconds: half a second, doubling to fifteen. */
export function backOff(crashes) {
  return Math.min(500 * 2 ** Math.max(0, crashes - 1), 15_000)
}

/**
 * Keeps one child process running until `stop()`: `{ stop, crashes, pid }`. `onLine(line)` filters what it prints (falsy: dropped).
 * The child leads a process group of its own, so that Ctrl-C reaches the launcher alone and nothing it started outlives it.
 */
export function keepAlive({ name, args, cwd, env, onLine = (line) => line }) {
  const state = { child: null, stopping: false, crashes: 0, cancel: new AbortController() }

  const once = () => new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', LEASH, ...args], {
      cwd, env: { ...env, PLAZO_LEASH: '3' }, detached: true, stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    })
    state.child = child
    passOn(child.stdout, process.stdout, onLine)
    passOn(child.stderr, process.stderr, onLine)
    child.stdio[3].on('error', () => {})
    child.on('error', (error) => resolve(error.message))
    child.on('exit', (code, signal) => {
      endGroup(child)
      resolve(signal ?? `code ${code}`)
    })
  })

  const loop = async () => {
    while (!state.stopping) {
      const since = performance.now()
      const reason = await once()
      state.child = null
      if (state.stopping) return
      state.crashes = performance.now() - since > HEALTHY_MS ? 1 : state.crashes + 1
      warn(`The ${name} ended (${reason}); starting it again.`)
      await sleep(backOff(state.crashes), undefined, { signal: state.cancel.signal }).catch(() => {})
    }
  }

  const done = loop()
  return {
    get pid() { return state.child?.pid ?? null },
    get crashes() { return state.crashes },
    async stop() {
      state.stopping = true
      state.cancel.abort()
      const child = state.child
      child?.kill('SIGTERM')
      const limit = setTimeout(() => child && endGroup(child), GRACE_MS)
      await done
      clearTimeout(limit)
    },
  }
}

function endGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // Nothing of the group is left.
  }
}

/** Passes whole lines on; the launcher's own streams swallow a reader that went away, so the child never sees one. */
function passOn(from, to, onLine) {
  let rest = ''
  from.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (onLine(line)) to.write(`${line}\n`)
  })
  from.on('end', () => { if (rest && onLine(rest)) to.write(`${rest}\n`) })
}
