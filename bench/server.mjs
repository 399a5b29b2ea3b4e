import { spawn } from 'node:child_process'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setTimeout as sleep } from 'node:timers/promises'
import { checkout } from '../bin/start/checkout.mjs'
import { environment } from '../bin/start/environment.mjs'
import { openSecrets } from '../bin/start/secrets.mjs'

const READY_MS = 60_000

/** One built app on one data folder, without its worker, asked as one browser would: pages with their time, and the SQL statements that they ran. */
export class Server {
  #agent = new Agent({ keepAlive: true, maxSockets: 1 })
  #cookies = new Map()

  constructor(name, { app, dist, data, port }) {
    this.name = name
    this.port = port
    this.socket = join(data, `bench-${port}.sock`)
    rmSync(this.socket, { force: true })
    const place = { data, host: '127.0.0.1', port, url: `http://localhost:${port}`, secrets: openSecrets(data) }
    const env = { ...environment(place, { dist }), PLAZO_CODE: checkout, BENCH_SOCKET: this.socket, NODE_OPTIONS: `--import ${pathToFileURL(join(checkout, 'bench/count-statements.mjs'))}` }
    this.output = ''
    this.child = spawn(process.execPath, [join(checkout, 'node_modules/next/dist/bin/next'), 'start', '-H', place.host, '-p', String(port)], { cwd: app, env, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [this.child.stdout, this.child.stderr]) stream.setEncoding('utf8').on('data', (text) => { this.output += text })
  }

  async ready(email, password) {
    for (const until = performance.now() + READY_MS; !/Ready in/.test(this.output); await sleep(100)) {
      if (this.child.exitCode !== null || performance.now() > until) throw new Error(`${this.name} did not start:\n${this.output}`)
    }
    const { csrfToken } = JSON.parse((await this.ask('/api/auth/csrf')).text)
    const form = new URLSearchParams({ csrfToken, email, password, json: 'true', callbackUrl: `http://localhost:${this.port}/` }).toString()
    const { status } = await this.ask('/api/auth/callback/credentials', form)
    if (status !== 200) throw new Error(`${this.name} did not let the coordinator in: ${status}`)
  }

  /** The answer with the milliseconds from asking to its last byte. */
  ask(path, form) {
    const origin = `http://localhost:${this.port}`
    const headers = { host: `localhost:${this.port}`, cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '), origin, 'sec-fetch-site': 'same-origin' }
    if (form) Object.assign(headers, { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(form) })
    return new Promise((resolve, reject) => {
      const since = performance.now()
      const asked = request({ host: '127.0.0.1', port: this.port, path, method: form ? 'POST' : 'GET', headers, agent: this.#agent }, (answer) => {
        let text = ''
        answer.setEncoding('utf8').on('data', (part) => { text += part }).on('end', () => {
          const ms = performance.now() - since
          for (const line of answer.headers['set-cookie'] ?? []) this.#cookies.set(line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1).split(';')[0])
          resolve({ status: answer.statusCode, text, ms })
        })
      })
      asked.on('error', reject).end(form)
    })
  }

  /** A page of the signed-in coordinator; anything but 200 ends the bench. */
  async page(path) {
    const answer = await this.ask(path)
    if (answer.status !== 200) throw new Error(`${this.name} answered ${answer.status} to ${path}`)
    return answer
  }

  /** How many SQL statements ran since this was asked last. */
  statements() {
    return new Promise((resolve, reject) => {
      let text = ''
      connect(this.socket).setEncoding('utf8').on('data', (part) => { text += part }).on('end', () => resolve(Number(text))).on('error', reject)
    })
  }

  async stop() {
    this.#agent.destroy()
    if (this.child.exitCode !== null) return
    const ended = new Promise((resolve) => { this.child.once('exit', resolve) })
    this.child.kill('SIGTERM')
    await ended
  }
}
