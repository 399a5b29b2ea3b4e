import { and, asc, eq, sql } from 'drizzle-orm'
import { db } from '../../db/client'
import { letter } from '../../db/schema/letter'
import { outbox } from '../../db/schema/mail'
import { messageDraft } from '../../db/schema/outgoing'
import { authority } from '../../db/schema/authority'
import { person } from '../../db/schema/people'
import { request } from '../../db/schema/request'
import type { Actor } from '../../domain/permissions'
import { authorityNames } from '../authority/authority-names'
import { troubled } from '../outbox/case-mail'
import type { TodayCase, TodayGroup } from './today-rows'
import { SHOWN, todayScope } from './today-scope'
import type { TodayScope } from './today-scope'

/** A letter or a message whose mail failed or may have been lost, and the page where it is settled; `at` is the instant, `why` a trouble worded in messages mail.json. */
export type MailTrouble = TodayCase & { mailId: string; href: string; state: 'failed' | 'unknown'; to: string; why: string | null; said: string | null; at: string }

/** Letters and messages that did not leave, or of which nobody knows, oldest first. */
export function mailTroubles(actor: Actor, scope: TodayScope, language: string): TodayGroup<MailTrouble> {
  const wanted = and(troubled(actor), todayScope(actor, scope))
  const total = db().select({ n: sql<number>`count(*)` }).from(outbox).leftJoin(letter, eq(letter.id, outbox.letterId)).leftJoin(messageDraft, eq(messageDraft.outboxId, outbox.id)).innerJoin(request, eq(request.id, outbox.requestId)).where(wanted).get()?.n ?? 0
  const rows = db().select({
    id: request.id, ref: request.ref, title: request.title, language: request.language, authorityId: request.authorityId, sortName: authority.sortName, ownLanguage: authority.language,
    assignee: person.name, mailId: outbox.id, letterId: letter.id, draftId: messageDraft.id, state: outbox.state, to: outbox.envelopeTo, why: outbox.why, said: outbox.serverSaid, endedAt: outbox.endedAt, queuedAt: outbox.queuedAt,
  }).from(outbox).leftJoin(letter, eq(letter.id, outbox.letterId)).leftJoin(messageDraft, eq(messageDraft.outboxId, outbox.id)).innerJoin(request, eq(request.id, outbox.requestId)).innerJoin(authority, eq(authority.id, request.authorityId))
    .leftJoin(person, eq(person.id, request.assigneeId)).where(wanted).orderBy(asc(outbox.endedAt)).limit(SHOWN).all()
  const names = authorityNames(rows.map((row) => row.authorityId), language)
  return {
    total,
    rows: rows.map((row) => ({
      id: row.id, ref: row.ref, title: row.title, language: row.language, assignee: row.assignee, authority: names.get(row.authorityId) ?? { name: row.sortName, language: row.ownLanguage },
      mailId: row.mailId, href: row.letterId ? `/requests/${row.id}/letters/${row.letterId}/send` : `/requests/${row.id}/messages/${row.draftId}`, state: row.state === 'unknown' ? 'unknown' : 'failed', to: row.to[0] ?? '', why: row.why, said: row.said, at: row.endedAt ?? row.queuedAt,
    })),
  }
}
