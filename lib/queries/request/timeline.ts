import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { dayOf } from '../../clock'
import { db } from '../../db/client'
import { caseSubject } from '../../db/history'
import { inbound, inboundBody } from '../../db/schema/inbox'
import { outbox } from '../../db/schema/mail'
import { messageDraft, messageEnclosure } from '../../db/schema/outgoing'
import { event, eventDetail, message, note } from '../../db/schema/record'
import type { Actor } from '../../domain/permissions'
import type { OutboxState } from '../../domain/letter/words'
import type { Moved } from '../../domain/request/events'
import type { Channel, Direction, MessageKind } from '../../domain/request/words'
import type { Folded } from '../../mail/inbound/fold-quotes'
import { caseDocuments } from '../document/case-documents'
import type { CaseDocument } from '../document/case-documents'
import type { CaseFact } from './case-facts'
import { namesOf } from './case-people'
import { entriesOf } from './timeline-entries'

/** What happened, with the day that it stands under: the day it happened for messages and facts, the day it was written for the rest. */
type Stands = { key: string; on: string; at: string; by: string }
export type CaseMessage = {
  id: string; direction: Direction; kind: MessageKind; channel: Channel | 'phone'; counterpart: string | null; subject: string | null; text: string
  language: string | null; needsTriage: boolean; illustrative: boolean
  /** What was written and what it quotes, in turn. */
  pieces: Folded[]
  /** The mail that it came as, and what it answers: a message of this case. */
  mail: { id: string; hasHtml: boolean } | null
  answers: { id: string; on: string; kind: MessageKind } | null
  /** What answers it, in this case. */
  answeredBy: { id: string; on: string; kind: MessageKind }[]
  /** One that was written here: its page, and where its mail stands. */
  sending: { draftId: string; state: OutboxState } | null
}
/** A message written here whose mail waits, left or failed. */
export type SentDraft = Pick<typeof messageDraft.$inferSelect, 'id' | 'answersId' | 'to' | 'subject' | 'text' | 'outboxId' | 'messageId'> & { state: OutboxState }
export type TimelineFact = { fact: CaseFact; moved: Moved[] }
export type TimelineEntry = Stands & (
  | { kind: 'message'; message: CaseMessage; facts: TimelineFact[]; documents: CaseDocument[] }
  | { kind: 'note'; text: string }
  | { kind: 'fact'; fact: CaseFact; moved: Moved[]; documents: CaseDocument[] }
  | { kind: 'documents'; documents: CaseDocument[] }
  | { kind: 'event'; type: string; detail: Record<string, unknown> | null }
)
export type Timeline = { entries: TimelineEntry[]; names: Record<string, string> }

/** A line of the history as stored; `detail` is null where it was erased. */
export type StoredEvent = { seq: number; at: string; actor: string; type: string; detail: Record<string, unknown> | null }

/**
 * The record of a case as one stream, oldest first: messages and facts on the day they happened, notes, documents and every other event on the day in the
 * case's zone on which they were written. NotFound for a stranger. Eight statements, whatever the number of entries.
 */
export function timeline(actor: Actor, at: { requestId: string; zone: string; facts: readonly CaseFact[] }): Timeline {
  const documents = caseDocuments(actor, at.requestId)
  const messages = db().select().from(message).where(eq(message.requestId, at.requestId)).all()
  const mails = db().select({ id: inbound.id, hasHtml: sql<number>`${inboundBody.html} IS NOT NULL` }).from(inbound).innerJoin(inboundBody, eq(inboundBody.inboundId, inbound.id)).where(eq(inbound.requestId, at.requestId)).all()
  const notes = db().select().from(note).where(eq(note.requestId, at.requestId)).all()
  const events = db().select({ seq: event.seq, at: event.at, actor: event.actor, type: event.type, detail: eventDetail.detail }).from(event)
    .leftJoin(eventDetail, eq(eventDetail.eventId, event.id)).where(eq(event.subject, caseSubject(at.requestId))).orderBy(asc(event.seq)).all()
    .map((row): StoredEvent => ({ ...row, detail: row.detail === null ? null : JSON.parse(row.detail) as Record<string, unknown> }))
  const drafts = db().select({
    id: messageDraft.id, answersId: messageDraft.answersId, to: messageDraft.to, subject: messageDraft.subject, text: messageDraft.text, outboxId: messageDraft.outboxId, messageId: messageDraft.messageId, state: outbox.state,
  }).from(messageDraft).innerJoin(outbox, eq(outbox.id, messageDraft.outboxId)).where(and(eq(messageDraft.requestId, at.requestId), isNull(messageDraft.discardedAt))).all()
  const enclosed = db().select({ draftId: messageEnclosure.draftId, documentId: messageEnclosure.documentId }).from(messageEnclosure)
    .innerJoin(messageDraft, eq(messageDraft.id, messageEnclosure.draftId)).where(eq(messageDraft.requestId, at.requestId)).orderBy(asc(messageEnclosure.position)).all()
  const entries = entriesOf({ events, messages, mails, notes, drafts, enclosed, documents, facts: at.facts, dayOf: (instant) => dayOf(instant, at.zone) })
  return { entries, names: namesOf([...entries.map((entry) => entry.by), ...events.flatMap((one) => peopleIn(one.detail))]) }
}

function peopleIn(detail: Record<string, unknown> | null): string[] {
  return [detail?.personId, detail?.was, detail?.now, detail?.reviewer].filter((value) => typeof value === 'string')
}
