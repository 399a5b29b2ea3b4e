import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { compiled } from '../bin/start/compiled.mjs'
import { childOf, freePort } from './outside/processes'

export const CHECKOUT = join(import.meta.dirname, '..')
export const ROLES = ['admin', 'coordinator', 'staff', 'volunteer', 'observer'] as const
export type Role = (typeof ROLES)[number]
export type Ran = { code: number | null; stdout: string; stderr: string }
type Example = { users: { email: string; role: Role; password: string }[]; requests: { request: string; authority: string }[] }

const READY_MS = 120_000

/** The folder of the build that `plazo serve` serves. */
export function buildFolder(): string {
  const mark = join(CHECKOUT, '.build/current')
  if (!existsSync(mark)) throw new Error('There is no build yet: run "npm start" once, or "npm test -- --only build".')
  return join(CHECKOUT, '.build', readFileSync(mark, 'utf8').trim())
}

/** One installation for tests: a data folder of its own, whose clock can be moved, and the built app serving it. */
export class House {
  readonly folder: string
  readonly data: string
  readonly clock: string
  readonly passwords = new Map<string, string>()
  output = ''
  url = ''
  #server: ChildProcess | null = null
  #halted: number | null = null
  #env: Record<string, string> = {}

  private constructor(disk: string) {
    this.folder = mkdtempSync(join(disk, 'plazo-e2e-'))
    this.data = join(this.folder, 'data')
    this.clock = join(this.folder, 'clock')
  }

  /** An empty house, or the example's; `env` is what its server finds besides, `disk` a folder to keep it in. */
  static async open({ filled = true, at, env = {}, disk = tmpdir() }: { filled?: boolean; at?: string; env?: Record<string, string>; disk?: string } = {}): Promise<House> {
    const house = new House(disk)
    house.#env = env
    if (at) house.setClock(at)
    try {
      if (filled) await house.load()
      await house.serve()
    } catch (error) {
      await house.close()
      throw error
    }
    return house
  }

  /** Moves the clock of all processes of this house: an instant ("2026-04-08T09:00:00Z"), or a day's morning in Madrid ("2026-04-08"). */
  setClock(at: string): void {
    writeFileSync(this.clock, at.includes('T') ? at : `${at}T07:00:00Z`)
  }

  async load(more: readonly string[] = []): Promise<Example> {
    const example = await this.json<Example>(['example', ...more])
    for (const user of example.users) this.passwords.set(user.role, user.password)
    return example
  }

  async serve(): Promise<void> {
    const port = await freePort()
    this.url = `http://localhost:${port}`
    const child = spawn(process.execPath, [join(CHECKOUT, 'bin/plazo.mjs'), 'serve'], {
      cwd: this.folder, env: this.#environment({ PORT: String(port), ...this.#env }), stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#server = child
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { this.output += text })
    for (const until = performance.now() + READY_MS; !this.output.includes(`Plazo is ready at ${this.url}`); await sleep(100)) {
      if (child.exitCode !== null || performance.now() > until) throw new Error(`The app did not start:\n${this.output}`)
    }
  }

  /** Lets the worker do nothing until the house ends: what is written then, the web has written. */
  haltWorker(): void {
    const worker = childOf(this.data, 'worker')
    if (!worker) throw new Error('There is no worker to halt.')
    process.kill(worker.pid, 'SIGSTOP')
    this.#halted = worker.pid
  }

  /** Ends the server and waits for it; the data stay. */
  async stop(): Promise<void> {
    const child = this.#server
    this.#server = null
    if (this.#halted !== null) process.kill(this.#halted, 'SIGCONT')
    this.#halted = null
    if (!child || child.exitCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }

  async close(): Promise<void> {
    await this.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** The one-time link that the first start prints. */
  setUpLink(): string {
    const link = /^http:\/\/\S+token=\S+$/m.exec(this.output)?.[0]
    if (!link) throw new Error(`The start printed no set-up link:\n${this.output}`)
    return link
  }

  /** Runs one `plazo` command on this house's data. */
  async plazo(words: readonly string[], stdin: unknown = ''): Promise<Ran> {
    return this.run([join(CHECKOUT, 'bin/plazo.mjs'), ...words], stdin)
  }

  async json<T>(words: readonly string[], stdin: unknown = ''): Promise<T> {
    const ran = await this.plazo([...words, '--json'], stdin)
    if (ran.code !== 0) throw new Error(`plazo ${words.join(' ')}: ${ran.stderr}`)
    return JSON.parse(ran.stdout) as T
  }

  /** Runs one of the tests' own TypeScript scripts on this house's data; gives what it printed. */
  async script<T>(path: string, stdin: unknown = ''): Promise<T> {
    const ran = await this.run([await compiled(`tests/${basename(path, '.ts')}`, path, ['e2e'])], stdin)
    if (ran.code !== 0) throw new Error(`${path}: ${ran.stderr}`)
    return JSON.parse(ran.stdout) as T
  }

  private async run(args: readonly string[], stdin: unknown = ''): Promise<Ran> {
    const child = spawn(process.execPath, args, { cwd: this.folder, env: this.#environment(), stdio: 'pipe' })
    const ran: Ran = { code: null, stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => { ran.stdout += text })
    child.stderr.setEncoding('utf8').on('data', (text: string) => { ran.stderr += text })
    child.stdin.on('error', () => undefined)
    child.stdin.end(typeof stdin === 'string' ? stdin : JSON.stringify(stdin))
    ran.code = await new Promise<number | null>((resolve, reject) => { child.on('close', resolve).on('error', reject) })
    return ran
  }

  #environment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
    const kept = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'USER', 'SHELL']
    const own = Object.fromEntries(kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])))
    return { ...own, PLAZO_CODE: CHECKOUT, PLAZO_DATA: this.data, PLAZO_TEST_CLOCK: this.clock, ...more } as unknown as NodeJS.ProcessEnv
  }
}
