import { and, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { db } from '../../db/client'
import { letter } from '../../db/schema/letter'
import { outbox } from '../../db/schema/mail'
import { messageDraft } from '../../db/schema/outgoing'
import { request } from '../../db/schema/request'
import { visibleTo } from '../../db/scope'
import type { OutboxKind, OutboxState, Purpose } from '../../domain/letter/words'
import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'

/** A mail of the outbox for the admin: of a case that they don't see it tells nothing but its state. */
export type OutboxLine = {
  id: string; kind: OutboxKind; state: OutboxState; to: string | null; subject: string | null; size: number; queuedAt: string; nextAt: string; endedAt: string | null; attempts: number
  why: string | null; said: string | null; of: { ref: string; href: string; purpose: Purpose | null } | null
}
const SHOWN = 100

/** What waits, what failed and what left last (admin). */
export function outboxList(actor: Actor): { counts: Partial<Record<OutboxState, number>>; waiting: OutboxLine[]; ended: OutboxLine[] } {
  if (!mayInHouse(actor, 'manage_settings')) throw new NotFound()
  const counts = Object.fromEntries(db().select({ state: outbox.state, n: count() }).from(outbox).groupBy(outbox.state).all().map((one) => [one.state, one.n]))
  return { counts, waiting: lines(actor, ['queued', 'sending', 'unknown', 'failed']), ended: lines(actor, ['sent', 'cancelled']) }
}

function lines(actor: Actor, states: readonly OutboxState[]): OutboxLine[] {
  const rows = db().select({ mail: outbox, ref: request.ref, purpose: letter.purpose, draftId: messageDraft.id }).from(outbox)
    .leftJoin(letter, eq(letter.id, outbox.letterId)).leftJoin(messageDraft, and(eq(messageDraft.outboxId, outbox.id), isNull(messageDraft.discardedAt))).leftJoin(request, and(eq(request.id, outbox.requestId), visibleTo(actor)))
    .where(inArray(outbox.state, [...states])).orderBy(desc(outbox.queuedAt), desc(sql`"outbox"."rowid"`)).limit(SHOWN).all()
  return rows.map(({ mail, ref, purpose, draftId }) => {
    const open = mail.kind === 'notice' || ref !== null
    const path = mail.letterId ? `letters/${mail.letterId}/send` : draftId ? `messages/${draftId}` : ''
    return {
      id: mail.id, kind: mail.kind, state: mail.state, to: open ? mail.envelopeTo[0] ?? '' : null, subject: open && mail.kind !== 'notice' ? mail.subject : null, size: mail.size, queuedAt: mail.queuedAt,
      nextAt: mail.nextAt, endedAt: mail.endedAt, attempts: mail.attempts, why: mail.state === 'sending' ? null : mail.why, said: open ? mail.serverSaid : null,
      of: mail.requestId && ref ? { ref, purpose, href: `/requests/${mail.requestId}${path && `/${path}`}` } : null,
    }
  })
}
