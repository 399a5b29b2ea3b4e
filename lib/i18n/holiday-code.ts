import { foldForSearch } from './fold'
import { LANGUAGES } from './languages'
import { messagesOf } from './messages'

const WORDED = /^(calendar|source|status|standing|kind)_|^(saturday|sunday|other)$/
let codes: Map<string, string> | null = null

/** The codes of the days off that have a name in every language. */
export function holidayCodes(): string[] {
  return Object.keys(messagesOf('en').holidays).filter((key) => !WORDED.test(key))
}

/** The code of a day off that a person named in any language ("San Isidro", "Spasovdan"…), so that every reader gets it in their own; else the words as typed. */
export function holidayCode(typed: string): string {
  if (!codes) {
    codes = new Map()
    for (const language of LANGUAGES) {
      const words: Record<string, string> = messagesOf(language).holidays
      for (const code of holidayCodes()) if (!codes.has(foldForSearch(words[code] ?? code))) codes.set(foldForSearch(words[code] ?? code), code)
    }
  }
  return codes.get(foldForSearch(typed)) ?? typed
}
