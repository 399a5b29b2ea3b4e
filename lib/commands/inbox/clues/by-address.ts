import { sql } from 'drizzle-orm'
import type { Db, Tx } from '../../../db/client'
import { prepared } from '../../../db/prepared'
import { request } from '../../../db/schema/request'
import type { Clue } from '../../../domain/inbox/match'
import { codeIn, codesNear } from '../../../domain/inbox/reply-address'
import type { ReplyPlace } from '../../../domain/inbox/reply-address'

type Addressed = { recipients: readonly string[]; deliveredTo: readonly string[] }

/** Cases whose own address a mail was sent or delivered to, and those whose address it all but was. */
export function cluesByAddress(on: Db | Tx, place: ReplyPlace, { recipients, deliveredTo }: Addressed): Clue[] {
  return [...new Set([...deliveredTo, ...recipients])].flatMap((address) => cluesOf(on, place, address, deliveredTo.includes(address)))
}

function cluesOf(on: Db | Tx, place: ReplyPlace, address: string, delivered: boolean): Clue[] {
  const code = codeIn(address, place)
  const exact = code === null ? [] : casesOf(on, [code])
  if (exact.length > 0) return exact.map(({ id }) => ({ requestId: id, why: delivered ? 'delivered_to' : 'reply_address', found: address, sure: true }))
  return casesOf(on, codesNear(address, place)).map(({ id }) => ({ requestId: id, why: 'near_address', found: address, sure: false }))
}

const withCodes = prepared((on) => on.select({ id: request.id, code: request.replyCode }).from(request).where(sql`${request.replyCode} IN (SELECT value FROM json_each(${sql.placeholder('codes')}))`).prepare())
const casesOf = (on: Db | Tx, codes: readonly string[]) => (codes.length === 0 ? [] : withCodes(on).all({ codes: JSON.stringify(codes) }))
