import { foldForSearch } from './fold'

const MOST_TERMS = 12
const TOKEN = /[\p{L}\p{N}\p{Co}]+/gu
// A word that a line's end broke in two, and marks that nobody sees.
const BROKEN = /(?<=\p{L})[-\u2010\u00ad]\r?\n(?=\p{Ll})|\u00ad/gu
// What folds as one: the Catalan l·l, white space, a letter with its marks.
const UNIT = /(?<=\p{L})[-\u2010\u00ad]\r?\n(?=\p{Ll})|\u00ad|l\s?[·•‧∙⋅]\s?l|ŀl|\s+|[^\s]\p{M}*/giu

/** One thing to look for: words in a row, the last of them begun at least (`begun`) or, being a single letter, whole. */
export type Term = { words: string[]; begun: boolean }
/** Where a hit stands in the original text: from `start` up to `end`, in UTF-16 units. */
export type Hit = { start: number; end: number }

/** What a person typed, taken apart as the search index takes texts apart; white space separates terms, any other sign keeps its words in a row. */
export function termsOf(typed: string): Term[] {
  return foldForSearch(typed).split(' ').map((part) => part.match(TOKEN) ?? []).filter((words) => words.length > 0).slice(0, MOST_TERMS)
    .map((words) => ({ words: [...words], begun: (words.at(-1) ?? '').length > 1 }))
}

/** Folds the text of a page for search: as `foldForSearch`, with words joined again that a line's end broke. */
export function foldPage(text: string): string {
  return foldForSearch(text.replace(BROKEN, ''))
}

/** Where what was typed stands in a text, in the text's own places, from the first to the last; at most `most`. */
export function hitsIn(text: string, typed: string, most = 500): Hit[] {
  const terms = termsOf(typed)
  if (terms.length === 0) return []
  const tokens = tokensOf(text)
  const hits: Hit[] = []
  for (let at = 0; at < tokens.length && hits.length < most; at += 1) {
    const longest = terms.filter((term) => standsAt(tokens, at, term)).sort((one, other) => other.words.length - one.words.length)[0]
    if (!longest) continue
    const last = tokens[at + longest.words.length - 1]!
    hits.push({ start: tokens[at]!.start, end: last.end })
    at += longest.words.length - 1
  }
  return hits
}

type Token = Hit & { word: string }

function standsAt(tokens: readonly Token[], at: number, { words, begun }: Term): boolean {
  return words.every((word, index) => {
    const found = tokens[at + index]?.word
    return found !== undefined && (begun && index === words.length - 1 ? found.startsWith(word) : found === word)
  })
}

// The folded words of a text, each with its place in the original.
function tokensOf(text: string): Token[] {
  const starts: number[] = [], ends: number[] = []
  let folded = ''
  for (const { 0: unit, index } of text.matchAll(UNIT)) {
    const part = /^\s+$/u.test(unit) ? ' ' : /^[-\u2010\u00ad]/u.test(unit) && unit.length > 1 ? '' : foldPage(unit)
    folded += part
    for (let nth = 0; nth < part.length; nth += 1) {
      starts.push(index)
      ends.push(index + unit.length)
    }
  }
  return [...folded.matchAll(TOKEN)].map(({ 0: word, index }) => ({ word, start: starts[index]!, end: ends[index + word.length - 1]! }))
}
