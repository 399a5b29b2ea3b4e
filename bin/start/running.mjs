import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** Names a process so that a later one with the same number is not taken for it: number, start, boot, machine. */
export function nameProcess(pid = process.pid) {
  return { pid, started: startOf(pid), boot: boot(), host: hostname() }
}

/** Whether the process with this name still runs on this machine. */
export function isRunning(name) {
  if (!name || !Number.isInteger(name.pid) || name.host !== hostname()) return false
  if (name.boot && boot() && name.boot !== boot()) return false
  try {
    process.kill(name.pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  const started = startOf(name.pid)
  return !name.started || !started || name.started === started
}

/** Clock ticks between boot and the start of a process; null where there is no /proc, or for one that has ended. */
function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? 'ended' : (fields[19] ?? null)
  } catch {
    return null
  }
}

function boot() {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return null
  }
}
