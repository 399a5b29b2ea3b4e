import { foldForSearch } from '../../i18n/fold'

const MOST_TERMS = 12

/**
 * What a person typed, as an FTS5 query over the folded text: every word must stand there, begun at least, in any script. Each is quoted, so that no
 * sign of FTS5's own language gets through. Null when nothing is left to look for.
 */
export function matchQuery(typed: string): string | null {
  const words = foldForSearch(typed).split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).slice(0, MOST_TERMS)
  return words.length ? words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' ') : null
}
