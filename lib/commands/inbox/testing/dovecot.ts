import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const PROGRAM = '/usr/sbin/dovecot'
export const PASSWORD = 'a-password-of-tests'

/** Debian's dovecot with one mailbox in a folder of its own: real numbers, real IDLE. */
export class Dovecot {
  #process: ChildProcess | null = null
  #given = 0
  private constructor(private readonly folder: string, readonly port: number) {}

  static async open(): Promise<Dovecot> {
    if (!existsSync(PROGRAM)) throw new Error('dovecot is not installed: apt-get install dovecot-imapd')
    const folder = mkdtempSync(join(tmpdir(), 'plazo-dovecot-'))
    const server = new Dovecot(folder, await freePort())
    server.#configure()
    await server.start()
    await server.#openOnce()
    return server
  }

  url(over: { port?: number; password?: string; folder?: string } = {}): string {
    return `imap://desk:${encodeURIComponent(over.password ?? PASSWORD)}@127.0.0.1:${over.port ?? this.port}/${over.folder ?? 'INBOX'}?security=none`
  }

  /** Puts a mail into the mailbox, as a delivery would. */
  deliver(bytes: Buffer): void {
    this.#given += 1
    const name = `${1_700_000_000 + this.#given}.M${this.#given}.test`
    const tmp = join(this.folder, 'mail', 'tmp', name)
    writeFileSync(tmp, bytes, { mode: 0o660 })
    this.#own(tmp)
    renameSync(tmp, join(this.folder, 'mail', 'new', name))
  }

  /** The mails in the mailbox, with the flags that anybody set ("S": seen). */
  mails(): { name: string; flags: string; bytes: Buffer }[] {
    return ['new', 'cur'].flatMap((inner) => readdirSync(join(this.folder, 'mail', inner)).map((name) => ({
      name: name.split(':')[0] ?? '', flags: name.split(':2,')[1] ?? '', bytes: readFileSync(join(this.folder, 'mail', inner, name)),
    })))
  }

  /** Another client marks all as seen. */
  seeAll(): void {
    for (const inner of ['new', 'cur']) {
      for (const name of readdirSync(join(this.folder, 'mail', inner))) renameSync(join(this.folder, 'mail', inner, name), join(this.folder, 'mail', 'cur', `${name.split(':')[0]}:2,S`))
    }
  }

  /** Removes the mail that came first. */
  removeFirst(): void {
    const first = this.#first()
    if (first) rmSync(first)
  }

  /** Makes the mail that came first one that the server can't read, or can again. */
  spoilFirst(spoilt: boolean): void {
    const first = this.#first()
    if (first) chmodSync(first, spoilt ? 0 : 0o660)
  }

  #first(): string | null {
    const [first] = ['new', 'cur'].flatMap((inner) => readdirSync(join(this.folder, 'mail', inner)).map((name) => [inner, name] as const)).sort((a, b) => a[1].localeCompare(b[1]))
    return first ? join(this.folder, 'mail', ...first) : null
  }

  /** The mailbox is made anew: the same mails under other numbers. */
  async renumber(): Promise<void> {
    await this.stop()
    for (const name of readdirSync(join(this.folder, 'mail'))) if (name.startsWith('dovecot')) rmSync(join(this.folder, 'mail', name), { force: true })
    await sleep(1100)
    await this.start()
  }

  /** Keeps a copy of the mailbox as it is, as the server's own backup does. */
  async copy(): Promise<void> {
    await this.stop()
    cpSync(join(this.folder, 'mail'), join(this.folder, 'copy'), { recursive: true, preserveTimestamps: true })
    for (const name of readdirSync(join(this.folder, 'copy'), { recursive: true, encoding: 'utf8' })) this.#own(join(this.folder, 'copy', name))
    this.#own(join(this.folder, 'copy'))
    await this.start()
  }

  /** Puts the copy back: what came since is gone, and its numbers are given to what comes next. */
  async putBack(): Promise<void> {
    await this.stop()
    rmSync(join(this.folder, 'mail'), { recursive: true })
    renameSync(join(this.folder, 'copy'), join(this.folder, 'mail'))
    await this.start()
  }

  async start(): Promise<void> {
    this.#process = spawn(PROGRAM, ['-F', '-c', join(this.folder, 'dovecot.conf')], { stdio: 'ignore' })
    for (let tried = 0; tried < 200; tried += 1) {
      if (await answers(this.port)) return
      await sleep(50)
    }
    throw new Error(`dovecot does not answer: ${existsSync(join(this.folder, 'log')) ? readFileSync(join(this.folder, 'log'), 'utf8') : ''}`)
  }

  // Two who open a mailbox for the very first time get in each other's way in dovecot itself; and it greets before it can let anybody in.
  async #openOnce(): Promise<void> {
    let said = ''
    for (let tried = 0; tried < 100; tried += 1) {
      said = await talk(this.port, [`a login desk ${PASSWORD}`, 'b select INBOX', 'c logout'])
      if (/^b OK/m.test(said)) return
      await sleep(100)
    }
    throw new Error(`dovecot does not open its mailbox: ${said}`)
  }

  /** Another client signs in and says so much. */
  say(...commands: string[]): Promise<string> {
    return talk(this.port, [`a login desk ${PASSWORD}`, ...commands.map((one) => `b ${one}`), 'c logout'])
  }

  async stop(): Promise<void> {
    const child = this.#process
    if (!child) return
    this.#process = null
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }

  async close(): Promise<void> {
    await this.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }

  #configure(): void {
    const { folder } = this
    const root = process.getuid?.() === 0
    const [user, group] = root ? ['mail', 'mail'] : [userInfo().username, execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim()]
    for (const inner of ['', 'mail', 'mail/new', 'mail/cur', 'mail/tmp', 'home', 'run']) {
      mkdirSync(join(folder, inner), { recursive: true, mode: 0o755 })
      this.#own(join(folder, inner))
    }
    writeFileSync(join(folder, 'dovecot.conf'), `
protocols = imap
base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/log
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
mail_location = maildir:${folder}/mail
first_valid_uid = 1
default_login_user = ${root ? 'dovenull' : user}
default_internal_user = ${root ? 'dovecot' : user}
default_internal_group = ${root ? 'dovecot' : group}
auth_failure_delay = 0 secs
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${user} gid=${group} home=${folder}/home
}
service imap-login {
  chroot =
  inet_listener imap {
    address = 127.0.0.1
    port = ${this.port}
  }
}
service anvil {
  chroot =
}
`)
  }

  #own(path: string): void {
    if (process.getuid?.() !== 0) return
    chownSync(path, Number(execFileSync('id', ['-u', 'mail'], { encoding: 'utf8' })), Number(execFileSync('id', ['-g', 'mail'], { encoding: 'utf8' })))
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const done = (well: boolean) => { socket.destroy(); resolve(well) }
    socket.once('data', (data) => done(data.toString().startsWith('* OK')))
    socket.once('error', () => done(false))
    socket.once('close', () => done(false))
  })
}

/** Says each line after the last was answered, until the server hangs up; gives all that it said. */
async function talk(port: number, lines: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  const left = [...lines]
  let said = ''
  socket.setEncoding('utf8').on('error', () => undefined).on('data', (text: string) => {
    said += text
    if (/^(?:\* OK|\w (?:OK|NO|BAD)) .*\r\n$/m.test(text) && !/Waiting for/.test(text)) socket.write(`${left.shift() ?? 'x logout'}\r\n`)
  })
  await new Promise((resolve) => socket.once('close', resolve))
  return said
}
