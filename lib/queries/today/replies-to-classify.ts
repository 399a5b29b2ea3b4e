import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { db } from '../../db/client'
import { authority } from '../../db/schema/authority'
import { person } from '../../db/schema/people'
import { document, message } from '../../db/schema/record'
import { request } from '../../db/schema/request'
import { visibleTo } from '../../db/scope'
import type { Actor } from '../../domain/permissions'
import { authorityNames } from '../authority/authority-names'
import type { TodayCase, TodayGroup } from './today-rows'
import { SHOWN, todayScope } from './today-scope'
import type { TodayScope } from './today-scope'

/** A reply that nobody has classified: when it came (a calendar date), what it brought, and when the answer is due while the clock runs on. */
export type UnreadReply = TodayCase & { messageId: string; on: string; counterpart: string | null; subject: string | null; messageLanguage: string | null; documents: number; dueOn: string | null }

/** Replies that wait to be classified, oldest first. Until then the clock runs on. */
export function repliesToClassify(actor: Actor, scope: TodayScope, language: string): TodayGroup<UnreadReply> {
  const wanted = and(sql`${message.needsTriage} = 1`, visibleTo(actor), todayScope(actor, scope))
  const total = db().select({ n: sql<number>`count(*)` }).from(message).innerJoin(request, eq(request.id, message.requestId)).where(wanted).get()?.n ?? 0
  const rows = db().select({
    messageId: message.id, on: message.on, counterpart: message.counterpart, subject: message.subject, messageLanguage: message.language,
    id: request.id, ref: request.ref, title: request.title, language: request.language, authorityId: request.authorityId, dueOn: request.replyDueOn,
    sortName: authority.sortName, ownLanguage: authority.language, assignee: person.name,
  }).from(message).innerJoin(request, eq(request.id, message.requestId)).innerJoin(authority, eq(authority.id, request.authorityId))
    .leftJoin(person, eq(person.id, request.assigneeId)).where(wanted).orderBy(asc(message.on), asc(message.id)).limit(SHOWN).all()
  const names = authorityNames(rows.map((row) => row.authorityId), language)
  const documents = documentCounts(rows.map((row) => row.messageId))
  return {
    total,
    rows: rows.map((row) => ({
      id: row.id, messageId: row.messageId, ref: row.ref, title: row.title, language: row.language, assignee: row.assignee, on: row.on, counterpart: row.counterpart,
      subject: row.subject, messageLanguage: row.messageLanguage, documents: documents.get(row.messageId) ?? 0, dueOn: row.dueOn,
      authority: names.get(row.authorityId) ?? { name: row.sortName, language: row.ownLanguage },
    })),
  }
}

function documentCounts(messageIds: readonly string[]): Map<string, number> {
  if (messageIds.length === 0) return new Map()
  const rows = db().select({ id: document.messageId, n: sql<number>`count(*)` }).from(document)
    .where(inArray(document.messageId, [...messageIds])).groupBy(document.messageId).all()
  return new Map(rows.map((row) => [row.id ?? '', row.n]))
}
