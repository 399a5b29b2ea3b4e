import { and, asc, eq, getTableColumns, inArray, isNull, or } from 'drizzle-orm'
import { db } from '../../db/client'
import { insteadOf } from '../../db/message-sheet'
import { outbox } from '../../db/schema/mail'
import { messageDraft } from '../../db/schema/outgoing'
import { caseFor } from '../../db/scope'
import type { Purpose } from '../../domain/letter/words'
import { may } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { namesOf } from '../request/case-people'

/** A message that is being written; `savedAt` is a UTC instant. */
export type MessageLine = { draftId: string; subject: string; to: string; answersId: string | null; savedAt: string; savedBy: string | null }
/** `instead`: the letter that must be written where a message would be the wrong means, whatever it answers. */
export type MessageDrafts = { drafts: MessageLine[]; mayWrite: boolean; instead: Purpose | null }

/** The messages of a case that are being written, oldest first (one on its way stands among the mails of the case), and whether this person may write one. NotFound for a stranger. */
export function messageDrafts(actor: Actor, requestId: string): MessageDrafts {
  const found = caseFor(db(), actor, { id: requestId })
  if (!found) throw new NotFound()
  const rows = db().select(getTableColumns(messageDraft)).from(messageDraft).leftJoin(outbox, eq(outbox.id, messageDraft.outboxId))
    .where(and(eq(messageDraft.requestId, requestId), isNull(messageDraft.discardedAt), isNull(messageDraft.messageId), or(isNull(outbox.id), inArray(outbox.state, ['failed', 'cancelled']))))
    .orderBy(asc(messageDraft.createdAt), asc(messageDraft.id)).all()
  const names = namesOf(rows.map((row) => row.savedBy))
  return {
    mayWrite: may(actor, 'draft_letter', found.scope), instead: insteadOf(db(), found.row, null),
    drafts: rows.map((row) => ({ draftId: row.id, subject: row.subject, to: row.to, answersId: row.answersId, savedAt: row.savedAt, savedBy: names[row.savedBy] ?? null })),
  }
}

/** The letter that must be written instead of answering this message of theirs; null where a message will do. NotFound for a stranger. */
export function letterInsteadOf(actor: Actor, requestId: string, messageId: string): Purpose | null {
  const found = caseFor(db(), actor, { id: requestId })
  if (!found) throw new NotFound()
  return insteadOf(db(), found.row, messageId)
}
