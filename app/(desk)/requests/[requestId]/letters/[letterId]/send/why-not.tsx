import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'

/** The server's own words, where it said any. */
export function WhyNot({ said, language }: { said: string | null; language: Language }) {
  return said ? <span className="said">{translatorFor(language, 'mail')('said', { said })}</span> : null
}
