import { and, asc, eq, ne } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { inbound, inboundAttachment, inboundBody, inboundGuess } from '../../db/schema/inbox'
import { transact, write } from '../../db/transact'
import type { Guess, Match } from '../../domain/inbox/match'
import type { UnreadableReason } from '../../domain/inbox/words'
import type { Actor } from '../../domain/permissions'
import type { Received } from '../../files/receive'
import { settle } from '../../files/settle'
import type { ParsedMail } from '../../mail/inbound/parsed-mail'
import { claimed } from './claim-inbound'
import type { Sender } from './find-case'
import { keepMessage } from './keep-message'
import type { InboundRow } from './open-inbound'

/** What reading a mail gave: its parts, its attachments (ready to settle, in their order), whose it is and where it belongs. */
export type Read = { mail: ParsedMail; files: readonly Received[]; sender: Sender; match: Match; bouncesOutboxId: string | null }

/** Writes down what a mail says and files or parks it, in one transaction; nothing when the claim was lost to another reader. */
export function endRead(actor: Actor, row: InboundRow, read: Read): void {
  const { match } = read
  if ('park' in match) {
    write((tx, { at }) => {
      if (keepRead(tx, row, read, at)) tx.update(inbound).set({ state: 'parked', reason: match.park, leaseUntil: null }).where(eq(inbound.id, row.id)).run()
    })
    return
  }
  try {
    transact(actor, (tx, record, stamp) => {
      const kept = keepRead(tx, row, read, stamp.at)
      if (!kept) throw new ClaimLost()
      keepMessage(tx, record, stamp, kept, { requestId: match.file.requestId, how: match.file.why, found: match.file.found })
    })
  } catch (fault) {
    if (!(fault instanceof ClaimLost)) throw fault
  }
}

/** Writes down that a mail can't be read, and why: it is kept all the same. */
export function endUnreadable(row: InboundRow, reason: UnreadableReason): void {
  write((tx) => tx.update(inbound).set({ state: 'unreadable', reason, leaseUntil: null }).where(claimed(row)).run())
}

class ClaimLost extends Error {}

function keepRead(tx: Tx, row: InboundRow, { mail, files, sender, match, bouncesOutboxId }: Read, at: string): InboundRow | null {
  const kept = tx.update(inbound).set({
    kind: mail.kind, subject: mail.subject, fromName: sender.from?.name ?? null, fromAddress: sender.from?.address ?? null, recipients: mail.recipients, sentAt: mail.date,
    messageIdHeader: mail.messageId, inReplyTo: mail.inReplyTo, refs: mail.references, sameIdAs: sameIdAs(tx, row, mail.messageId), forwardedBy: textOf(sender.forwarder),
    senderCheck: mail.senderCheck, senderDoubt: mail.senderDoubt, delivery: mail.delivery, bouncesOutboxId, reason: null,
  }).where(claimed(row)).returning().get()
  if (!kept) return null
  tx.insert(inboundBody).values({ inboundId: row.id, text: mail.text, html: mail.html }).run()
  mail.attachments.forEach((one, position) => {
    const file = files[position]
    if (!file) throw new Error('an attachment has no file')
    settle(tx, file, at)
    const { filename, contentType, inline, contentId, warnings } = one
    tx.insert(inboundAttachment).values({ inboundId: row.id, position, filename, contentType, size: file.size, sha256: file.sha256, inline, contentId, warnings }).run()
  })
  keepGuesses(tx, row.id, match.guesses)
  return kept
}

function keepGuesses(tx: Tx, inboundId: string, guesses: readonly Guess[]): void {
  guesses.forEach(({ requestId, why, found }, rank) => tx.insert(inboundGuess).values({ inboundId, rank, candidateId: requestId, why, found }).run())
}

/** The first mail with this Message-ID, when its bytes are others. */
function sameIdAs(tx: Tx, row: InboundRow, messageId: string | null): string | null {
  if (!messageId) return null
  return tx.select({ sha256: inbound.sha256 }).from(inbound).where(and(eq(inbound.messageIdHeader, messageId), ne(inbound.id, row.id))).orderBy(asc(inbound.arrivedAt), asc(inbound.id)).limit(1).get()?.sha256 ?? null
}

/** "Name <address>", from which `mailboxOf` reads both again. */
function textOf(mailbox: ParsedMail['from']): string | null {
  return mailbox && `${mailbox.name} <${mailbox.address}>`.trim()
}
