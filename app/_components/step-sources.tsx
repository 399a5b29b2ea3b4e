import type { ReactNode } from 'react'
import type { Step } from '@/lib/domain/deadline/types'
import { articleAddress } from '@/lib/domain/law/guide/article-address'
import type { Article } from '@/lib/domain/law/guide/types'
import { shortLawName } from '@/lib/domain/law/reference/short-name'
import { calendarName } from '@/lib/i18n/deadline-text'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'
import type { Dated } from './dated'

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

/** Where a step can be checked: the article in the law guide, the calendar year, the evidence of the fact. */
export function StepSources({ step, rule, dates, language }: { step: Pick<Step, 'on' | 'off' | 'sources'>; rule: string; dates: Dated; language: Language }) {
  const t = translatorFor(language, 'request')
  const shown = step.sources.flatMap((source, index): ReactNode[] => {
    if (source.kind === 'law') return source.cite ? [<ArticleLink key={index} article={source} rule={rule} version={dates.law.version} />] : []
    if (source.kind === 'fact') return [dates.evidence(source.index)].filter(Boolean)
    const { calendar, year } = source
    const address = `/law/calendars/${encodeURIComponent(calendar)}?year=${year}${step.off && step.on ? `#${step.on}` : ''}`
    return [<a key={index} href={address}>{t('source.calendar', { calendar: calendarName(language, calendar), year: String(year) })}</a>]
  })
  return <p className="src">{shown.map((one, index) => <span key={index}>{index > 0 && ' · '}{one}</span>)}</p>
}

/** An article, leading to where the law guide tells it; plain where the guide has no such law. */
export function ArticleLink({ article, rule, version }: { article: Article; rule: string; version: string | null }) {
  const address = version === null ? null : articleAddress(article, rule, version)
  const words = <Citation law={article.law} cite={article.cite} />
  if (!address) return words
  // A plain link: only a page that is loaded anew marks the place that its address names.
  return <a href={`/law/${address.law}${address.on ? `?on=${address.on}` : ''}${address.anchor && `#${address.anchor}`}`}>{words}</a>
}
