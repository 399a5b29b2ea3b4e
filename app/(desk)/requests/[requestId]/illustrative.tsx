import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'

/** Says what of an example case was made up to show how it works. */
export function Illustrative({ what, language }: { what: string | null; language: Language }) {
  const t = translatorFor(language, 'request')
  if (!what) return null
  return <p className="pagefoot">{what === 'everything' ? t('illustrative.all') : <>{t('illustrative.some')} <span lang="en">{what}</span>.</>}</p>
}
