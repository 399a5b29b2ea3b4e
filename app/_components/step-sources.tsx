import Link from 'next/link'
import type { ReactNode } from 'react'
import type { StepSource } from '@/lib/domain/deadline/types'
import { shortLawName } from '@/lib/domain/law/reference/short-name'
import { calendarName } from '@/lib/i18n/deadline-text'
import { factText } from '@/lib/i18n/fact-text'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'
import type { CaseFact } from '@/lib/queries/request/case-facts'
import type { RequestPage } from '@/lib/queries/request/request-page'

// A law's whole name beside each article would drown it; the head of the page has it.
const LONGEST = 24
const BARE = /^(arts?\b|art\.|§|s\d|section|чл)/i

/** An article with its law, unless the article already names one or the name is long. */
export function Citation({ law, cite }: { law: string; cite: string }) {
  const { name, language } = shortLawName(law)
  const short = name.split(',')[0] ?? name
  if (!BARE.test(cite) || short.length > LONGEST) return <span>{cite}</span>
  return <span><span lang={language}>{short}</span> <span className="nb">{cite}</span></span>
}

/** What a clock fact rests on: its document, else its line of the record. */
function Evidence({ fact, page, language }: { fact: CaseFact; page: RequestPage; language: Language }) {
  const document = page.documents.find((one) => one.documentId === fact.documentId)
  if (document) return <Link prefetch={false} href={`/requests/${page.id}/documents/${document.documentId}`}>{document.filename}</Link>
  return <a href={`#fact-${fact.id}`}>{factText(language, { ...fact, on: fact.day })}</a>
}

/** Where a step can be checked: the article, the calendar year, the evidence of the fact. */
export function StepSources({ sources, page, language }: { sources: readonly StepSource[]; page: RequestPage; language: Language }) {
  const t = translatorFor(language, 'request')
  const shown = sources.flatMap((source, index): ReactNode[] => {
    if (source.kind === 'law') return source.cite ? [<Citation key={index} law={source.law} cite={source.cite} />] : []
    if (source.kind === 'calendar') {
      const words = t('source.calendar', { calendar: calendarName(language, source.calendar), year: String(source.year) })
      if (source.calendar === 'NONE') return [<span key={index}>{words}</span>]
      return [<Link key={index} prefetch={false} href={`/settings/calendars/${source.calendar}/${source.year}`}>{words}</Link>]
    }
    const fact = page.counted[source.index]
    return fact ? [<Evidence key={index} fact={fact} page={page} language={language} />] : []
  })
  return <p className="src">{shown.map((one, index) => <span key={index}>{index > 0 && ' · '}{one}</span>)}</p>
}
