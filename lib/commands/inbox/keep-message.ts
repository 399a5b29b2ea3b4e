import { and, asc, desc, eq, inArray, lte, ne, sql } from 'drizzle-orm'
import { dayOf, later } from '../../clock'
import { zoneOf } from '../../db/case-dates'
import type { Tx } from '../../db/client'
import { caseSubject, textHash } from '../../db/history'
import { newId } from '../../db/ids'
import { inbound, inboundAttachment, inboundBody } from '../../db/schema/inbox'
import { letter } from '../../db/schema/letter'
import { outbox } from '../../db/schema/mail'
import { messageDraft } from '../../db/schema/outgoing'
import { message } from '../../db/schema/record'
import type { Recorder, Stamp } from '../../db/transact'
import { documentsOf } from '../../domain/inbox/documents-of'
import type { MatchReason } from '../../domain/inbox/words'
import { keepDocument } from '../document/keep-document'
import { currentRow } from '../request/open-case'
import { indexForSearch, touch } from '../request/touch'
import type { InboundRow } from './open-inbound'

const DAY_MS = 24 * 60 * 60_000
export type Filing = { requestId: string; how: MatchReason; found: string | null }

/**
 * Makes a mail that was read a message of a case, with its attachments as documents, inside the caller's transaction. It moves no stage and no clock: whoever reads it
 * says what it is. An automatic reply needs nobody; all else waits to be classified.
 */
export function keepMessage(tx: Tx, record: Recorder, stamp: Stamp, mail: InboundRow, { requestId, how, found }: Filing): { messageId: string } {
  const { authorityId } = currentRow(tx, requestId)
  const body = tx.select().from(inboundBody).where(eq(inboundBody.inboundId, mail.id)).get()
  const on = dayOf(dateOf(mail), zoneOf(tx, authorityId))
  const messageId = newId(), text = body?.text ?? '', kind = mail.kind ?? 'unknown'
  tx.insert(message).values({
    id: messageId, requestId, direction: 'in', kind: 'reply', channel: 'email', on, counterpart: mailboxText(mail), subject: mail.subject, text, inboundId: mail.id,
    answersId: answered(tx, mail, requestId, on), needsTriage: kind !== 'auto_reply', recordedAt: stamp.at, recordedBy: stamp.actor,
  }).run()
  const attachments = tx.select().from(inboundAttachment).where(eq(inboundAttachment.inboundId, mail.id)).orderBy(asc(inboundAttachment.position)).all()
  const documents = documentsOf(attachments, body?.html ?? null)
  record(caseSubject(requestId), 'mail_filed', { inboundId: mail.id, messageId, sha256: mail.sha256, how, kind, documents: documents.length, textHash: textHash(text) })
  for (const { attachment, filename } of documents) {
    const documentId = newId()
    keepDocument(tx, record, stamp, { id: documentId, requestId, messageId, filename, sha256: attachment.sha256, size: attachment.size })
    tx.update(inboundAttachment).set({ documentId }).where(and(eq(inboundAttachment.inboundId, mail.id), eq(inboundAttachment.position, attachment.position))).run()
  }
  recordBounce(tx, record, mail, requestId)
  tx.update(inbound).set({ state: 'filed', reason: null, requestId, messageId, matchedBy: how, matchedOn: found, filedAt: stamp.at, filedBy: stamp.actor, leaseUntil: null }).where(eq(inbound.id, mail.id)).run()
  indexForSearch(tx, requestId)
  touch(tx, requestId, stamp.at, 'mail_filed')
  return { messageId }
}

// The day that the sender gives it, unless it lies after its arrival: nobody answers tomorrow. Of one that was handed on, that of the mail which came to us first.
function dateOf({ originalAt, sentAt, arrivedAt }: InboundRow): string {
  return [originalAt, sentAt].find((at) => at !== null && at <= later(arrivedAt, DAY_MS)) ?? arrivedAt
}

function mailboxText({ fromName, fromAddress }: InboundRow): string | null {
  if (!fromAddress) return fromName || null
  return fromName ? `${fromName} <${fromAddress}>` : fromAddress
}

/** The message of ours that a mail answers: the one whose Message-ID it names, else the last that we wrote before it. What a mail server returns answers nothing that it doesn't name. */
function answered(tx: Tx, mail: InboundRow, requestId: string, on: string): string | null {
  const ids = [mail.inReplyTo, ...mail.refs].filter((id) => id !== null)
  const named = tx.select({ messageId: sql<string | null>`coalesce(${letter.messageId}, ${messageDraft.messageId})` }).from(outbox).leftJoin(letter, eq(letter.id, outbox.letterId)).leftJoin(messageDraft, eq(messageDraft.outboxId, outbox.id))
    .where(and(eq(outbox.requestId, requestId), mail.bouncesOutboxId ? eq(outbox.id, mail.bouncesOutboxId) : inArray(outbox.messageIdHeader, ids.length ? ids : ['']))).orderBy(desc(outbox.queuedAt)).get()
  if (named?.messageId) return named.messageId
  if (mail.kind === 'bounce') return null
  return tx.select({ id: message.id }).from(message).where(and(eq(message.requestId, requestId), eq(message.direction, 'out'), ne(message.kind, 'call'), lte(message.on, on)))
    .orderBy(desc(message.on), desc(message.recordedAt)).limit(1).get()?.id ?? null
}

function recordBounce(tx: Tx, record: Recorder, mail: InboundRow, requestId: string): void {
  if (mail.kind !== 'bounce' || !mail.bouncesOutboxId) return
  const sent = tx.select().from(outbox).where(eq(outbox.id, mail.bouncesOutboxId)).get()
  if (!sent || sent.requestId !== requestId) return
  const failed = mail.delivery.find((one) => one.action === 'failed') ?? mail.delivery[0]
  record(caseSubject(requestId), 'mail_bounced', {
    inboundId: mail.id, sha256: mail.sha256, outboxId: sent.id, recipient: failed?.recipient || (sent.envelopeTo[0] ?? ''), status: failed?.status ?? null,
  })
}
