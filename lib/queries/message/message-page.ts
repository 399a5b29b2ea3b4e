import { and, asc, eq, isNull } from 'drizzle-orm'
import { zoneOf } from '../../db/case-dates'
import { db } from '../../db/client'
import { messageAddresses } from '../../db/message-addresses'
import type { MessageAddress } from '../../db/message-addresses'
import { answered, messageSheet } from '../../db/message-sheet'
import { messageDraft } from '../../db/schema/outgoing'
import { organisation } from '../../db/schema/people'
import { document, file, message } from '../../db/schema/record'
import { caseFor } from '../../db/scope'
import type { Purpose } from '../../domain/letter/words'
import { wholeText } from '../../domain/message/message-text'
import { may } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { quoteLine } from '../../i18n/quote-line'
import { ownAddresses } from '../../mail/reply-place'
import { lastMailOfMessage } from '../outbox/case-mail'
import type { CaseMail } from '../outbox/case-mail'
import { namesOf } from '../request/case-people'

/** A message as its page shows it: while it is written, on its way, and afterwards; instants are UTC. */
export type MessagePage = {
  draftId: string; requestId: string; ref: string; language: string; version: number; savedAt: string; savedBy: string | null
  to: string; subject: string; text: string; quoted: boolean; addresses: MessageAddress[]
  /** The message of theirs that it answers, and its words as they would be quoted; null where there is none, or none to quote. */
  answers: { id: string; on: string; by: string } | null; quote: string | null
  enclosures: { documentId: string; filename: string; size: number }[]; documents: { id: string; filename: string; size: number }[]
  sender: { name: string; email: string | null }; instead: Purpose | null
  mail: CaseMail | null
  /** What the case keeps of it once it has left; `leaving`: nothing of it can change. */
  left: { messageId: string; text: string } | null; leaving: boolean
  may: { write: boolean; send: boolean; document: boolean }; paused: boolean; zone: string
}

/** A message of a case. NotFound for a stranger, and for one that was put away. */
export function messagePage(actor: Actor, requestId: string, draftId: string): MessagePage {
  const found = caseFor(db(), actor, { id: requestId })
  const row = db().select().from(messageDraft).where(and(eq(messageDraft.id, draftId), eq(messageDraft.requestId, requestId), isNull(messageDraft.discardedAt))).get()
  if (!found || !row) throw new NotFound()
  const own = ownAddresses()
  const sheet = messageSheet(db(), row, own)
  const answers = row.answersId ? answered(db(), requestId, row.answersId) : null
  const mail = lastMailOfMessage(draftId)
  const { to, subject, text, quoted, version, savedAt } = row
  return {
    draftId, requestId, ref: found.row.ref, language: found.row.language, version, savedAt, savedBy: namesOf([row.savedBy])[row.savedBy] ?? null, to, subject, text, quoted,
    addresses: messageAddresses(db(), found.row, own), answers: answers && { id: answers.id, on: answers.on, by: answers.by },
    quote: answers && answers.text.trim() !== '' ? wholeText('', { by: quoteLine(found.row.language, answers), text: answers.text }).trimStart() : null,
    enclosures: sheet.enclosures.map(({ documentId, filename, size }) => ({ documentId, filename, size })), documents: documentsOf(requestId), sender: sheet.sender, instead: sheet.instead, mail,
    left: row.messageId ? { messageId: row.messageId, text: db().select({ text: message.text }).from(message).where(eq(message.id, row.messageId)).get()?.text ?? '' } : null,
    leaving: mail !== null && mail.state !== 'failed' && mail.state !== 'cancelled',
    may: { write: may(actor, 'draft_letter', found.scope), send: may(actor, 'send', found.scope), document: may(actor, 'add_document', found.scope) },
    paused: db().select({ paused: organisation.outgoingPaused }).from(organisation).get()?.paused ?? false, zone: zoneOf(db(), found.row.authorityId),
  }
}

function documentsOf(requestId: string): MessagePage['documents'] {
  return db().select({ id: document.id, filename: document.filename, size: file.size }).from(document).innerJoin(file, eq(file.sha256, document.sha256)).where(eq(document.requestId, requestId))
    .orderBy(asc(document.addedAt), asc(document.id)).all()
}
