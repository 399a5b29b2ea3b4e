import { termsOf } from '../../i18n/search-words'

/**
 * What a person typed, as an FTS5 query over the folded text: every word must stand there, begun at least (a single letter: whole), in any script. Each is
 * quoted, so that no sign of FTS5's own language gets through. Null when nothing is left to look for.
 */
export function matchQuery(typed: string): string | null {
  const terms = termsOf(typed).map(({ words, begun }) => `"${words.join(' ')}"${begun ? '*' : ''}`)
  return terms.length > 0 ? terms.join(' ') : null
}
