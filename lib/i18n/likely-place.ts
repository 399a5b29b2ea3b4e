import { excerpt } from './excerpt'
import type { Piece } from './excerpt'
import { foldForSearch } from './fold'

/** Where a text seems to speak of what was asked: which of the texts, and the part of it with the shared words marked. */
export type LikelyPlace = { index: number; said: Piece[] }

const MOST_WORDS = 12
const STEM = 6
/** Fewer shared words, or a smaller share of those asked for, are chance. */
const FEWEST = 2, SMALLEST_SHARE = 0.3
const WORD = /[\p{L}\p{N}]+/gu
// Words of every question, in Spanish, Catalan, Serbian and English (folded): they tell no place.
const EVERYWHERE = new Set(`
  sobre entre desde hasta cuando cuantos cuantas cuanto cuanta donde quien quienes fueron tiene tienen estan haber habido todos todas cualquier cualquiera dicho dicha estos estas otros otras solicito solicitamos
  copia copias informacion documento documentos
  quants quantes quanta quina quines quins sobre entre aquest aquesta aquests aquestes altres tots totes havia hagut sollicito sollicitem copia copies informacio document documents
  koliko kakav kakva kakvo kakve kojih kojem kojoj koje koji koja kada gde zasto nakon izmedju svih svake svaki molim trazim trazimo kopija kopije kopiju informacije informaciju dokument dokumenta
  about after before between every other their there these those which where whose would could should please provide copies copy information document documents many much when what with from`.split(/\s+/))

/** The beginnings of the words of a question that say what it is about: long words, and numbers. */
function stemsOf(question: string): string[] {
  const words = (foldForSearch(question).match(WORD) ?? []).filter((word) => (word.length >= 5 || /^\d{3,}$/.test(word)) && !EVERYWHERE.has(word))
  return [...new Set(words.map((word) => word.slice(0, STEM)))].slice(0, MOST_WORDS)
}

/** The text that shares most with a question, close together; null where none shares enough. A proposal for a person who reads: words alone prove nothing. */
export function likelyPlace(question: string, texts: readonly string[]): LikelyPlace | null {
  const stems = stemsOf(question)
  let best: (LikelyPlace & { shared: number }) | null = null
  texts.forEach((text, index) => {
    const said = stems.length < FEWEST ? null : excerpt(text, stems.join(' '))
    const hits = (said ?? []).filter((piece) => piece.hit).map((piece) => foldForSearch(piece.text))
    const shared = stems.filter((stem) => hits.some((hit) => hit.startsWith(stem))).length
    if (said && shared >= FEWEST && shared >= stems.length * SMALLEST_SHARE && shared > (best?.shared ?? 0)) best = { index, said, shared }
  })
  return best && { index: (best as LikelyPlace).index, said: (best as LikelyPlace).said }
}
