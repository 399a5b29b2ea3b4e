import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { db } from '../../db/client'
import { letter, letterWriter } from '../../db/schema/letter'
import { organisation } from '../../db/schema/people'
import { message } from '../../db/schema/record'
import { request } from '../../db/schema/request'
import type { CaseOf } from '../../domain/reminder/audience'

export type WaitingReply = CaseOf & { requestId: string; since: string }
export type WaitingLetter = CaseOf & { requestId: string; letterId: string; since: string; reviewerId: string | null; writers: string[]; fourEyes: boolean }

const SCOPE = { requestId: request.id, restricted: request.restricted, partnerId: request.partnerId, publishedAt: request.publishedAt }
const asScope = ({ publishedAt, ...row }: { requestId: string; restricted: boolean; partnerId: string | null; publishedAt: string | null }) => ({ ...row, published: publishedAt !== null })

/** Cases with a reply that nobody has classified, once each, with the day on which the first of them came. */
export function waitingReplies(): WaitingReply[] {
  return db().select({ ...SCOPE, since: sql<string>`min(${message.on})` }).from(message).innerJoin(request, eq(request.id, message.requestId))
    .where(and(sql`${message.needsTriage} = 1`, ne(request.stage, 'closed'))).groupBy(request.id).all()
    .map(({ since, ...row }) => ({ ...asScope(row), since }))
}

/** Letters whose approval is asked for, with who wrote them since the last one. */
export function waitingLetters(): WaitingLetter[] {
  const fourEyes = db().select({ fourEyes: organisation.fourEyes }).from(organisation).get()?.fourEyes ?? true
  return db().select({
    ...SCOPE, letterId: letter.id, since: sql<string>`coalesce(${letter.reviewAskedAt}, ${letter.savedAt})`, reviewerId: letter.reviewerId,
    writers: sql<string>`(SELECT json_group_array(${letterWriter.actor}) FROM ${letterWriter} WHERE ${letterWriter.letterId} = ${letter.id})`,
  }).from(letter).innerJoin(request, eq(request.id, letter.requestId))
    .where(and(eq(letter.state, 'in_review'), isNull(letter.discardedAt), ne(request.stage, 'closed'))).all()
    .map(({ letterId, since, reviewerId, writers, ...row }) => ({ ...asScope(row), letterId, since, reviewerId, writers: JSON.parse(writers) as string[], fourEyes }))
}
