// Control characters, marks that nobody sees, and everything that turns the direction of writing.
const UNSEEN = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff]/gu
const LONGEST = 255

/** The name that a mail gives an attachment, without what a name may not hold (safety.md I6); null when nothing is left. */
export function safeFilename(given: string | null): string | null {
  const clean = (given ?? '').replace(/[\t\r\n]+/g, ' ').replace(UNSEEN, '').replace(/[/\\:]/g, '_').trim()
  const letters = [...clean]
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(clean)?.[0] ?? ''
  return (letters.length > LONGEST ? letters.slice(0, LONGEST - ending.length).join('') + ending : clean) || null
}
