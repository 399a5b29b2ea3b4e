import { asc, eq, sql } from 'drizzle-orm'
import { db } from '../../db/client'
import { prepared } from '../../db/prepared'
import { inbound, inboundAttachment, inboundBody } from '../../db/schema/inbox'
import { caseFor } from '../../db/scope'
import { mailboxOf } from '../../domain/inbox/mailbox-text'
import type { Delivery, MailKind } from '../../domain/inbox/words'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'

/** A mail as `plazo ingest` answers it (product.md). */
export type IngestedMail = {
  sha256: string; state: 'filed' | 'parked' | 'unreadable' | 'kept' | 'set_aside'; reason: string | null; kind: MailKind; subject: string | null; from: { name: string; address: string } | null
  date: string | null; messageId: string | null; inReplyTo: string | null; references: string[]
  attachments: { filename: string | null; contentType: string; size: number; sha256: string; inline: boolean }[]
  request: string | null; sameIdAs: string | null; text: string; delivery?: Delivery[]
}

const id = sql.placeholder('id')
const rowOf = prepared((on) => on.select().from(inbound).where(eq(inbound.id, id)).prepare())
const bodyOf = prepared((on) => on.select({ text: inboundBody.text }).from(inboundBody).where(eq(inboundBody.inboundId, id)).prepare())
const attachmentsOf = prepared((on) => on.select().from(inboundAttachment).where(eq(inboundAttachment.inboundId, id)).orderBy(asc(inboundAttachment.position)).prepare())

/** What is known of a mail that came in; its case for those who see it. The sender is the one that the mail itself names, also where a colleague forwarded another's. */
export function ingestedMail(actor: Actor, inboundId: string): IngestedMail {
  const row = rowOf(db()).get({ id: inboundId })
  if (!row) throw new NotFound()
  const text = bodyOf(db()).get({ id: row.id })?.text ?? ''
  const attachments = attachmentsOf(db()).all({ id: row.id })
  const from = row.forwardedBy !== null ? mailboxOf(row.forwardedBy) : row.fromAddress === null ? null : { name: row.fromName ?? '', address: row.fromAddress }
  return {
    sha256: row.sha256, state: row.state, reason: row.reason, kind: row.kind ?? 'unknown', subject: row.subject, from, date: row.sentAt, messageId: row.messageIdHeader, inReplyTo: row.inReplyTo,
    references: row.refs, attachments: attachments.map(({ filename, contentType, size, sha256, inline }) => ({ filename, contentType, size, sha256, inline })),
    request: (row.requestId && caseFor(db(), actor, { id: row.requestId })?.row.ref) || null, sameIdAs: row.sameIdAs, text, ...(row.kind === 'bounce' ? { delivery: row.delivery } : {}),
  }
}
