import { and, isNotNull, sql } from 'drizzle-orm'
import type { SQLWrapper } from 'drizzle-orm'
import type { Db, Tx } from '../../../db/client'
import { prepared } from '../../../db/prepared'
import { inbound } from '../../../db/schema/inbox'
import { outbox } from '../../../db/schema/mail'
import type { Clue } from '../../../domain/inbox/match'

const MOST_IDS = 200
const among = (column: SQLWrapper) => sql`${column} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`
const own = prepared((on) => on.select({ id: outbox.id, requestId: outbox.requestId }).from(outbox).where(among(outbox.messageIdHeader)).prepare())
const ofOurs = prepared((on) => on.select({ requestId: outbox.requestId, found: outbox.messageIdHeader }).from(outbox).where(and(among(outbox.messageIdHeader), isNotNull(outbox.requestId))).prepare())
const ofTheirs = prepared((on) => on.select({ requestId: inbound.requestId, found: inbound.messageIdHeader }).from(inbound).where(and(among(inbound.messageIdHeader), isNotNull(inbound.requestId))).prepare())

/** Cases in which a mail stands that this one answers, names, or (a bounce) brings back: mails of ours, and those that were filed. */
export function cluesByHeaders(on: Db | Tx, { inReplyTo, references, concerns }: { inReplyTo: string | null; references: readonly string[]; concerns: readonly string[] }): Clue[] {
  const first = [...new Set([...(inReplyTo ? [inReplyTo] : []), ...concerns])].slice(0, MOST_IDS)
  const rest = references.filter((id) => !first.includes(id)).slice(-MOST_IDS)
  return [...casesNaming(on, first, 'in_reply_to'), ...casesNaming(on, rest, 'references')]
}

/** The mails of ours that a bounce brings back, or that a mail answers. */
export function ownMails(on: Db | Tx, ids: readonly string[]): { id: string; requestId: string | null }[] {
  return ids.length === 0 ? [] : own(on).all({ ids: JSON.stringify(ids.slice(0, MOST_IDS)) })
}

function casesNaming(on: Db | Tx, ids: readonly string[], why: 'in_reply_to' | 'references'): Clue[] {
  if (ids.length === 0) return []
  const named = { ids: JSON.stringify(ids) }
  return [...ofOurs(on).all(named), ...ofTheirs(on).all(named)].map(({ requestId, found }) => ({ requestId: requestId ?? '', why, found, sure: true }))
}
