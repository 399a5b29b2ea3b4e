import { and, eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { db } from '../../db/client'
import { request, requestSearchRow } from '../../db/schema/request'
import { visibleTo } from '../../db/scope'
import type { Actor } from '../../domain/permissions'
import { caseStatus } from '../../domain/request/status'
import type { CaseStatus } from '../../domain/request/status'
import { hitsIn } from '../../i18n/search-words'
import { piecesOf } from '../../i18n/excerpt'
import type { Piece } from '../../i18n/excerpt'
import { authorityNames } from '../authority/authority-names'
import type { OfficialName } from '../authority/authority-names'
import { unreadAmong } from '../request/request-list'
import { matchQuery } from '../request/search-terms'
import { wordsFoundIn } from './case-words'
import type { Found } from './case-words'
import { counted, upTo } from './counted'
import type { Counted } from './counted'

/** A case that holds what was looked for; `title` with the hits marked, `found` where else it stands. */
export type CaseFound = { id: string; ref: string; title: Piece[]; language: string; authority: OfficialName | null; status: CaseStatus; found: Found[] }
export type CasesFound = { rows: CaseFound[]; count: Counted; next: number | null }

/** The cases in which all that was typed stands, of those that the actor may see: the newest first, from below `after` (a place in the index), `most` of them. */
export function findCases(actor: Actor, typed: string, { after, most, language, today }: { after: number | null; most: number; language: string; today: string }): CasesFound {
  const match = matchQuery(typed)
  if (match === null) return { rows: [], count: { exactly: 0 }, next: null }
  const from = sql`request_search CROSS JOIN ${requestSearchRow} ON ${requestSearchRow.rowId} = request_search.rowid CROSS JOIN ${request} ON ${request.id} = ${requestSearchRow.requestId}`
  const wanted = (further: SQL | undefined) => and(sql`request_search MATCH ${match}`, further, visibleTo(actor))
  const places = db().all<{ place: number; id: string }>(sql`SELECT request_search.rowid AS place, ${request.id} AS id FROM ${from}
    WHERE ${wanted(after === null ? undefined : sql`request_search.rowid < ${after}`)} ORDER BY request_search.rowid DESC LIMIT ${most + 1}`)
  const shown = places.slice(0, most)
  const first = after === null ? placeNamed(actor, typed) : null
  const ids = [...new Set([...(first ? [first] : []), ...shown.map(({ id }) => id)])]
  return {
    rows: rowsOf(ids, typed, language, today),
    count: counted(db().get<{ n: number }>(sql`SELECT count(*) AS n FROM (SELECT 1 FROM ${from} WHERE ${wanted(undefined)} LIMIT ${upTo})`).n),
    next: places.length > most ? shown.at(-1)?.place ?? null : null,
  }
}

// Whoever types a reference wants that case, however many name it.
function placeNamed(actor: Actor, typed: string): string | null {
  return db().select({ id: request.id }).from(request).where(and(eq(request.ref, typed.trim()), visibleTo(actor))).get()?.id ?? null
}

function rowsOf(ids: readonly string[], typed: string, language: string, today: string): CaseFound[] {
  if (ids.length === 0) return []
  const rows = new Map(db().select().from(request).where(sql`${request.id} IN ${[...ids]}`).all().map((row) => [row.id, row]))
  const names = authorityNames([...rows.values()].map(({ authorityId }) => authorityId), language)
  const unread = unreadAmong(ids)
  const found = wordsFoundIn(ids, typed)
  return ids.flatMap((id) => {
    const row = rows.get(id)
    if (!row) return []
    const status = caseStatus({ ...row, needsTriage: unread.has(id) }, today)
    return [{ id, ref: row.ref, title: piecesOf(row.title, hitsIn(row.title, typed)), language: row.language, authority: names.get(row.authorityId) ?? null, status, found: found.get(id) ?? [] }]
  })
}
