import type { Mailbox } from '../../mail/compose'
import { mailFrom } from '../../mail/settings'
import { replyAddressOf } from '../inbox/reply-address'

/** Whom mail of a case comes from, in the name of its requester, and where answers to it go; null where they go to the sender anyway. */
export function mailboxesOf(requestId: string, asks: { name: string; email: string | null }): { from: Mailbox; replyTo: Mailbox | null } {
  const ours = mailFrom()
  // Where nobody set a sender, the requester's own address is a truer one than a name of this machine.
  const from = { name: asks.name, address: ours.source === null && asks.email ? asks.email : ours.address }
  const reply = replyAddressOf(requestId) ?? asks.email
  return { from, replyTo: reply && reply !== from.address ? { name: from.name, address: reply } : null }
}
