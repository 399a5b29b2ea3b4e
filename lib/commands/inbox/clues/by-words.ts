import { sql } from 'drizzle-orm'
import type { Db, Tx } from '../../../db/client'
import { prepared } from '../../../db/prepared'
import { request, requestSearchRow } from '../../../db/schema/request'
import type { Clue } from '../../../domain/inbox/match'
import { foldForSearch } from '../../../i18n/fold'

const MOST = 3, MOST_WORDS = 8, LONG_ENOUGH = 5
const alike = prepared((on) => on.select({ id: request.id, title: request.title }).from(request).where(sql`${request.id} IN (
  SELECT ${requestSearchRow.requestId} FROM ${requestSearchRow} WHERE ${requestSearchRow.rowId} IN (SELECT rowid FROM request_search WHERE request_search MATCH ${sql.placeholder('match')} ORDER BY rank LIMIT 50))`).prepare())

/** Cases whose title shares at least two long words with the subject: the weakest of guesses. */
export function cluesByWords(on: Db | Tx, subject: string | null): Clue[] {
  const words = longWords(subject ?? '').slice(0, MOST_WORDS)
  if (words.length < 2) return []
  const match = words.map((word) => `"${word}"`).join(' OR ')
  return alike(on).all({ match }).map((row) => ({ row, common: longWords(row.title).filter((word) => words.includes(word)) })).filter(({ common }) => common.length >= 2)
    .sort((a, b) => b.common.length - a.common.length).slice(0, MOST)
    .map(({ row, common }) => ({ requestId: row.id, why: 'words_in_common', found: common.join(' '), sure: false }))
}

const longWords = (text: string) => [...new Set(foldForSearch(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= LONG_ENOUGH))]
