import { hitsIn } from './search-words'
import type { Hit } from './search-words'

/** A piece of text, in its own words; `hit` where it is what was looked for. */
export type Piece = { text: string; hit: boolean }

// Texts are looked through in slices: a document may be as long as a book.
const SLICE = 20_000
const OVERLAP = 400
const BEFORE = 70

/** A text cut into pieces that are hits and pieces that are not; as it was, in order. */
export function piecesOf(text: string, hits: readonly Hit[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of hits) {
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false })
    pieces.push({ text: text.slice(start, end), hit: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false })
  return pieces
}

/** The part of a text, some `length` characters long, that shows most of what was looked for, white space single; null where none of it stands. */
export function excerpt(text: string, typed: string, length = 220): Piece[] | null {
  for (let from = 0; from < text.length; from += SLICE) {
    const slice = text.slice(from, from + SLICE + OVERLAP)
    const hits = hitsIn(slice, typed)
    if (hits.length === 0) continue
    const within = (first: Hit) => hits.filter(({ start, end }) => start >= first.start && end <= first.start + length - BEFORE)
    const told = hits.slice(0, 50).map((first) => ({ first, words: new Set(within(first).map(({ start, end }) => slice.slice(start, end).toLowerCase())).size }))
      .reduce((best, one) => (one.words > best.words ? one : best)).first
    const [start, end] = window(slice, told, length)
    const shown = piecesOf(slice.slice(start, end), within(told).map((hit) => ({ start: hit.start - start, end: Math.min(hit.end, end) - start })))
    return [...(from + start > 0 ? [{ text: '… ', hit: false }] : []), ...shown.map((one) => ({ ...one, text: one.text.replace(/\s+/g, ' ') })), ...(from + end < text.length ? [{ text: ' …', hit: false }] : [])]
  }
  return null
}

// From the beginning of a word to the end of one, where there are any.
function window(text: string, { start, end }: Hit, length: number): [number, number] {
  const early = Math.max(0, start - BEFORE)
  const from = early === 0 ? 0 : early + Math.max(0, text.slice(early, start).search(/\s/) + 1)
  const late = Math.max(end, Math.min(text.length, from + length))
  const cut = late === text.length ? -1 : text.slice(end, late).search(/\s\S*$/)
  return [from, cut < 0 ? late : end + cut]
}
