import { announced, attribution, headerBlock } from './show/quote-marks'

export type Folded = { shown: string; quoted: string }

/**
 * A text as pieces, each what somebody wrote and the quote below it; put together again they are the text, letter for letter. Nothing is taken away: a page
 * folds `quoted`. A mail that is handed on ("Mensaje reenviado") is no quote, and signatures stay shown.
 */
export function foldQuotes(text: string): Folded[] {
  const lines = text.split('\n')
  const isQuote = quotedLines(lines)
  const pieces: Folded[] = []
  let open: Folded | null = null
  for (const [at, line] of lines.entries()) {
    const whole = at < lines.length - 1 ? `${line}\n` : line
    if (open === null || (!isQuote[at] && open.quoted !== '')) {
      open = { shown: '', quoted: '' }
      pieces.push(open)
    }
    if (isQuote[at]) open.quoted += whole
    else open.shown += whole
  }
  return pieces
}

/** Only what was written, for those who look for words in it. */
export function withoutQuotes(text: string): string {
  return foldQuotes(text).map((piece) => piece.shown).join('')
}

function quotedLines(lines: readonly string[]): boolean[] {
  const quoted = new Array<boolean>(lines.length).fill(false)
  let written = false
  for (let at = 0; at < lines.length; at += 1) {
    if (isMarked(lines[at])) {
      const end = endOfMarked(lines, at)
      quoted.fill(true, at, end)
      at = end - 1
      continue
    }
    if (announced(lines[at] ?? '') === 'forwarded') return quoted
    const named = attribution(lines, at)
    if (named > 0) {
      const below = nextWritten(lines, at + 1)
      if (below === lines.length) return quoted
      quoted.fill(true, at - named + 1, isMarked(lines[below]) ? below : lines.length)
      if (!isMarked(lines[below])) return quoted
      at = below - 1
      continue
    }
    // The header block of the mail that is answered, and all that stands below it. Nothing written above it: somebody hands it on.
    const begins = announced(lines[at] ?? '') === 'original' || headerBlock(lines, at) > 0
    if (begins && written) return quoted.fill(true, /^_{5,}\s*$/.test(lines[at - 1] ?? '') ? at - 1 : at)
    if (begins) return quoted
    written ||= /[\p{L}\p{N}]/u.test(lines[at] ?? '')
  }
  return quoted
}

const isMarked = (line: string | undefined) => /^ {0,3}>(?!From )/.test(line ?? '')

function nextWritten(lines: readonly string[], from: number): number {
  let at = from
  while (at < lines.length && lines[at]?.trim() === '') at += 1
  return at
}

/** Empty lines between two marked ones belong to the quote. */
function endOfMarked(lines: readonly string[], from: number): number {
  let end = from + 1
  for (let at = from + 1; at < lines.length; at += 1) {
    if (isMarked(lines[at])) end = at + 1
    else if (lines[at]?.trim() !== '') break
  }
  return end
}
