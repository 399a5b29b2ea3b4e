import { createHash } from 'node:crypto'
import type { AddressInfo, Socket } from 'node:net'
import { createServer } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { SMTPServerOptions } from 'smtp-server'

/** How the scripted server treats one mail; `take` is the usual. */
export type Fate =
  | 'take' | 'busy' | 'greylist' | 'no_such_user' | 'sender_refused' | 'too_big' | 'content' | 'later_after_data' | 'drop_in_data' | 'close_before_answer' | 'close_after_answer' | 'slow'
export type Seen = { messageId: string; sha256: string; from: string; to: string[]; raw: string; answered: boolean }

const CODES: Partial<Record<Fate, [number, string]>> = {
  busy: [421, '4.3.2 Shutting down'], greylist: [450, '4.2.1 Greylisted, come back'], no_such_user: [550, '5.1.1 No such user'], sender_refused: [553, '5.7.1 Sender not ours'],
  too_big: [552, '5.3.4 Too big'], content: [554, '5.7.1 Looks like spam'], later_after_data: [451, '4.3.0 Try again'],
}

/** A real SMTP server on this machine that does as it is told and writes down every mail of which it had the end. */
export class Sink {
  readonly seen: Seen[] = []
  fate: (n: number) => Fate = () => 'take'
  sessions = 0
  private mails = 0
  private readonly sockets = new Map<string, Socket>()
  private constructor(private readonly server: SMTPServer, readonly port: number) {}

  static async open(options: SMTPServerOptions = {}, port = 0): Promise<Sink> {
    const server = new SMTPServer({
      authOptional: true, disabledCommands: options.disabledCommands ?? ['STARTTLS', 'AUTH'], logger: false, ...options,
      onConnect: (session, done) => { sink.sessions += 1; sink.remember(session.id); done() },
      onMailFrom: (_address, _session, done) => { sink.mails += 1; done(sink.refusal(['busy', 'sender_refused'])) },
      onRcptTo: (_address, _session, done) => done(sink.refusal(['greylist', 'no_such_user'])),
      onData: (stream, session, done) => sink.data(stream, session.id, session.envelope, done),
    })
    server.on('error', () => undefined)
    await new Promise<void>((resolve, reject) => { server.listen(port, '127.0.0.1', resolve); server.server.once('error', reject) })
    const sink: Sink = new Sink(server, (server.server.address() as AddressInfo).port)
    return sink
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`
  }

  /** Message-IDs that came more than once: what must not be. */
  twice(): string[] {
    const ids = this.seen.map((one) => one.messageId)
    return ids.filter((id, index) => ids.indexOf(id) !== index)
  }

  async close(): Promise<void> {
    for (const socket of this.sockets.values()) socket.destroy()
    await new Promise<void>((resolve) => this.server.close(() => resolve()))
  }

  private remember(id: string): void {
    for (const connection of this.server.connections as unknown as Set<{ id: string; _socket: Socket }>) if (connection.id === id) this.sockets.set(id, connection._socket)
  }

  private now(): Fate {
    return this.fate(this.mails)
  }

  private refusal(fates: readonly Fate[]): Error | undefined {
    const fate = this.now()
    return fates.includes(fate) ? answer(fate) : undefined
  }

  private data(stream: NodeJS.ReadableStream, id: string, envelope: { mailFrom: false | { address: string }; rcptTo: { address: string }[] }, done: (error?: Error | null) => void): void {
    const fate = this.now()
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => {
      parts.push(part)
      if (fate === 'drop_in_data') this.cut(id)
    })
    stream.on('end', () => {
      if (fate === 'drop_in_data') return
      const raw = Buffer.concat(parts)
      const refused = (['too_big', 'content', 'later_after_data'] as Fate[]).includes(fate)
      const one: Seen = {
        messageId: /^Message-ID: <([^>]+)>/im.exec(raw.toString('latin1'))?.[1] ?? '', sha256: createHash('sha256').update(raw).digest('hex'), answered: true,
        from: envelope.mailFrom ? envelope.mailFrom.address : '', to: envelope.rcptTo.map(({ address }) => address), raw: raw.toString('latin1'),
      }
      if (refused) return done(answer(fate))
      this.seen.push(one)
      if (fate === 'close_before_answer') {
        one.answered = false
        return this.cut(id)
      }
      if (fate === 'slow') return void setTimeout(() => done(), 1500)
      done()
      if (fate === 'close_after_answer') setTimeout(() => this.cut(id), 5)
    })
  }

  private cut(id: string): void {
    this.sockets.get(id)?.destroy()
  }
}

function answer(fate: Fate): Error {
  const [code, text] = CODES[fate] ?? [554, 'No']
  return Object.assign(new Error(text), { responseCode: code })
}

/** A server that lets in and then says nothing, or one line a byte at a time. */
export async function silentServer(): Promise<{ url: string; close: () => Promise<void> }> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => { sockets.add(socket.on('error', () => undefined)) })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
