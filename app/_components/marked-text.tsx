import type { Piece } from '@/lib/i18n/excerpt'

/** A text in its own words, what was looked for marked in it. */
export function MarkedText({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>))
}
