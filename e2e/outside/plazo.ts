import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { freePort, processesOf } from './processes'

type Place = { data?: string; port?: number; env?: Record<string, string>; npm?: boolean }

/** One start of a checkout, driven as a person would: by its command, its output, its port and its signals. */
export class Plazo {
  output = ''
  ended: { code: number | null } | null = null

  private constructor(readonly child: ChildProcess, readonly data: string, readonly port: number) {
    child.stdout?.on('data', (text) => { this.output += String(text) })
    child.stderr?.on('data', (text) => { this.output += String(text) })
    child.on('exit', (code) => { this.ended = { code } })
  }

  static async start(checkout: string, { data = newDataFolder(), port, env = {}, npm = false }: Place = {}): Promise<Plazo> {
    const own = port ?? await freePort()
    const [file, args] = npm ? ['npm', ['start']] : [process.execPath, ['bin/start.mjs']]
    const child = spawn(file, args, {
      cwd: checkout,
      env: { ...callersEnvironment(), PORT: String(own), PLAZO_DATA: data, ...env } as unknown as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    return new Plazo(child, data, own)
  }

  /** Waits for the line that says so, and for health. */
  async ready(timeout = 240_000): Promise<this> {
    const line = `Plazo is ready at http://localhost:${this.port}\n`
    await expect.poll(() => this.output.includes(line) || this.ended !== null, { timeout, message: 'the start says something' }).toBe(true)
    expect(this.output).toContain(line)
    await this.healthy()
    return this
  }

  async healthy(): Promise<void> {
    await expect.poll(() => this.health(), { timeout: 40_000, message: 'health is ok' }).toMatchObject({ status: 200, body: { status: 'ok' } })
  }

  async health(): Promise<{ status: number; body: unknown } | null> {
    try {
      const answer = await fetch(`http://127.0.0.1:${this.port}/api/health`, { headers: { connection: 'close' } })
      return { status: answer.status, body: await answer.json() }
    } catch {
      return null
    }
  }

  /** Waits for the end of the command itself: its exit code. */
  async end(): Promise<number | null> {
    await expect.poll(() => this.ended, { timeout: 240_000, message: 'the command has ended' }).not.toBeNull()
    return this.ended?.code ?? null
  }

  /** Sends the signal to what was started, and waits until no process of this data folder is left. */
  async signal(signal: NodeJS.Signals): Promise<void> {
    this.child.kill(signal)
    await this.gone()
  }

  async gone(): Promise<void> {
    await expect.poll(() => processesOf(this.data), { timeout: 30_000, message: 'no process is left' }).toEqual([])
  }
}

export function newDataFolder(): string {
  return join(mkdtempSync(join(tmpdir(), 'plazo-data-')), 'data')
}

/** The environment of a person at a terminal: nothing of the test runner's, of npm's or of Plazo's own. */
function callersEnvironment(): Record<string, string> {
  const kept = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'USER', 'SHELL', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'NODE_EXTRA_CA_CERTS']
  return Object.fromEntries(kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name] ?? '']])))
}
