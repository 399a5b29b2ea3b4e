import { formatDay } from './dates'
import { isLanguage } from './languages'
import { sentenceFor } from './translator'

/** The line above quoted words, in the language of the case where it is one of ours: whose they are, and of which calendar date. */
export function quoteLine(language: string, { on, by }: { on: string; by: string }): string {
  const ours = isLanguage(language) ? language : 'en'
  return sentenceFor(ours, 'message-desk', by ? 'quoteBy.named' : 'quoteBy.nobody', { day: formatDay(ours, on, 'plain'), by })
}
