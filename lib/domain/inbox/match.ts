import { MATCH_REASONS } from './words'
import type { MatchReason, ParkReason } from './words'

/** Something that speaks for a case: `found` in the mail's own words. `sure`: it may file the mail without asking. `inSubject`: of a number or reference, that the subject names it. */
export type Clue = { requestId: string; why: MatchReason; found: string | null; sure: boolean; inSubject?: boolean }
export type Guess = Pick<Clue, 'requestId' | 'why' | 'found'>
export type MatchAsked = { clues: readonly Clue[]; fromOurselves: boolean; isBounce: boolean }
export type Match = { file: Guess; guesses: Guess[] } | { park: ParkReason; guesses: Guess[] }

export const MOST_GUESSES = 10
// The case's own address, then headers, then references, then a number (safety.md I5). The envelope says better than the header for whom it was.
const LEVELS: readonly ((clue: Clue) => boolean)[] = [
  (clue) => clue.why === 'delivered_to', (clue) => clue.why === 'reply_address', (clue) => clue.why === 'in_reply_to', (clue) => clue.why === 'references',
  (clue) => isNumber(clue) && clue.inSubject === true, isNumber,
]

/**
 * Which case a mail belongs to, if that is sure: the strongest kind of clue decides, and it must speak for one case alone. An address that is off by one character
 * never files, and keeps the rest from filing elsewhere. Else it waits, with guesses from the likeliest down.
 */
export function matchMail({ clues, fromOurselves, isBounce }: MatchAsked): Match {
  const guesses = ranked(clues)
  if (fromOurselves) return { park: 'from_ourselves', guesses }
  const near = new Set(clues.filter((clue) => clue.why === 'near_address').map((clue) => clue.requestId))
  for (const level of LEVELS) {
    const found = clues.filter((clue) => clue.sure && level(clue))
    const [first] = found
    if (!first) continue
    const cases = new Set([...found.map((clue) => clue.requestId), ...near])
    if (cases.size > 1) return { park: 'several_matches', guesses }
    const { requestId, why, found: words } = first
    return { file: { requestId, why, found: words }, guesses: guesses.filter((guess) => guess.requestId !== requestId) }
  }
  if (isBounce) return { park: 'bounce_unknown', guesses }
  return { park: near.size > 0 ? 'near_match' : new Set(clues.filter(isNumber).map((clue) => clue.requestId)).size > 1 ? 'several_matches' : 'no_match', guesses }
}

function isNumber({ why }: Clue): boolean {
  return why === 'register_number' || why === 'our_reference'
}

/** One guess a case, by its strongest clue. */
function ranked(clues: readonly Clue[]): Guess[] {
  const weight = (clue: Clue) => (clue.sure ? 0 : MATCH_REASONS.length) + MATCH_REASONS.indexOf(clue.why)
  const best = new Map<string, Guess>()
  for (const { requestId, why, found } of [...clues].sort((a, b) => weight(a) - weight(b))) if (!best.has(requestId)) best.set(requestId, { requestId, why, found })
  return [...best.values()].slice(0, MOST_GUESSES)
}
