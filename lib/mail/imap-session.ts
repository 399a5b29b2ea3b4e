import { ImapFlow } from 'imapflow'
import type { Imap } from './imap-url'
import { ImapFault, imapFault } from './imap-trouble'
import { oneLine } from './smtp-trouble'
import { isLoopback } from './smtp-url'

/** Milliseconds: for the connection, the greeting, and each silence of the server. */
export type ImapPatience = { connect: number; greeting: number; silence: number }
export const IMAP_PATIENCE: ImapPatience = { connect: 20_000, greeting: 30_000, silence: 120_000 }

/** What became of a mail that was asked for: its bytes, or why there are none. `refused`: the server has it and doesn't give it. */
export type Given = Buffer | 'gone' | 'refused' | 'too_large'

/**
 * A mailbox that is open for reading only: whatever we do, no mail there is marked as seen, moved or removed. Each method throws an ImapFault when the connection is
 * lost.
 */
export type MailboxSession = {
  /** Looks again: how many mails there are, and which number the `next` will get, where the server says; a mailbox that was made anew has another `uidValidity`. */
  look: () => Promise<{ uidValidity: string; next: number | null; mails: number }>
  /** The numbers of the mails behind a number, in the order in which they came. No mail is opened for it: a server that can't read one of them still tells. */
  after: (uid: number) => Promise<number[]>
  /** The bytes of one mail, at most so many. */
  source: (uid: number, limit: number) => Promise<Given>
  /** Waits until the server announces something, `ms` have passed, or we are told to stop. */
  changed: (ms: number, signal?: AbortSignal) => Promise<void>
  usable: () => boolean
  close: () => Promise<void>
}

/** Connects, encrypts, signs in and opens the folder. Throws an ImapFault. */
export async function openMailbox(imap: Imap, patience: ImapPatience = IMAP_PATIENCE): Promise<MailboxSession> {
  if (imap.password === null) throw new ImapFault('no_key', '')
  const local = isLoopback(imap.host)
  const client = new ImapFlow({
    host: imap.host, port: imap.port, secure: imap.security === 'tls', auth: { user: imap.user, pass: imap.password }, logger: false, emitLogs: false,
    ...(imap.security === 'tls' || imap.security === 'offered' ? {} : { doSTARTTLS: imap.security === 'starttls' }),
    // Nobody stands between a machine and itself; every other server proves who it is.
    tls: { rejectUnauthorized: !(local && imap.security === 'offered'), minVersion: 'TLSv1.2' },
    connectionTimeout: patience.connect, greetingTimeout: patience.greeting, socketTimeout: patience.silence,
  })
  // Whoever waits for an answer gets the error too; without a listener it would end the process.
  client.on('error', () => undefined)
  const guarded = async <T>(stage: 'connect' | 'folder' | 'mail', work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (fault) {
      client.close()
      throw imapFault(fault, stage)
    }
  }
  const open = () => guarded('folder', async () => {
    const box = await client.mailboxOpen(imap.folder, { readOnly: true })
    return { uidValidity: String(box.uidValidity), next: box.uidNext || null, mails: box.exists }
  })
  await guarded('connect', () => client.connect())
  await open()
  return {
    look: open,
    after: (uid) => guarded('mail', () => announced(client, uid)),
    source: (uid, limit) => guarded('mail', () => sourceOf(client, uid, limit)),
    changed: (ms, signal) => change(client, ms, signal),
    usable: () => client.usable,
    close: () => client.logout().catch(() => client.close()),
  }
}

async function announced(client: ImapFlow, uid: number): Promise<number[]> {
  const found = await client.search({ uid: `${uid + 1}:*` }, { uid: true })
  if (!client.usable || !found) throw new ImapFault('cut_off', oneLine(client.byeReason ?? ''))
  // "*" is the last mail even where its number is lower.
  return found.filter((one) => one > uid).sort((a, b) => a - b)
}

async function sourceOf(client: ImapFlow, uid: number, limit: number): Promise<Given> {
  // One mail that the server can't read itself must not hold up those behind it.
  const found = await client.fetchOne(String(uid), { uid: true, source: { maxLength: limit + 1 } }, { uid: true }).catch((fault: unknown) => {
    if (client.usable && (fault as { responseStatus?: unknown }).responseStatus === 'NO') return false as const
    throw fault
  })
  if (found && found.source) return found.source.length > limit ? 'too_large' : found.source
  const there = await client.search({ uid: String(uid) }, { uid: true })
  if (!client.usable || !there) throw new ImapFault('cut_off', oneLine(client.byeReason ?? ''))
  return there.length > 0 ? 'refused' : 'gone'
}

function change(client: ImapFlow, ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      client.off('exists', done).off('close', done)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    client.on('exists', done).on('close', done)
    signal?.addEventListener('abort', done, { once: true })
    if (signal?.aborted || !client.usable) done()
  })
}
