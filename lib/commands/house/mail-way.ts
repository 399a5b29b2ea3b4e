import { replyAddressFor } from '../../domain/inbox/reply-address'
import { mailboxName } from '../../mail/imap-url'
import { replyPlace } from '../../mail/reply-place'
import { imapSettings, mailFrom, mailSettings, replyAddress } from '../../mail/settings'

/** The way that mail leaves by now, for pages: nothing in it is secret. `host` null: no server is set up, and mail waits. */
export type MailWay = { host: string | null; port: number | null; from: string; fromName: string; fromSet: boolean; replyTo: string | null; serverBy: 'environment' | 'settings' | null; fromBy: 'environment' | 'settings' | null }

/** The way that mail leaves by now: the environment over the settings. */
export function mailWay(): MailWay {
  const [smtp, from] = [mailSettings(), mailFrom()]
  return {
    host: smtp?.host ?? null, port: smtp?.port ?? null, from: from.address, fromName: from.name, fromSet: from.source !== null, replyTo: replyAddress(), serverBy: smtp?.source ?? null, fromBy: from.source,
  }
}

/** The mailbox that answers come to by now, for pages: nothing in it is secret. `name` is that of its row. */
export type MailIn = { host: string; port: number; user: string; folder: string; name: string; by: 'environment' | 'settings' }

/** The mailbox that answers come to by now, the environment over the settings; null when none is set up. */
export function mailIn(): MailIn | null {
  const imap = imapSettings()
  return imap && { host: imap.host, port: imap.port, user: imap.user, folder: imap.folder, name: mailboxName(imap), by: imap.source }
}

/** What the address of a case looks like by now, with a code that is none; null where cases have no own address. */
export function exampleReplyAddress(): string | null {
  return replyAddressFor(replyPlace(), 'abcd2345')
}
