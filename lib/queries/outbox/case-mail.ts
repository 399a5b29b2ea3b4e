import { and, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { db } from '../../db/client'
import { letter } from '../../db/schema/letter'
import { outbox } from '../../db/schema/mail'
import { messageDraft } from '../../db/schema/outgoing'
import { caseFor, visibleTo } from '../../db/scope'
import type { OutboxState, Purpose } from '../../domain/letter/words'
import { may } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'

/** The mail of a letter (by its purpose) or of a message as pages show it; instants are UTC. `why` is a trouble worded in messages mail.json, `said` are the server's own words. */
export type CaseMail = {
  id: string; requestId: string; of: MailOf; state: OutboxState; to: string; subject: string; size: number; queuedAt: string; notBefore: string; nextAt: string
  attempts: number; firstFailedAt: string | null; endedAt: string | null; why: string | null; said: string | null; messageId: string
}

/** What a mail of a case is the mail of. */
export type MailOf = { kind: 'letter'; letterId: string; purpose: Purpose } | { kind: 'message'; draftId: string }

const COLUMNS = {
  id: outbox.id, requestId: outbox.requestId, letterId: letter.id, purpose: letter.purpose, draftId: messageDraft.id, state: outbox.state, to: outbox.envelopeTo, subject: outbox.subject, size: outbox.size,
  queuedAt: outbox.queuedAt, notBefore: outbox.notBefore, nextAt: outbox.nextAt, attempts: outbox.attempts, firstFailedAt: outbox.firstFailedAt, endedAt: outbox.endedAt, why: outbox.why,
  said: outbox.serverSaid, messageId: outbox.messageIdHeader,
}

const mails = () => db().select(COLUMNS).from(outbox).leftJoin(letter, eq(letter.id, outbox.letterId)).leftJoin(messageDraft, eq(messageDraft.outboxId, outbox.id))

/** The last mail of a letter, or null. The caller has asked for permission. */
export function lastMailOf(letterId: string): CaseMail | null {
  const row = mails().where(eq(outbox.letterId, letterId)).orderBy(desc(sql`"outbox"."rowid"`)).limit(1).get()
  return row ? asMail(row) : null
}

/** The last mail of a message, or null. The caller has asked for permission. */
export function lastMailOfMessage(draftId: string): CaseMail | null {
  const row = mails().where(eq(messageDraft.id, draftId)).get()
  return row ? asMail(row) : null
}

/** The mails of a case that want attention or are on their way, newest first; what has left or was sent anew is not among them. */
export function caseMail(actor: Actor, requestId: string): { mails: CaseMail[]; maySend: boolean } {
  const found = caseFor(db(), actor, { id: requestId })
  if (!found) throw new NotFound()
  const rows = mails().where(and(eq(outbox.requestId, requestId), isOpen)).orderBy(desc(outbox.queuedAt)).all()
  return { mails: rows.map(asMail), maySend: may(actor, 'send', found.scope) }
}

// Of each letter the last mail counts, while the letter itself is still here; a message names its own last one.
const isOpen = and(
  inArray(outbox.state, ['queued', 'sending', 'failed', 'unknown']),
  or(
    and(eq(letter.state, 'approved'), sql`NOT EXISTS (SELECT 1 FROM outbox AS later WHERE later.letter_id = ${outbox.letterId} AND later.rowid > "outbox"."rowid")`),
    and(sql`${messageDraft.id} IS NOT NULL`, isNull(messageDraft.discardedAt), isNull(messageDraft.messageId)),
  ),
)

/** A condition on outbox joined with letter, message_draft and request: what failed or may have been lost, in cases that the actor sees. */
export function troubled(actor: Actor) {
  return and(isOpen, inArray(outbox.state, ['failed', 'unknown']), visibleTo(actor))
}

type Row = Omit<CaseMail, 'to' | 'of' | 'requestId'> & { to: string[]; requestId: string | null; letterId: string | null; purpose: Purpose | null; draftId: string | null }

function asMail({ to, why, letterId, purpose, draftId, requestId, ...row }: Row): CaseMail {
  const of: MailOf = letterId && purpose ? { kind: 'letter', letterId, purpose } : { kind: 'message', draftId: draftId ?? '' }
  return { ...row, requestId: requestId ?? '', of, to: to[0] ?? '', why: row.state === 'sending' ? null : why }
}
