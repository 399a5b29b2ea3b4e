import { MarkedText } from '@/app/_components/marked-text'
import { Caveat } from '@/app/_ui/states'
import { piecesOf } from '@/lib/i18n/excerpt'
import type { Language } from '@/lib/i18n/languages'
import { hitsIn } from '@/lib/i18n/search-words'
import { translatorFor } from '@/lib/i18n/translator'
import type { DocumentPage } from '@/lib/queries/document/document-page'
import type { DocumentText } from '@/lib/queries/document/document-text'

const MOST_SHOWN = 100_000

interface ReadTextProps {
  read: DocumentText
  /** What was looked for: marked. */
  typed: string
  shown: DocumentPage['viewing']
  language: Language
  of: string
  /** A mail shows how it was sent; its words are those that were read. */
  isMail: boolean
}

/** The words that Plazo read in a document, or on one page of it: open where the document itself can't show them. */
export function ReadText({ read, typed, shown, language, of, isMail }: ReadTextProps) {
  const { page } = read
  const t = translatorFor(language, 'documents')
  // A text file shows its own words, unless some are to be marked.
  if (!page || (shown === 'text' && !typed && !isMail)) return null
  const text = page.text.slice(0, MOST_SHOWN)
  const isOnlyHere = page.ocr || shown !== 'pdf'
  return (
    <details className="read-text" open={isOnlyHere && (typed !== '' || shown === 'none' || isMail)}>
      <summary>{page.number > 0 ? t('reading.ofPage', { page: page.number }) : t('reading.show')}</summary>
      {page.ocr && <Caveat>{t('reading.ocr')}</Caveat>}
      <pre tabIndex={0} lang={of} aria-label={t('reading.show')}><MarkedText pieces={piecesOf(text, typed ? hitsIn(text, typed) : [])} /></pre>
    </details>
  )
}

/** How far the text of a document is read, as a sentence. */
export function readingInWords(language: Language, { state, ocr, why }: DocumentText): string {
  const t = translatorFor(language, 'documents')
  if (state === 'unreadable' || state === 'not_readable_here') return t(`reading.state.${state}`, { why: t(`reading.why.${why ?? 'broken'}`) })
  if (state === 'no_text' && why) return t('reading.state.unreadable', { why: t(`reading.why.${why}`) })
  if (state === 'read' && why) return t('reading.cutShort', { why: t(`reading.why.${why}`) })
  return state === 'read' && ocr ? t('reading.scanned') : t(`reading.state.${state}`)
}
