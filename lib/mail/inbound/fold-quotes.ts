export type Folded = { shown: string; quoted: string }

/** A text as pieces of what was written and what it quotes, in their order; put together again they are the text. */
export function foldQuotes(text: string): Folded[] {
  return [{ shown: text, quoted: '' }]
}
