import { Socket } from 'node:net'
import { isMainThread } from 'node:worker_threads'

// Loaded before the web and the worker: file descriptor 3 is the other end of a pipe that the launcher holds. When the
// launcher is gone, however it went, the pipe ends; the process then stops as if it had been asked to.
const GRACE_MS = 8000

if (isMainThread && process.env.PLAZO_LEASH === '3') {
  // Children of this process have something else, or nothing, as descriptor 3.
  delete process.env.PLAZO_LEASH
  const rope = new Socket({ fd: 3, readable: true, writable: false })
  rope.on('error', stop)
  rope.on('close', stop)
  rope.resume()
  rope.unref()
}

let stopping = false

function stop() {
  if (stopping) return
  stopping = true
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => endGroup(), GRACE_MS).unref()
}

function endGroup() {
  try {
    process.kill(-process.pid, 'SIGKILL')
  } catch {
    process.kill(process.pid, 'SIGKILL')
  }
}
