import type { Language } from '@/lib/i18n/languages'
import { sentenceFor } from '@/lib/i18n/translator'

/** Says what of an example case was made up to show how it works. */
export function Illustrative({ what, language }: { what: string | null; language: Language }) {
  if (!what) return null
  return <p className="pagefoot">{sentenceFor(language, 'request', `illustrative.${what}`, {}, what)}</p>
}
