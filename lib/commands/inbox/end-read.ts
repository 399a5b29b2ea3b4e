import { and, asc, eq, ne, sql } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { prepared } from '../../db/prepared'
import { inbound, inboundAttachment, inboundBody, inboundGuess } from '../../db/schema/inbox'
import { transact, writeLightly } from '../../db/transact'
import type { Match } from '../../domain/inbox/match'
import type { UnreadableReason } from '../../domain/inbox/words'
import type { Actor } from '../../domain/permissions'
import type { Received } from '../../files/receive'
import { settleAll } from '../../files/settle'
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
    // No part of any case: what a power cut takes back is read again from the mail's own bytes.
    writeLightly((tx, { at }) => {
      if (keepRead(tx, row, read, at)) park(tx).run({ id: row.id, reason: match.park })
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
  writeLightly((tx) => tx.update(inbound).set({ state: 'unreadable', reason, leaseUntil: null }).where(claimed(row)).run())
}

class ClaimLost extends Error {}

const of = sql.placeholder
const park = prepared((on) => on.update(inbound).set({ state: 'parked', reason: sql`${of('reason')}`, leaseUntil: null }).where(eq(inbound.id, of('id'))).prepare())
const keepFacts = prepared((on) => on.update(inbound).set({
  kind: sql`${of('kind')}`, subject: sql`${of('subject')}`, fromName: sql`${of('fromName')}`, fromAddress: sql`${of('fromAddress')}`, recipients: sql`${of('recipients')}`, sentAt: sql`${of('sentAt')}`,
  messageIdHeader: sql`${of('messageIdHeader')}`, inReplyTo: sql`${of('inReplyTo')}`, refs: sql`${of('refs')}`, sameIdAs: sql`${of('sameIdAs')}`, forwardedBy: sql`${of('forwardedBy')}`, originalAt: sql`${of('originalAt')}`,
  senderCheck: sql`${of('senderCheck')}`, senderDoubt: sql`${of('senderDoubt')}`, delivery: sql`${of('delivery')}`, bouncesOutboxId: sql`${of('bouncesOutboxId')}`, reason: null,
}).where(and(eq(inbound.id, of('id')), eq(inbound.fence, of('fence')), eq(inbound.state, 'kept'))).returning().prepare())
const keepBody = prepared((on) => on.insert(inboundBody).values({ inboundId: of('inboundId'), text: of('text'), html: of('html') }).prepare())
const keepAttachment = prepared((on) => on.insert(inboundAttachment).values({
  inboundId: of('inboundId'), position: of('position'), filename: of('filename'), contentType: of('contentType'), size: of('size'), sha256: of('sha256'), inline: of('inline'), contentId: of('contentId'), warnings: of('warnings'),
}).prepare())
const keepGuess = prepared((on) => on.insert(inboundGuess).values({ inboundId: of('inboundId'), rank: of('rank'), candidateId: of('candidateId'), why: of('why'), found: of('found') }).prepare())
const firstWithId = prepared((on) => on.select({ sha256: inbound.sha256 }).from(inbound)
  .where(and(eq(inbound.messageIdHeader, of('messageId')), ne(inbound.id, of('id')))).orderBy(asc(inbound.arrivedAt), asc(inbound.id)).limit(1).prepare())

function keepRead(tx: Tx, row: InboundRow, { mail, files, sender, match, bouncesOutboxId }: Read, at: string): InboundRow | null {
  const kept = keepFacts(tx).get({
    id: row.id, fence: row.fence, kind: mail.kind, subject: mail.subject, fromName: sender.from?.name ?? null, fromAddress: sender.from?.address ?? null, recipients: JSON.stringify(mail.recipients), sentAt: mail.date,
    messageIdHeader: mail.messageId, inReplyTo: mail.inReplyTo, refs: JSON.stringify(mail.references), sameIdAs: sameIdAs(tx, row, mail.messageId), forwardedBy: textOf(sender.forwarder), originalAt: sender.originalAt,
    senderCheck: mail.senderCheck, senderDoubt: mail.senderDoubt, delivery: JSON.stringify(mail.delivery), bouncesOutboxId,
  })
  if (!kept) return null
  keepBody(tx).run({ inboundId: row.id, text: mail.text, html: mail.html })
  settleAll(tx, files, at)
  mail.attachments.forEach((one, position) => {
    const file = files[position]
    if (!file) throw new Error('an attachment has no file')
    const { filename, contentType, inline, contentId, warnings } = one
    keepAttachment(tx).run({ inboundId: row.id, position, filename, contentType, size: file.size, sha256: file.sha256, inline, contentId, warnings })
  })
  match.guesses.forEach(({ requestId, why, found }, rank) => keepGuess(tx).run({ inboundId: row.id, rank, candidateId: requestId, why, found }))
  return kept
}

/** The first mail with this Message-ID, when its bytes are others. */
function sameIdAs(tx: Tx, row: InboundRow, messageId: string | null): string | null {
  if (!messageId) return null
  return firstWithId(tx).get({ messageId, id: row.id })?.sha256 ?? null
}

/** "Name <address>", from which `mailboxOf` reads both again. */
function textOf(mailbox: ParsedMail['from']): string | null {
  return mailbox && `${mailbox.name} <${mailbox.address}>`.trim()
}
