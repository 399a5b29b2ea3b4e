import { and, desc, eq, notInArray, sql } from 'drizzle-orm'
import { db } from '../../db/client'
import { authority } from '../../db/schema/authority'
import { person } from '../../db/schema/people'
import { event } from '../../db/schema/record'
import { request } from '../../db/schema/request'
import { visibleTo } from '../../db/scope'
import type { Actor } from '../../domain/permissions'
import { authorityNames } from '../authority/authority-names'
import type { OfficialName } from '../authority/authority-names'
import { todayScope } from './today-scope'
import type { TodayScope } from './today-scope'

/** How far back it looks: a reader who may see little must not make it read the whole history. */
const LOOKED_AT = 500
const SHOWN_EVENTS = 5
/** One act may leave several events in one instant; so many are read for those shown. */
const READ = 60
/** What only accompanies another event. */
const QUIET = ['member_added', 'stage_changed', 'outcome_changed', 'document_added', 'dates_recomputed', 'silence_claimed']

/** Something that happened: the event's type, who did it (null: nobody by name, then `actor` says what), its instant, and the case. */
export type Happening = { eventId: number; at: string; type: string; by: string | null; actor: string; requestId: string; ref: string; authority: OfficialName }

/** The last things that people did on the cases in sight: one line an act, by its first event. */
export function justHappened(actor: Actor, scope: TodayScope, language: string): Happening[] {
  const rows = db().select({
    eventId: event.id, at: event.at, type: event.type, by: person.name, actor: event.actor, requestId: request.id, ref: request.ref, authorityId: request.authorityId,
    sortName: authority.sortName, ownLanguage: authority.language,
  }).from(event)
    .innerJoin(request, sql`${event.subject} = 'request:' || ${request.id}`).innerJoin(authority, eq(authority.id, request.authorityId))
    .leftJoin(person, eq(person.id, event.actor))
    .where(and(sql`${event.id} > (SELECT coalesce(max(id), 0) FROM event) - ${LOOKED_AT}`, notInArray(event.type, QUIET), visibleTo(actor), todayScope(actor, scope)))
    .orderBy(desc(event.id)).limit(READ).all()
  const acts = rows.filter((row, index) => !rows.slice(index + 1).some((older) => older.requestId === row.requestId && older.at === row.at)).slice(0, SHOWN_EVENTS)
  const names = authorityNames(acts.map((row) => row.authorityId), language)
  return acts.map(({ authorityId, sortName, ownLanguage, ...row }) => ({ ...row, authority: names.get(authorityId) ?? { name: sortName, language: ownLanguage } }))
}
