import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { READING } from '../../domain/document/reading'
import type { ReadingWhy } from '../../domain/document/reading'
import { codeFolder } from '../../env'
import type { Said } from './child'
import { Unreadable } from './words'
import type { FoundText } from './words'

const LOOK_MS = 50
const PAGE_BYTES = 4096
/** Compiling for the first time takes a while; a process that doesn't even begin is a fault of ours and none of the file's. */
const BEGIN_MS = 60_000

type Ready = { id: 0; ready: true }
let held: { child: ChildProcess; ready: Promise<void> } | null = null
let asked = 0

class Killed extends Unreadable {}

/**
 * Has the process that reads files read one, within the time and memory of READING; it lives on over many files and is killed where one goes beyond. What an earlier file left behind in it
 * is not held against this one: then another process reads it again. Throws Unreadable. One at a time.
 */
export async function readInProcess(path: string, type: string): Promise<FoundText> {
  const used = held !== null
  try {
    return await readBy(held ??= begin(), path, type)
  } catch (fault) {
    if (!used || !(fault instanceof Killed)) throw fault
    return readBy(held ??= begin(), path, type)
  }
}

async function readBy({ child, ready }: NonNullable<typeof held>, path: string, type: string): Promise<FoundText> {
  await ready
  const id = ++asked
  let over: ReadingWhy | null = null
  const kill = (why: ReadingWhy) => {
    over ??= why
    child.kill('SIGKILL')
  }
  let clock = setTimeout(kill, READING.msPerFifty, 'too_slow')
  const watch = setInterval(() => { if (memoryOf(child.pid) > READING.memory) kill('too_much_memory') }, LOOK_MS)
  let ended = () => {}, heard = (_said: Said | Ready) => {}
  try {
    return await new Promise<FoundText>((resolve, reject) => {
      ended = () => reject(new Killed(over ?? 'too_much_memory'))
      heard = (said) => {
        if (said.id !== id || 'ready' in said) return
        if ('found' in said) resolve(said.found)
        else if ('why' in said) reject(new Unreadable(said.why))
        else {
          clearTimeout(clock)
          clock = setTimeout(kill, READING.msPerFifty * Math.ceil(said.counted / 50), 'too_slow')
        }
      }
      child.once('exit', ended).on('message', heard).send({ id, path, type })
    })
  } finally {
    clearTimeout(clock)
    clearInterval(watch)
    child.off('exit', ended).off('message', heard)
  }
}

/** Ends the process that reads files, if there is one. */
export function endTextProcess(): void {
  held?.child.kill('SIGKILL')
  held = null
}

function begin(): { child: ChildProcess; ready: Promise<void> } {
  const child = fork(join(codeFolder(), 'bin/read-text.mjs'), [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'], serialization: 'advanced', execArgv: [`--max-old-space-size=${READING.memory / 1024 / 1024 - 128}`],
    // None of our secrets and settings is its business.
    env: { NODE_ENV: 'production', PATH: '/usr/bin:/bin' },
  })
  // One that could not even be started says so, and ends nothing.
  for (const end of ['exit', 'error']) child.once(end, () => { if (held?.child === child) held = null })
  const ready = new Promise<void>((resolve, reject) => {
    const slow = setTimeout(() => child.kill('SIGKILL'), BEGIN_MS)
    child.once('message', () => { clearTimeout(slow); resolve() })
    child.once('error', reject)
    child.once('exit', (code, signal) => reject(new Error(`the process that reads files ended at once (${code ?? signal})`)))
  })
  ready.catch(() => undefined)
  return { child, ready }
}

// What it holds in memory now (bytes), where the machine tells; elsewhere its heap limit alone bounds it.
function memoryOf(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES
  } catch {
    return 0
  }
}
