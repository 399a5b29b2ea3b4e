import { textLanguage } from '@/lib/domain/law/reference/text-language'
import { sourcesNamed } from '@/lib/domain/law/reference/source-text'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'

/** Words about a law in the language that they stand in. */
export function Remark({ law, children }: { law: string; children: string }) {
  return <span lang={textLanguage(law, children, false)}>{children}</span>
}

/** Words of a law, quoted in its own language, with the article and the source. */
export function Quotation({ law, quote, cite, source, language }: { law: string; quote: string; cite?: string | undefined; source?: string | null | undefined; language: Language }) {
  return (
    <blockquote className="quote">
      <p lang={textLanguage(law, quote, true)}>{quote}</p>
      {(cite || source) && <p className="meta">{cite}{cite && source && ' · '}{source && <SourceLinks source={source} language={language} />}</p>}
    </blockquote>
  )
}

/** The keys of sources, each leading to its full text at the end of the page. */
export function SourceLinks({ source, language }: { source: string; language: Language }) {
  const t = translatorFor(language, 'law-guide')
  const [before = '', after = ''] = t('law.source', { source: '\n' }).split('\n')
  return (
    <>
      {before}
      {sourcesNamed(source).map(({ key, text, part }, index) => (
        <span key={`${key} ${part}`}>{index > 0 && '; '}{text === null ? key : <a href={`#source-${key}`}>{key}</a>}{part && ` ${part}`}</span>
      ))}
      {after}
    </>
  )
}
