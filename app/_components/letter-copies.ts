/** What somebody typed and the server has not confirmed yet, kept in this browser, a person and a letter or message: it survives a lost session, not a sign-out. */
export type LetterCopy = { version: number; subject: string; text: string; fields: Record<string, string> }

const PREFIX = 'plazo.letter.'
const keyOf = (personId: string, letterId: string) => `${PREFIX}${personId}.${letterId}`

/** Keeps a copy; a browser without room for it, or that forbids it, keeps none. */
export function keepCopy(personId: string, letterId: string, copy: LetterCopy): void {
  try {
    localStorage.setItem(keyOf(personId, letterId), JSON.stringify(copy))
  } catch {
    // The server keeps the text a second later.
  }
}

/** The copy of this person and letter, or null. */
export function readCopy(personId: string, letterId: string): LetterCopy | null {
  try {
    const found = JSON.parse(localStorage.getItem(keyOf(personId, letterId)) ?? 'null') as Partial<LetterCopy> | null
    if (!found || typeof found.text !== 'string' || typeof found.subject !== 'string' || typeof found.version !== 'number') return null
    return { version: found.version, subject: found.subject, text: found.text, fields: found.fields ?? {} }
  } catch {
    return null
  }
}

export function forgetCopy(personId: string, letterId: string): void {
  try {
    localStorage.removeItem(keyOf(personId, letterId))
  } catch {
    // Nothing was kept then.
  }
}

/** Takes every copy away, whoever's: somebody signs out of this browser. */
export function forgetCopies(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
  } catch {
    // Nothing was kept then.
  }
}
