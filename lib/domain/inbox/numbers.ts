/** A word of a mail that may be a reference or a register number, as it stands there. */
export type NumberWord = { found: string; inSubject: boolean }

const WORD = /[\p{L}\p{N}]+(?:[-_./:\\][\p{L}\p{N}]+)*/gu
const SHORTEST = 4, LONGEST = 60, MOST_WORDS = 400, MOST_CHARACTERS = 200_000

/** How numbers are compared: letters in one case, what separates left out. */
export function plainNumber(number: string): string {
  return number.normalize('NFKC').toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** The words of a mail that could name a case: each once, with a digit or a joint in it. */
export function numberWords(subject: string | null, text: string): NumberWord[] {
  const words = new Map<string, NumberWord>()
  const take = (of: string, inSubject: boolean) => {
    for (const [found] of of.slice(0, MOST_CHARACTERS).matchAll(WORD)) {
      const isOne = found.length >= SHORTEST && found.length <= LONGEST && (/\p{N}/u.test(found) || /\p{L}[-_/]\p{L}/u.test(found))
      if (isOne && !words.has(found.toUpperCase()) && words.size < MOST_WORDS) words.set(found.toUpperCase(), { found, inSubject })
    }
  }
  take(subject ?? '', true)
  take(text, false)
  return [...words.values()]
}

/**
 * Whether a number can stand for its case whoever names it: long enough that no other office uses the same. "2026/001" is in use everywhere, so there the sender must
 * fit; what has both letters and at least eight signs, or ten signs, is not.
 */
export function isDistinctive(number: string): boolean {
  const plain = plainNumber(number)
  const mixed = /\p{L}/u.test(plain) && (/\p{N}/u.test(plain) || /[-_/]/.test(number))
  return plain.length >= 10 || (mixed && plain.length >= 7)
}
