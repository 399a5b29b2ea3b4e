import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { onDisk } from './watched-fs'

// The real one, also where a test put the watched one in its place.
const fs = process.getBuiltinModule('node:fs')

/** A copy of what lay on the disk at one moment of a deed: what a process killed there (kill -9) leaves behind. */
export type DiskState = { deed: string; folder: string; walBefore: number }

/** Copies the watched folders each time that a write, of the database or of a file, has changed them. */
export class DiskStates {
  readonly states: DiskState[] = []
  readonly place = fs.mkdtempSync(join(tmpdir(), 'plazo-states-'))
  #seen = ''
  #deed = ''
  #walBefore = 0

  constructor(readonly folders: readonly string[]) {
    watchStatements()
    onDisk.changed = () => this.#look()
    this.#seen = signature(folders)
  }

  /** Runs one deed and keeps every state of the disk on its way, the last one too. */
  async during<T>(deed: string, work: () => T | Promise<T>): Promise<T> {
    this.#deed = deed
    try {
      return await work()
    } finally {
      this.#look()
    }
  }

  /** Removes the copies, so that many deeds need little room; gives those that were there. */
  async each(check: (state: DiskState) => Promise<void>): Promise<number> {
    const states = this.states.splice(0)
    for (const state of states) {
      await check(state)
      fs.rmSync(state.folder, { recursive: true, force: true })
    }
    return states.length
  }

  close(): void {
    onDisk.changed = () => undefined
    fs.rmSync(this.place, { recursive: true, force: true })
  }

  #look(): void {
    const now = signature(this.folders)
    if (now === this.#seen) return
    this.#seen = now
    const folder = fs.mkdtempSync(join(this.place, 'state-'))
    for (const from of this.folders) {
      if (!fs.existsSync(from)) continue
      const to = join(folder, basename(from))
      fs.cpSync(from, to, { recursive: true, preserveTimestamps: true, filter: (path) => !path.endsWith('-shm') })
    }
    this.states.push({ deed: this.#deed, folder, walBefore: this.#walBefore })
    this.#walBefore = sizeOf(join(folder, basename(this.folders[0] ?? ''), 'plazo.db-wal'))
  }
}

export const sizeOf = (path: string): number => fs.statSync(path, { throwIfNoEntry: false })?.size ?? 0

// Names, sizes, places and times to the nanosecond; the shared memory beside the log is rebuilt by whoever opens next.
function signature(folders: readonly string[]): string {
  const lines: string[] = []
  const visit = (path: string): void => {
    const found = fs.statSync(path, { throwIfNoEntry: false, bigint: true })
    if (!found || path.endsWith('-shm')) return
    if (found.isDirectory()) for (const name of fs.readdirSync(path).sort()) visit(join(path, name))
    else lines.push(`${path} ${found.size} ${found.ino} ${found.mtimeNs}`)
  }
  for (const folder of folders) visit(folder)
  return lines.join('\n')
}

let watching = false
/** Lets each statement of the database tell `onDisk` too. */
export function watchStatements(): void {
  if (watching) return
  watching = true
  const memory = new Database(':memory:')
  for (const [prototype, names] of [[Object.getPrototypeOf(memory.prepare('SELECT 1')), ['run', 'get', 'all']], [Database.prototype, ['exec', 'close']]] as const) {
    const target = prototype as Record<string, (...args: unknown[]) => unknown>
    for (const name of names) {
      const real = target[name]
      if (!real) throw new Error(`the driver has no ${name}`)
      target[name] = function (this: unknown, ...args: unknown[]) {
        try {
          return real.apply(this, args)
        } finally {
          onDisk.changed()
        }
      }
    }
  }
  memory.close()
}
