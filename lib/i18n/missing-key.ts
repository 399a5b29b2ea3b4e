let throws = false

/** Turns a missing or broken message into an error; the test set-up calls it, so that no gap passes a test unseen. */
export function throwOnMissingKey(): void {
  throws = true
}

/** What stands in place of a message that does not exist: nothing, never a raw key. */
export function missingMessage(language: string, path: string): string {
  if (throws) throw new Error(`no message ${path} in ${language}`)
  return ''
}
