import { spawn } from 'node:child_process'

const running = new Set()

/**
 * Runs a step (install, build, migrate) to its end in a process group of its own: `{ code, signal, stdout, stderr, timedOut }`.
 * With `show`, what it writes is passed on as it comes; `limitMs` ends it.
 */
export function run(file, args, { show = false, limitMs = 0, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, ...options })
    running.add(child)
    const result = { code: null, signal: null, stdout: '', stderr: '', timedOut: false }
    const limit = limitMs > 0 ? setTimeout(() => { result.timedOut = true; endGroup(child, 'SIGKILL') }, limitMs) : null
    child.stdout?.setEncoding('utf8').on('data', (text) => { result.stdout += text; if (show) process.stdout.write(text) })
    child.stderr?.setEncoding('utf8').on('data', (text) => { result.stderr += text; if (show) process.stderr.write(text) })
    const done = (code, signal) => {
      if (limit) clearTimeout(limit)
      running.delete(child)
      resolve({ ...result, code, signal })
    }
    child.on('error', (error) => { result.stderr += `${error.message}\n`; done(127, null) })
    child.on('close', done)
  })
}

/** Ends the steps that are running, when the person who started them has had enough. */
export function endSteps() {
  for (const child of running) endGroup(child, 'SIGTERM')
  const left = [...running]
  setTimeout(() => { for (const child of left) if (running.has(child)) endGroup(child, 'SIGKILL') }, 5000).unref()
}

function endGroup(child, signal) {
  try {
    process.kill(-child.pid, signal)
  } catch {
    // It has ended already.
  }
}
