import { and, asc, desc, eq, inArray, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { db } from '../../db/client'
import { inboundGuess } from '../../db/schema/inbox'
import { request, requestSearchRow } from '../../db/schema/request'
import { visibleTo } from '../../db/scope'
import type { MatchReason } from '../../domain/inbox/words'
import type { Actor } from '../../domain/permissions'
import { authorityNames } from '../authority/authority-names'
import type { OfficialName } from '../authority/authority-names'
import { matchQuery } from '../request/search-terms'
import { mailFor } from './mail-for'

const MOST = 12
/** A case to which a mail may be filed. */
export type CaseChoice = { id: string; ref: string; title: string; language: string; authority: OfficialName }
/** `why` in codes, `found` what speaks for it in the mail's own words. */
export type CaseGuess = CaseChoice & { why: MatchReason; found: string | null }

/** The cases to which a mail may belong, likeliest first: those that the actor may see, as if there were no others. */
export function guessesOf(actor: Actor, inboundId: string, language: string): CaseGuess[] {
  mailFor(actor, inboundId)
  const rows = db().select({ ...CHOSEN, why: inboundGuess.why, found: inboundGuess.found }).from(inboundGuess).innerJoin(request, eq(request.id, inboundGuess.candidateId))
    .where(and(eq(inboundGuess.inboundId, inboundId), visibleTo(actor))).orderBy(asc(inboundGuess.rank)).all()
  const names = authorityNames(rows.map((row) => row.authorityId), language)
  return rows.map(({ why, found, ...row }) => ({ ...choice(row, names), why, found }))
}

/** Cases by what a person types, in any script: a reference, words of the title, an authority. The last touched first. */
export function findCases(actor: Actor, typed: string, language: string): CaseChoice[] {
  const asked = wanted(typed)
  if (!asked) return []
  const rows = db().select(CHOSEN).from(request).where(and(visibleTo(actor), asked)).orderBy(desc(request.lastEventAt), desc(request.id)).limit(MOST).all()
  const names = authorityNames(rows.map((row) => row.authorityId), language)
  return rows.map((row) => choice(row, names))
}

/** Some cases by their ids, as choices, for those who see them. */
export function caseChoices(actor: Actor, ids: readonly string[], language: string): CaseChoice[] {
  if (ids.length === 0) return []
  const rows = db().select(CHOSEN).from(request).where(and(visibleTo(actor), inArray(request.id, [...ids]))).all()
  const names = authorityNames(rows.map((row) => row.authorityId), language)
  return rows.map((row) => choice(row, names))
}

const CHOSEN = { id: request.id, ref: request.ref, title: request.title, language: request.language, authorityId: request.authorityId }
type Row = { id: string; ref: string; title: string; language: string; authorityId: string }

const choice = ({ authorityId, ...row }: Row, names: ReadonlyMap<string, OfficialName>): CaseChoice => ({ ...row, authority: names.get(authorityId) ?? { name: authorityId, language: 'en' } })

function wanted(typed: string): SQL | undefined {
  const match = matchQuery(typed)
  const named = eq(request.ref, typed.trim().toUpperCase())
  return match === null ? undefined : or(named, sql`${request.id} IN (SELECT ${requestSearchRow.requestId} FROM ${requestSearchRow} WHERE ${requestSearchRow.rowId} IN (SELECT rowid FROM request_search WHERE request_search MATCH ${match}))`)
}
