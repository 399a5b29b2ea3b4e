import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { newId } from '../../db/ids'
import { inbound, inboundBody, inboundGuess } from '../../db/schema/inbox'
import { message } from '../../db/schema/record'
import type { MatchReason } from '../../domain/inbox/words'

type Given = Partial<typeof inbound.$inferInsert> & { text?: string; html?: string | null; guesses?: readonly { requestId: string; why: MatchReason; found?: string }[] }

/** A mail as its reader left it, in no case unless one is given; for tests of views only. */
export function plantMail({ text = 'Resolución', html = null, guesses = [], ...over }: Given = {}): string {
  const id = newId(), at = over.arrivedAt ?? '2026-04-07T10:00:00.000Z'
  db().insert(inbound).values({
    id, sha256: createHash('sha256').update(id).digest('hex'), size: 10, source: 'imap', arrivedAt: at, arrivedBy: 'system', state: 'parked', reason: 'no_match', kind: 'reply', subject: 'Resolución',
    fromName: 'Registro', fromAddress: 'registro@rivas.example', recipients: ['desk@plazo.example'], nextAt: at, ...over,
  }).run()
  db().insert(inboundBody).values({ inboundId: id, text, html }).run()
  for (const [index, { requestId, why, found }] of guesses.entries()) db().insert(inboundGuess).values({ inboundId: id, rank: index + 1, candidateId: requestId, why, found: found ?? null }).run()
  return id
}

/** A mail that stands in a case, and its message; for tests of views only. */
export function plantFiled(requestId: string, { needsTriage = true, ...over }: Given & { needsTriage?: boolean } = {}): { inboundId: string; messageId: string } {
  const messageId = newId(), at = over.arrivedAt ?? '2026-04-07T10:00:00.000Z'
  db().insert(message).values({
    id: messageId, requestId, direction: 'in', kind: 'reply', channel: 'email', on: at.slice(0, 10), subject: over.subject ?? 'Resolución', text: over.text ?? 'Resolución', needsTriage, recordedAt: at, recordedBy: 'system',
  }).run()
  const inboundId = plantMail({ ...over, state: 'filed', reason: null, requestId, messageId, matchedBy: 'reply_address', filedAt: at, filedBy: 'system' })
  db().update(message).set({ inboundId }).where(eq(message.id, messageId)).run()
  return { inboundId, messageId }
}
