import { and, inArray, isNotNull } from 'drizzle-orm'
import type { Db, Tx } from '../../../db/client'
import { inbound } from '../../../db/schema/inbox'
import { outbox } from '../../../db/schema/mail'
import type { Clue } from '../../../domain/inbox/match'

const MOST_IDS = 200

/** Cases in which a mail stands that this one answers, names, or (a bounce) brings back: mails of ours, and those that were filed. */
export function cluesByHeaders(on: Db | Tx, { inReplyTo, references, concerns }: { inReplyTo: string | null; references: readonly string[]; concerns: readonly string[] }): Clue[] {
  const first = [...new Set([...(inReplyTo ? [inReplyTo] : []), ...concerns])].slice(0, MOST_IDS)
  const rest = references.filter((id) => !first.includes(id)).slice(-MOST_IDS)
  return [...casesNaming(on, first, 'in_reply_to'), ...casesNaming(on, rest, 'references')]
}

/** The mails of ours that a bounce brings back, or that a mail answers. */
export function ownMails(on: Db | Tx, ids: readonly string[]): { id: string; requestId: string | null }[] {
  return ids.length === 0 ? [] : on.select({ id: outbox.id, requestId: outbox.requestId }).from(outbox).where(inArray(outbox.messageIdHeader, ids.slice(0, MOST_IDS))).all()
}

function casesNaming(on: Db | Tx, ids: readonly string[], why: 'in_reply_to' | 'references'): Clue[] {
  if (ids.length === 0) return []
  const ours = on.select({ requestId: outbox.requestId, found: outbox.messageIdHeader }).from(outbox).where(and(inArray(outbox.messageIdHeader, [...ids]), isNotNull(outbox.requestId))).all()
  const theirs = on.select({ requestId: inbound.requestId, found: inbound.messageIdHeader }).from(inbound).where(and(inArray(inbound.messageIdHeader, [...ids]), isNotNull(inbound.requestId))).all()
  return [...ours, ...theirs].map(({ requestId, found }) => ({ requestId: requestId ?? '', why, found, sure: true }))
}
