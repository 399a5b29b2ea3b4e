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
export type PageCursor = { place: number; documentId: string }
export type PagesFound = { rows: PageFound[]; count: Counted; next: PageCursor | null }

/** The pages of documents on which all that was typed stands, in cases that the actor may see: what was read last first, from behind `after`, `most` of them. A file in two cases is found in both. */
export function findPages(actor: Actor, typed: string, { after, most }: { after: PageCursor | null; most: number }): PagesFound {
  const match = matchQuery(typed)
  if (match === null) return { rows: [], count: { exactly: 0 }, next: null }
  const from = sql`page_search CROSS JOIN ${filePage} ON ${filePage.id} = page_search.rowid CROSS JOIN ${document} ON ${document.sha256} = ${filePage.sha256} CROSS JOIN ${request} ON ${request.id} = ${document.requestId}`
  const wanted = (further: SQL | undefined) => and(sql`page_search MATCH ${match}`, further, visibleTo(actor))
  const beyond = after === null ? undefined : sql`page_search.rowid <= ${after.place} AND (page_search.rowid < ${after.place} OR ${document.id} < ${after.documentId})`
  const found = db().all<Omit<PageFound, 'said' | 'ocr'> & { place: number; ocr: number; text: string }>(sql`
    SELECT page_search.rowid AS place, ${document.id} AS documentId, ${request.id} AS requestId, ${request.ref} AS ref, ${request.title} AS title, ${request.language} AS language,
      ${document.filename} AS filename, ${filePage.page} AS page, ${filePage.ocr} AS ocr, ${filePage.text} AS text
    FROM ${from} WHERE ${wanted(beyond)} ORDER BY page_search.rowid DESC, ${document.id} DESC LIMIT ${most + 1}`)
  const shown = found.slice(0, most)
  const last = shown.at(-1)
  return {
    rows: shown.map(({ place: _place, text, ocr, ...row }) => ({ ...row, ocr: ocr === 1, said: excerpt(text, typed) ?? [] })),
    count: counted(db().get<{ n: number }>(sql`SELECT count(*) AS n FROM (SELECT 1 FROM ${from} WHERE ${wanted(undefined)} LIMIT ${upTo})`).n),
    next: found.length > most && last ? { place: last.place, documentId: last.documentId } : null,
  }
}
