import Link from 'next/link'
import { MarkedText } from '@/app/_components/marked-text'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'
import type { LikelyAnswer } from '@/lib/queries/inbox/likely-answers'

/** Where what came seems to speak of a question: the page, and its own words with those of the question marked. */
export function LikelyPlaces({ found, lang, language }: { found: readonly LikelyAnswer[]; lang: string | null; language: Language }) {
  const t = translatorFor(language, 'inbox')
  if (found.length === 0) return null
  return (
    <ul className="likely" aria-label={t('likely.title')}>
      {found.map((one) => (
        <li key={one.questionId}>
          <Link prefetch={false} href={`/requests/${one.requestId}/documents/${one.documentId}${one.page > 0 ? `?page=${one.page}` : ''}`}>
            {t(one.page > 0 ? 'likely.page' : 'likely.file', { page: one.page, label: one.label })}
          </Link>
          <span className="meta"> · <bdi>{one.filename}</bdi></span>
          <p lang={lang ?? undefined}>“<MarkedText pieces={one.said} />”</p>
        </li>
      ))}
    </ul>
  )
}
