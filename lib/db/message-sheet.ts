import { and, asc, eq } from 'drizzle-orm'
import { today } from '../clock'
import { purposesOf } from '../domain/letter/purposes'
import type { Purpose } from '../domain/letter/words'
import { letterInstead } from '../domain/message/letter-instead'
import { threadOf } from '../domain/message/message-text'
import { NotFound } from '../domain/refusal'
import { zoneOf } from './case-dates'
import type { Db, Tx } from './client'
import { liveFacts } from './facts'
import { messageAddresses } from './message-addresses'
import type { MessageAddress } from './message-addresses'
import { inbound } from './schema/inbox'
import { letterhead } from './schema/letter'
import { messageEnclosure } from './schema/outgoing'
import type { messageDraft } from './schema/outgoing'
import { requester } from './schema/people'
import { document, file, message } from './schema/record'
import { request } from './schema/request'

export type DraftRow = typeof messageDraft.$inferSelect
/** A message of theirs that ours answers: `by` as it stands in the case, `from` the address that its mail came from. */
export type Answered = { id: string; on: string; subject: string; by: string; from: string | null; text: string; messageId: string | null; references: string[] }
/** All that leaves with a message, as it stands now; two that are equal leave the same bytes but for their date and id. */
export type MessageSheet = {
  draftId: string; requestId: string; ref: string; language: string; to: MessageAddress | null; subject: string; written: string
  quote: { on: string; by: string; text: string } | null; thread: { inReplyTo: string | null; references: string[] }
  enclosures: { documentId: string; filename: string; sha256: string; size: number }[]; sender: { name: string; email: string | null }
  /** The letter that must be written instead. */
  instead: Purpose | null
}

/** A message as it would leave now. `own`: the addresses under which our mail leaves. */
export function messageSheet(on: Db | Tx, row: DraftRow, own: readonly string[]): MessageSheet {
  const of = on.select().from(request).where(eq(request.id, row.requestId)).get()
  const asks = of && on.select().from(requester).where(eq(requester.id, of.requesterId)).get()
  if (!of || !asks) throw new NotFound()
  const head = on.select({ name: letterhead.name }).from(letterhead).where(and(eq(letterhead.requesterId, asks.id), eq(letterhead.language, of.language))).get()
  const answers = row.answersId ? answered(on, of.id, row.answersId) : null
  const enclosures = on.select({ documentId: document.id, filename: document.filename, sha256: file.sha256, size: file.size }).from(messageEnclosure)
    .innerJoin(document, eq(document.id, messageEnclosure.documentId)).innerJoin(file, eq(file.sha256, document.sha256)).where(eq(messageEnclosure.draftId, row.id)).orderBy(asc(messageEnclosure.position)).all()
  return {
    draftId: row.id, requestId: of.id, ref: of.ref, language: of.language, to: messageAddresses(on, of, own).find((one) => one.address === row.to) ?? null, subject: row.subject.trim(), written: row.text,
    quote: row.quoted && answers ? { on: answers.on, by: answers.by, text: answers.text } : null, thread: answers ? threadOf(answers) : { inReplyTo: null, references: [] },
    enclosures, sender: { name: head?.name || asks.name, email: asks.email }, instead: insteadOf(on, of, row.answersId),
  }
}

/** The letter that must be written instead of a message in this case, or to this message of theirs. */
export function insteadOf(on: Db | Tx, of: Pick<typeof request.$inferSelect, 'id' | 'stage' | 'lawId' | 'authorityId'>, answersId: string | null): Purpose | null {
  const answersFacts = answersId ? liveFacts(on, of.id).filter((fact) => fact.messageId === answersId).map((fact) => fact.type) : []
  return letterInstead({ stage: of.stage, answersFacts, purposes: purposesOf(of.lawId, today(zoneOf(on, of.authorityId))).map((one) => one.purpose) })
}

/** A message of theirs in a case, as an answer names and quotes it; null when it isn't there, or is ours. A mail that a colleague forwarded has the colleague's id, which names nothing to its sender. */
export function answered(on: Db | Tx, requestId: string, messageId: string): Answered | null {
  const found = on.select().from(message).where(and(eq(message.id, messageId), eq(message.requestId, requestId), eq(message.direction, 'in'))).get()
  if (!found) return null
  const mail = found.inboundId ? on.select().from(inbound).where(eq(inbound.id, found.inboundId)).get() : undefined
  const own = mail && mail.forwardedBy === null ? mail : null
  return {
    id: found.id, on: found.on, subject: found.subject ?? '', by: found.counterpart ?? '', from: mail?.fromAddress ?? null, text: found.text, messageId: own?.messageIdHeader ?? null, references: own?.refs ?? [],
  }
}
