import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { db } from '../../db/client'
import { authority } from '../../db/schema/authority'
import { letter, letterWriter } from '../../db/schema/letter'
import { organisation, person } from '../../db/schema/people'
import { request, requestMember } from '../../db/schema/request'
import { visibleTo } from '../../db/scope'
import type { Purpose } from '../../domain/letter/words'
import { CASE_DEEDS } from '../../domain/permissions'
import type { Actor, PersonActor } from '../../domain/permissions'
import { authorityNames } from '../authority/authority-names'
import { namesOf } from '../request/case-people'
import type { TodayCase, TodayGroup } from './today-rows'
import { SHOWN } from './today-scope'

/** A letter of a case: `by` asked for its approval or saved it last, at that instant. */
export type TodayLetter = TodayCase & { letterId: string; purpose: Purpose; changesWanted: boolean; by: string | null; at: string }

/** Letters whose approval is asked of this person, or of anybody and they may: not what they wrote themselves, under four eyes. */
export function lettersToApprove(actor: Actor, language: string): TodayGroup<TodayLetter> {
  if (actor.kind !== 'person') return { total: 0, rows: [] }
  const fourEyes = db().select({ on: organisation.fourEyes }).from(organisation).get()?.on ?? true
  const asked = sql`${letter.state} = 'in_review' AND (${letter.reviewerId} IS NULL OR ${letter.reviewerId} = ${actor.id})`
  const written = sql`EXISTS (SELECT 1 FROM ${letterWriter} WHERE ${letterWriter.letterId} = ${letter.id} AND ${letterWriter.actor} = ${actor.id})`
  return lettersOf(actor, and(asked, mayApproveThere(actor), fourEyes ? sql`NOT ${written}` : undefined), language)
}

/** Letters that this person began or saved last, and that nobody has been asked to approve. */
export function ownLetters(actor: Actor, language: string): TodayGroup<TodayLetter> {
  if (actor.kind !== 'person') return { total: 0, rows: [] }
  return lettersOf(actor, sql`${letter.state} = 'draft' AND (${letter.createdBy} = ${actor.id} OR ${letter.savedBy} = ${actor.id})`, language)
}

function mayApproveThere(actor: PersonActor): SQL {
  const reach = (CASE_DEEDS.approve_letter as Partial<Record<PersonActor['role'], 'any' | 'own'>>)[actor.role]
  if (reach === 'any') return sql`1`
  return reach === 'own' ? sql`${request.id} IN (SELECT ${requestMember.requestId} FROM ${requestMember} WHERE ${requestMember.personId} = ${actor.id})` : sql`0`
}

function lettersOf(actor: PersonActor, asked: SQL | undefined, language: string): TodayGroup<TodayLetter> {
  const where = and(visibleTo(actor), isNull(letter.discardedAt), asked)
  const rows = db().select({ letter, request, sortName: authority.sortName, ownLanguage: authority.language, assignee: person.name, total: sql<number>`count(*) OVER ()` }).from(letter)
    .innerJoin(request, eq(request.id, letter.requestId)).innerJoin(authority, eq(authority.id, request.authorityId)).leftJoin(person, eq(person.id, request.assigneeId))
    .where(where).orderBy(desc(letter.savedAt), desc(letter.id)).limit(SHOWN).all()
  const names = authorityNames(rows.map((row) => row.request.authorityId), language)
  const people = namesOf(rows.map((row) => row.letter.reviewAskedBy ?? row.letter.savedBy))
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ letter: one, request: of, sortName, ownLanguage, assignee }) => ({
      id: of.id, ref: of.ref, title: of.title, language: of.language, assignee, authority: names.get(of.authorityId) ?? { name: sortName, language: ownLanguage },
      letterId: one.id, purpose: one.purpose, changesWanted: one.changesWanted,
      by: people[one.state === 'in_review' ? one.reviewAskedBy ?? one.savedBy : one.savedBy] ?? null, at: one.state === 'in_review' ? one.reviewAskedAt ?? one.savedAt : one.savedAt,
    })),
  }
}
