import { db } from '../db/client'
import type { Db, Tx } from '../db/client'
import type { ReplyPlace } from '../domain/inbox/reply-address'
import { mailFrom, mailRow, replyAddress } from './settings'

/** Where answers come to: the reply address, or the sender's, and how a case's own is made of it. */
export function replyPlace(on: Db | Tx = db()): ReplyPlace {
  const from = mailFrom(on).address, reply = replyAddress(on)
  const address = (reply ?? from).toLowerCase()
  const domains = [address, from.toLowerCase()].map((one) => one.slice(one.lastIndexOf('@') + 1))
  return { address, style: mailRow(on)?.replyStyle ?? 'none', domains: [...new Set(domains)] }
}

/** Every address under which our own mail leaves, in lower case. */
export function ownAddresses(on: Db | Tx = db()): string[] {
  return [...new Set([mailFrom(on).address, replyAddress(on), mailRow(on)?.smtpUser, mailRow(on)?.imapUser].filter((one) => one?.includes('@')).map((one) => one!.toLowerCase()))]
}
