import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { db } from '../../db/client'
import { letter } from '../../db/schema/letter'
import { outbox } from '../../db/schema/mail'
import { request } from '../../db/schema/request'
import { caseFor, visibleTo } from '../../db/scope'
import type { OutboxState, Purpose } from '../../domain/letter/words'
import { may } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'

/** A letter's mail as pages show it; instants are UTC. `why` is a trouble worded in messages mail.json, `said` are the server's own words. */
export type LetterMail = {
  id: string; letterId: string; requestId: string; purpose: Purpose; state: OutboxState; to: string; subject: string; size: number; queuedAt: string; notBefore: string; nextAt: string
  attempts: number; firstFailedAt: string | null; endedAt: string | null; why: string | null; said: string | null; messageId: string
}

const COLUMNS = {
  id: outbox.id, letterId: letter.id, requestId: letter.requestId, purpose: letter.purpose, state: outbox.state, to: outbox.envelopeTo, subject: outbox.subject, size: outbox.size,
  queuedAt: outbox.queuedAt, notBefore: outbox.notBefore, nextAt: outbox.nextAt, attempts: outbox.attempts, firstFailedAt: outbox.firstFailedAt, endedAt: outbox.endedAt, why: outbox.why,
  said: outbox.serverSaid, messageId: outbox.messageIdHeader,
}

/** The last mail of a letter, or null. The caller has asked for permission. */
export function lastMailOf(letterId: string): LetterMail | null {
  const row = db().select(COLUMNS).from(outbox).innerJoin(letter, eq(letter.id, outbox.letterId)).where(eq(letter.id, letterId)).orderBy(desc(sql`"outbox"."rowid"`)).limit(1).get()
  return row ? asMail(row) : null
}

/** The mails of a case that want attention or are on their way, newest first; a letter that has left or was sent anew is not among them. */
export function caseMail(actor: Actor, requestId: string): { mails: LetterMail[]; maySend: boolean } {
  const found = caseFor(db(), actor, { id: requestId })
  if (!found) throw new NotFound()
  const rows = db().select(COLUMNS).from(outbox).innerJoin(letter, eq(letter.id, outbox.letterId)).where(and(eq(letter.requestId, requestId), isOpen)).orderBy(desc(outbox.queuedAt)).all()
  return { mails: rows.map(asMail), maySend: may(actor, 'send', found.scope) }
}

// Of each letter the last mail counts, while the letter itself is still here.
const isOpen = and(
  inArray(outbox.state, ['queued', 'sending', 'failed', 'unknown']), eq(letter.state, 'approved'),
  sql`NOT EXISTS (SELECT 1 FROM outbox AS later WHERE later.letter_id = ${outbox.letterId} AND later.rowid > "outbox"."rowid")`,
)

/** A condition on outbox joined with letter and request: what failed or may have been lost, in cases that the actor sees. */
export function troubled(actor: Actor) {
  return and(isOpen, inArray(outbox.state, ['failed', 'unknown']), visibleTo(actor), eq(request.id, letter.requestId))
}

function asMail({ to, why, ...row }: Omit<LetterMail, 'to'> & { to: string[] }): LetterMail {
  return { ...row, to: to[0] ?? '', why: row.state === 'sending' ? null : why }
}
