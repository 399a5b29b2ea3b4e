import { and, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { db } from '../../db/client'
import { filePage } from '../../db/schema/inbox'
import { document } from '../../db/schema/record'
import { request } from '../../db/schema/request'
import { visibleTo } from '../../db/scope'
import type { Actor } from '../../domain/permissions'
import { excerpt } from '../../i18n/excerpt'
import type { Piece } from '../../i18n/excerpt'
import { matchQuery } from '../request/search-terms'
import { counted, upTo } from './counted'
import type { Counted } from './counted'

/** A page of a document (0: the format has none) that holds what was looked for; `ocr`: a machine guessed its words. */
export type PageFound = { documentId: string; requestId: string; ref: string; title: string; language: string; filename: string; page: number; ocr: boolean; said: Piece[] }
export type PagesFound = { rows: PageFound[]; count: Counted; next: number | null }
type Row = Omit<PageFound, 'said' | 'ocr'> & { ocr: number; text: string }

/** Of a file that lies in many cases no more than so many are shown for a page. */
const MOST_CASES = 10

/** The pages of documents on which all that was typed stands, in cases that the actor may see: what was read last first, from below `after` (a place in the index), `most` of them. A file in two cases is found in both. */
export function findPages(actor: Actor, typed: string, { after, most }: { after: number | null; most: number }): PagesFound {
  const match = matchQuery(typed)
  if (match === null) return { rows: [], count: { exactly: 0 }, next: null }
  const from = sql`page_search CROSS JOIN ${filePage} ON ${filePage.id} = page_search.rowid`
  const inSight = sql`EXISTS (SELECT 1 FROM ${document} CROSS JOIN ${request} ON ${request.id} = ${document.requestId} WHERE ${and(sql`${document.sha256} = ${filePage.sha256}`, visibleTo(actor))})`
  const wanted = (further: SQL | undefined) => and(sql`page_search MATCH ${match}`, further, inSight)
  // In the order of the index itself: sorting would look at all that was found.
  const places = db().all<{ place: number }>(sql`SELECT page_search.rowid AS place FROM ${from}
    WHERE ${wanted(after === null ? undefined : sql`page_search.rowid < ${after}`)} ORDER BY page_search.rowid DESC LIMIT ${most + 1}`).map(({ place }) => place)
  const shown = places.slice(0, most)
  return {
    rows: shown.flatMap((place) => rowsOf(actor, place)).map(({ text, ocr, ...row }) => ({ ...row, ocr: ocr === 1, said: excerpt(text, typed) ?? [] })),
    count: counted(db().get<{ n: number }>(sql`SELECT count(*) AS n FROM (SELECT 1 FROM ${from} WHERE ${wanted(undefined)} LIMIT ${upTo})`).n),
    next: places.length > most ? shown.at(-1) ?? null : null,
  }
}

// A page as it stands in each case that the actor may see.
function rowsOf(actor: Actor, place: number): Row[] {
  return db().all<Row>(sql`
    SELECT ${document.id} AS documentId, ${request.id} AS requestId, ${request.ref} AS ref, ${request.title} AS title, ${request.language} AS language,
      ${document.filename} AS filename, ${filePage.page} AS page, ${filePage.ocr} AS ocr, ${filePage.text} AS text
    FROM ${filePage} CROSS JOIN ${document} ON ${document.sha256} = ${filePage.sha256} CROSS JOIN ${request} ON ${request.id} = ${document.requestId}
    WHERE ${and(sql`${filePage.id} = ${place}`, visibleTo(actor))} ORDER BY ${document.id} LIMIT ${MOST_CASES}`)
}
