import type { Moved } from '../../domain/request/events'
import type { message, note } from '../../db/schema/record'
import { foldQuotes } from '../../mail/inbound/fold-quotes'
import type { CaseDocument } from '../document/case-documents'
import type { CaseFact } from './case-facts'
import type { CaseMessage, SentDraft, StoredEvent, TimelineEntry, TimelineFact } from './timeline'

type Stored = {
  events: readonly StoredEvent[]
  messages: readonly (typeof message.$inferSelect)[]
  mails: readonly { id: string; hasHtml: number }[]
  notes: readonly (typeof note.$inferSelect)[]
  drafts: readonly SentDraft[]
  enclosed: readonly { draftId: string; documentId: string }[]
  documents: readonly CaseDocument[]
  facts: readonly CaseFact[]
  dayOf: (instant: string) => string
}

/** Events with what they speak of: a message brings its facts and documents, a fact its evidence; what says the same twice is said once. */
export function entriesOf(stored: Stored): TimelineEntry[] {
  const moved = movedByFact(stored.events)
  const entries = stored.events.flatMap((event) => [entryOf(stored, event, moved), corrected(stored, event)]).filter((entry) => entry !== null)
  return entries.map((entry, order) => ({ entry, order }))
    .sort((a, b) => (a.entry.on < b.entry.on ? -1 : a.entry.on > b.entry.on ? 1 : a.order - b.order)).map(({ entry }) => entry)
}

function entryOf(stored: Stored, event: StoredEvent, moved: ReadonlyMap<string, Moved[]>): TimelineEntry | null {
  const stands = { key: `e${event.seq}`, at: event.at, by: event.actor, on: stored.dayOf(event.at) }
  const id = (key: string) => (typeof event.detail?.[key] === 'string' ? event.detail[key] : null)
  switch (event.type) {
    case 'mail_filed':
    case 'message_logged': {
      const found = stored.messages.find((one) => one.id === id('messageId'))
      if (!found) break
      const facts = stored.facts.filter((fact) => fact.messageId === found.id).map((fact): TimelineFact => ({ fact, moved: moved.get(fact.id) ?? [] }))
      return { ...stands, on: found.on, kind: 'message', message: shown(stored, found), facts, documents: documentsOf(stored, found.id) }
    }
    case 'message_queued': {
      const draft = stored.drafts.find((one) => one.outboxId === id('outboxId') && one.messageId === null && one.state !== 'cancelled')
      if (!draft) break
      return { ...stands, kind: 'message', message: onItsWay(stored, draft), facts: [], documents: enclosedIn(stored, draft.id) }
    }
    case 'note_added': {
      const found = stored.notes.find((one) => one.id === id('noteId'))
      if (!found) break
      return { ...stands, kind: 'note', text: found.text }
    }
    case 'fact_recorded': {
      const fact = stored.facts.find((one) => one.id === id('factId'))
      if (!fact) break
      return fact.messageId ? null : factEntry(stored, stands, fact, moved)
    }
    case 'document_added': {
      const found = stored.documents.find((one) => one.documentId === id('documentId'))
      if (!found) break
      if (found.messageId || stored.facts.some((fact) => fact.documentId === found.documentId)) return null
      return { ...stands, kind: 'documents', documents: [found] }
    }
    case 'member_added':
      if (stored.events.some((one) => one.at === event.at && sayItToo(one, id('personId')))) return null
  }
  const letterId = id('letterId')
  const gone = letterId !== null && stored.events.some((one) => one.type === 'letter_discarded' && one.detail?.letterId === letterId)
  return { ...stands, kind: 'event', type: event.type, detail: gone ? { ...event.detail, letterGone: true } : event.detail }
}

/** The fact that stands now where one was corrected; its event says what it was. */
function corrected(stored: Stored, event: StoredEvent): TimelineEntry | null {
  const now = event.type === 'fact_corrected' ? event.detail?.now as { factId?: string } | undefined : undefined
  const fact = stored.facts.find((one) => one.id === now?.factId)
  if (!fact || fact.messageId) return null
  return factEntry(stored, { key: `e${event.seq}-now`, at: event.at, by: event.actor }, fact, new Map())
}

/** Whoever gets a case, or logs it, becomes a member: that goes without saying. */
function sayItToo(event: StoredEvent, personId: string | null): boolean {
  if (event.type === 'assigned') return event.detail?.now === personId
  return (event.type === 'request_logged' || event.type === 'request_drafted') && event.actor === personId
}

function factEntry(stored: Stored, stands: { key: string; at: string; by: string }, fact: CaseFact, moved: ReadonlyMap<string, Moved[]>): TimelineEntry {
  const first = stored.facts.find((one) => one.documentId === fact.documentId && one.messageId === null)
  const documents = stored.documents.filter((one) => one.documentId === fact.documentId && one.messageId === null && first?.id === fact.id)
  return { ...stands, on: fact.day, kind: 'fact', fact, moved: moved.get(fact.id) ?? [], documents }
}

/** The dates that each fact moved when it was recorded; a correction says its own in its event. */
function movedByFact(events: readonly StoredEvent[]): Map<string, Moved[]> {
  return new Map(events.filter((one) => one.type === 'fact_recorded' && typeof one.detail?.factId === 'string')
    .map((one) => [String(one.detail?.factId), (one.detail?.moved ?? []) as Moved[]]))
}

/** What came with a message, or what it enclosed of the case. */
function documentsOf(stored: Stored, messageId: string): CaseDocument[] {
  const draft = stored.drafts.find((one) => one.messageId === messageId)
  return [...stored.documents.filter((one) => one.messageId === messageId), ...(draft ? enclosedIn(stored, draft.id) : [])]
}

function enclosedIn({ enclosed, documents }: Stored, draftId: string): CaseDocument[] {
  return enclosed.filter((one) => one.draftId === draftId).flatMap((one) => documents.find(({ documentId }) => documentId === one.documentId) ?? [])
}

const named = ({ id, on, kind }: typeof message.$inferSelect) => ({ id, on, kind })

/** A message of ours that has not left, as it was written. */
function onItsWay({ messages }: Stored, draft: SentDraft): CaseMessage {
  const answers = messages.find((one) => one.id === draft.answersId)
  return {
    id: draft.id, direction: 'out', kind: 'other', channel: 'email', counterpart: draft.to, subject: draft.subject, text: draft.text, language: null, needsTriage: false, illustrative: false,
    pieces: [{ shown: draft.text, quoted: '' }], mail: null, answers: answers ? named(answers) : null, answeredBy: [], sending: { draftId: draft.id, state: draft.state },
  }
}

function shown({ messages, mails, drafts }: Stored, row: typeof message.$inferSelect): CaseMessage {
  const mail = mails.find((one) => one.id === row.inboundId)
  const answers = messages.find((one) => one.id === row.answersId)
  const draft = drafts.find((one) => one.messageId === row.id)
  return {
    id: row.id, direction: row.direction, kind: row.kind, channel: row.channel, counterpart: row.counterpart, subject: row.subject, text: row.text,
    language: row.language, needsTriage: row.needsTriage, illustrative: row.illustrative,
    pieces: row.inboundId || draft ? foldQuotes(row.text) : [{ shown: row.text, quoted: '' }], mail: mail ? { id: mail.id, hasHtml: mail.hasHtml === 1 } : null,
    answers: answers ? named(answers) : null, answeredBy: messages.filter((one) => one.answersId === row.id && one.direction !== row.direction).map(named),
    sending: draft ? { draftId: draft.id, state: draft.state } : null,
  }
}
