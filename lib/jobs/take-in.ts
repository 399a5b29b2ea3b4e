import { setTimeout as sleep } from 'node:timers/promises'
import { fetchMail } from '../commands/inbox/fetch-mail'
import { noteTrouble, takeTurn } from '../commands/inbox/mailbox-row'
import { readKept } from '../commands/inbox/read-kept'
import { patiently } from '../db/patiently'
import { Refusal } from '../domain/refusal'
import { asRefusal } from '../files/room'
import { openMailbox } from '../mail/imap-session'
import type { MailboxSession } from '../mail/imap-session'
import { ImapFault } from '../mail/imap-trouble'
import { mailboxName } from '../mail/imap-url'
import { imapSettings } from '../mail/settings'

const LOOK_MS = 60_000
/** A mailbox that can't be looked into is asked for its turn again after so long; whether it is time says its row. */
const AGAIN_MS = 5_000

/** The settings with which this process tried its mailbox last. */
let tried: string | null = null

/** Looks into the mailbox once, if one is set up, and reads all that is kept. Returns how many mails were read. */
export async function takeInOnce(): Promise<number> {
  await lookOnce()
  return await readKept()
}

async function lookOnce(): Promise<void> {
  const imap = imapSettings()
  if (!imap) return
  const name = mailboxName(imap)
  await patiently(() => takeTurn(name, true))
  await noting(name, async () => {
    const session = await openMailbox(imap)
    try {
      await fetchMail(name, session)
    } finally {
      await session.close()
    }
  })
}

/**
 * Holds the mailbox open and fetches what comes: when the server says so (IDLE), and each minute in any case. Trouble is written down for people and tried again after a
 * while; faults of ours are thrown. Ends when the settings change or we are told to stop.
 */
export async function watchMailbox(signal: AbortSignal): Promise<void> {
  const imap = imapSettings()
  if (!imap) return await pause(AGAIN_MS, signal)
  const name = mailboxName(imap), settings = JSON.stringify(imap)
  if (!await patiently(() => takeTurn(name, false, settings !== tried))) return await pause(AGAIN_MS, signal)
  tried = settings
  await noting(name, async () => {
    const session = await openMailbox(imap)
    try {
      await follow(name, session, signal, () => JSON.stringify(imapSettings()) === settings)
    } finally {
      await session.close()
    }
  })
}

async function follow(name: string, session: MailboxSession, signal: AbortSignal, same: () => boolean): Promise<void> {
  while (!signal.aborted && session.usable() && same()) {
    await fetchMail(name, session, signal)
    await session.changed(LOOK_MS, signal)
    await patiently(() => takeTurn(name, true))
  }
}

async function noting(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (fault) {
    const known = troubleOf(fault)
    if (!known) throw fault
    await patiently(() => noteTrouble(name, known))
  }
}

function troubleOf(fault: unknown): ImapFault | null {
  if (fault instanceof ImapFault) return fault
  const refusal = asRefusal(fault)
  return refusal instanceof Refusal && refusal.code === 'storage_full' ? new ImapFault('storage_full', '') : null
}

const pause = (ms: number, signal: AbortSignal): Promise<void> => sleep(ms, undefined, { signal }).catch(() => undefined)
