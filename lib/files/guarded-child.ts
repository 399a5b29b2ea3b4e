import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { Socket } from 'node:net'
import { codeFolder } from '../env'
import { usedBy } from './process-use'

/** What one question may cost: milliseconds of processor time and by the wall, bytes of memory, megabytes of JavaScript's heap among them. */
export type Limits = { cpuMs: number; wallMs: number; memoryBytes: number; heapMb: number }
export type Outcome<A> = { ok: true; answer: A } | { ok: false; reason: 'too_slow' | 'too_much_memory' | 'broken'; said: string }
type Reply = { ready: true } | { id: number; answer: unknown } | { id: number; fault: string }
type Ending = { code: number | null; signal: NodeJS.Signals | null }
type Running = { process: ChildProcess; said: string; ended: Ending | null }

const LOOK_EVERY_MS = 20
/** Compiling it for the first time takes a while; one that doesn't even begin by then never will. */
const BEGIN_MS = 60_000
const SAID_CHARACTERS = 2000

/**
 * A process of its own for work on outsiders' bytes (safety.md I7): `bin/child.mjs NAME`. It lives on over many questions, one at a time, and is killed when one
 * costs more than it may; the next question gets a new one. It knows nothing of our secrets, never keeps this process from ending, and ends when this process does.
 */
export class GuardedChild<Q, A> {
  #child: Running | null = null
  #turn: Promise<unknown> = Promise.resolve()
  #asked = 0

  constructor(private readonly name: string, private readonly limits: Limits, private readonly beginMs = BEGIN_MS) {}

  /** The answer, or why there is none. Throws when no child can be started: that is our fault, not the question's. */
  ask(question: Q): Promise<Outcome<A>> {
    const mine = this.#turn.then(() => this.#askOrAgain(question))
    this.#turn = mine.catch(() => undefined)
    return mine
  }

  /** The number of the process that waits or works, for tests. */
  get pid(): number | null {
    return this.#child?.process.pid ?? null
  }

  /** Ends the child; the next question starts another. */
  close(): void {
    this.#child?.process.kill('SIGKILL')
    this.#child = null
  }

  async #askOrAgain(question: Q): Promise<Outcome<A>> {
    const first = await this.#askOnce(question)
    // Somebody else killed it, which says nothing of the question.
    return first ?? await this.#askOnce(question) ?? { ok: false, reason: 'broken', said: 'the child was killed twice' }
  }

  async #askOnce(question: Q): Promise<Outcome<A> | null> {
    const child = this.#child && !this.#child.ended ? this.#child : await start(this.name, this.limits, this.beginMs)
    this.#child = child
    this.#asked += 1
    const id = this.#asked
    hold(child, true)
    const outcome = await new Promise<Outcome<A> | null>((resolve) => {
      const watch = watchOver(child.process, this.limits, (reason) => finish({ ok: false, reason, said: '' }))
      const heard = (reply: Reply) => {
        if (!('id' in reply) || reply.id !== id) return
        finish('fault' in reply ? { ok: false, reason: 'broken', said: reply.fault } : { ok: true, answer: reply.answer as A })
      }
      const gone = () => finish(outcomeOf(child))
      const finish = (result: Outcome<A> | null) => {
        watch()
        child.process.off('message', heard).off('exit', gone)
        resolve(result)
      }
      child.process.on('message', heard).on('exit', gone)
      child.process.send({ id, question }, (fault) => { if (fault && child.ended) gone() })
    })
    const kept = usedBy(child.process.pid)?.memoryBytes ?? 0
    // One that has grown fat on honest questions is not to die of the next.
    if (!outcome || (!outcome.ok && outcome.reason !== 'broken') || child.ended || kept > this.limits.memoryBytes / 2) this.close()
    else hold(child, false)
    return outcome
  }
}

/** What the ending of a child in the midst of its work means; null: a kill from elsewhere. */
function outcomeOf(child: Running): { ok: false; reason: 'too_much_memory' | 'broken'; said: string } | null {
  if (child.ended?.signal === 'SIGKILL') return null
  const full = child.ended?.signal === 'SIGABRT' || child.ended?.code === 134
  return { ok: false, reason: full ? 'too_much_memory' : 'broken', said: child.said }
}

async function start(name: string, limits: Limits, beginMs: number): Promise<Running> {
  const child = spawn(process.execPath, [`--max-old-space-size=${limits.heapMb}`, 'bin/child.mjs', name], {
    cwd: codeFolder(), env: { PLAZO_CODE: codeFolder(), NODE_ENV: 'production' }, stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const running: Running = { process: child, said: '', ended: null }
  child.stderr?.setEncoding('utf8').on('data', (text: string) => { running.said = (running.said + text).slice(-SAID_CHARACTERS) })
  const slow = setTimeout(() => child.kill('SIGKILL'), beginMs)
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      running.ended = { code, signal }
      reject(new Error(`the child ${name} did not start (${signal ?? code}): ${running.said.trim()}`))
    })
    child.once('message', () => resolve())
  }).finally(() => clearTimeout(slow))
  return running
}

/** A child that waits for questions keeps nobody from ending. */
function hold({ process: child }: Running, held: boolean): void {
  const word = held ? 'ref' : 'unref'
  child[word]()
  child.channel?.[word]()
  if (child.stderr instanceof Socket) child.stderr[word]()
}

/** Kills the child when it costs more than it may from now on; the answer ends the watch. */
function watchOver(child: ChildProcess, limits: Limits, killed: (reason: 'too_slow' | 'too_much_memory') => void): () => void {
  const before = usedBy(child.pid)
  const end = (reason: 'too_slow' | 'too_much_memory') => {
    child.kill('SIGKILL')
    killed(reason)
  }
  const wall = setTimeout(() => end('too_slow'), limits.wallMs)
  const look = setInterval(() => {
    const now = usedBy(child.pid)
    if (!now || !before) return
    if (now.memoryBytes > limits.memoryBytes) end('too_much_memory')
    else if (now.cpuMs - before.cpuMs > limits.cpuMs) end('too_slow')
  }, LOOK_EVERY_MS)
  return () => {
    clearTimeout(wall)
    clearInterval(look)
  }
}
