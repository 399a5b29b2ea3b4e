import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TLSSocket } from 'node:tls'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { openMailbox } from './imap-session'
import { ImapFault } from './imap-trouble'
import { imapFromUrl } from './imap-url'

const folder = mkdtempSync(join(tmpdir(), 'plazo-certificate-'))
beforeAll(() => {
  // One that nobody vouches for, as a server out of the box has.
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', join(folder, 'key'), '-out', join(folder, 'certificate'), '-subj', '/CN=localhost', '-days', '2'], { stdio: 'ignore' })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let server: Server
const sockets = new Set<Socket>()
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  sockets.clear()
  await new Promise((resolve) => server.close(resolve))
})

type Script = { greeting?: string | null; tls?: boolean; offers?: string; say?: Readonly<Record<string, string>>; words?: true }

/** A server that says what its script says to each command, and OK to what isn't in it. Returns its port. */
async function scripted({ greeting = '* OK ready', tls = false, offers = 'IMAP4rev1', say = {} }: Script): Promise<number> {
  const encrypted = (socket: Socket) => new TLSSocket(socket, { isServer: true, key: readFileSync(join(folder, 'key')), cert: readFileSync(join(folder, 'certificate')) })
  const listen = (socket: Socket) => {
    socket.setEncoding('utf8').on('error', () => undefined).on('data', (text: string) => {
      for (const line of text.split('\r\n').filter(Boolean)) {
        const [tag = '', command = ''] = line.split(' ')
        const answer = say[command.toUpperCase()] ?? { CAPABILITY: `* CAPABILITY ${offers}\r\nTAG OK done`, EXAMINE: '* 0 EXISTS\r\n* OK [UIDVALIDITY 1]\r\n* OK [UIDNEXT 1]\r\nTAG OK done' }[command.toUpperCase()] ?? 'TAG OK done'
        socket.write(`${answer.replaceAll('TAG', tag)}\r\n`)
        if (command === 'STARTTLS') {
          socket.removeAllListeners('data')
          listen(encrypted(socket))
        }
        if (answer.startsWith('* BYE')) socket.end()
      }
    })
  }
  server = createServer((plain) => {
    sockets.add(plain.on('error', () => undefined))
    const socket = tls ? encrypted(plain) : plain
    listen(socket)
    if (greeting !== null) socket.write(`${greeting}\r\n`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** What keeps us from the folder of such a server; null where nothing does. */
async function troubleWith(script: Script, security: 'tls' | 'starttls' | 'none' | 'offered' = 'none'): Promise<string | null> {
  const port = await scripted(script)
  const imap = { ...imapFromUrl(`imap://desk:word@localhost:${port}/INBOX`)!, security }
  try {
    const session = await openMailbox(imap, { connect: 2000, greeting: 500, silence: 500 })
    await session.close()
    return null
  } catch (fault) {
    if (!(fault instanceof ImapFault)) throw fault
    return script.words ? `${fault.trouble}: ${fault.said}` : fault.trouble
  }
}

it.each<[string, Script, 'tls' | 'starttls' | 'none' | 'offered', string | null]>([
  ['a certificate that nobody vouches for', { tls: true }, 'tls', 'certificate'],
  ['the same, shown only when asked to encrypt', { offers: 'IMAP4rev1 STARTTLS' }, 'starttls', 'certificate'],
  ['the same on this machine, where encryption is used when offered', { offers: 'IMAP4rev1 STARTTLS' }, 'offered', null],
  ['no encryption where it must be', {}, 'starttls', 'no_encryption'],
  ['an encryption that it offers and refuses', { offers: 'IMAP4rev1 STARTTLS', say: { STARTTLS: 'TAG NO not now' } }, 'starttls', 'no_encryption'],
  ['words where encryption should be', {}, 'tls', 'encryption'],
  ['nothing to say', { greeting: null }, 'none', 'timeout'],
  ['a goodbye for a greeting', { greeting: '* BYE too many connections', words: true }, 'none', 'greeting: too many connections'],
  ['no login for us', { say: { LOGIN: 'TAG NO [AUTHENTICATIONFAILED] no' } }, 'none', 'login'],
  ['no login for anybody', { say: { LOGIN: 'TAG NO [UNAVAILABLE] Temporary authentication failure' }, words: true }, 'none', 'busy: Temporary authentication failure'],
  ['no such folder', { say: { EXAMINE: 'TAG NO [NONEXISTENT] unknown' } }, 'none', 'no_folder'],
  ['a goodbye in the midst', { say: { EXAMINE: '* BYE shutting down' } }, 'none', 'cut_off'],
  ['silence in the midst', { say: { EXAMINE: '* 0 EXISTS' } }, 'none', 'cut_off'],
  ['all that we need and no more: neither IDLE nor UIDPLUS', {}, 'none', null],
])('a server with %s', async (_name, script, security, trouble) => expect(await troubleWith(script, security)).toBe(trouble))
