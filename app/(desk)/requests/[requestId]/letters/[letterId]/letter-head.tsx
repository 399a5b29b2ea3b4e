import { Day } from '@/app/_ui/day'
import { Icon } from '@/app/_ui/icon'
import { Breadcrumbs } from '@/app/_ui/page-head'
import { formatDay, formatInstant } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { formatList } from '@/lib/i18n/numbers'
import { relativeDay } from '@/lib/i18n/relative-day'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { LetterPage } from '@/lib/queries/letter/letter-page'

const STEPS = ['draft', 'in_review', 'approved', 'left'] as const

/** Which letter this is, to whom, by when, and how far it has come. */
export function LetterHead({ page, language }: { page: LetterPage; language: Language }) {
  const t = translatorFor(language, 'letter-desk')
  const title = sentenceFor(language, 'states', `purpose.${page.purpose}`)
  const step = page.state === 'sent' || page.state === 'filed' ? 'left' : page.state
  const day = (on: string) => <Day on={on}>{formatDay(language, on, on.slice(0, 4) === page.today.slice(0, 4) ? 'short' : 'long')}</Day>
  const { window } = page
  return (
    <header className="edhead">
      <div>
        <Breadcrumbs label={t('head.crumbs')} crumbs={[{ href: '/requests', label: t('head.requests') }, { href: `/requests/${page.requestId}`, label: page.ref }, { label: t('head.letter') }]} />
        <h1>{title}</h1>
        <p className="soft">
          {page.addresseeName && t.rich('head.toRich', { name: () => <bdi lang={page.language}>{page.addresseeName}</bdi> })}
          {window && ' '}
          {window?.opensOn && t.rich('head.windowRich', { from: () => day(window.opensOn ?? ''), until: () => <b>{day(window.until)}</b>, relative: relativeDay(language, window.until, page.today, 'plain') })}
          {window && !window.opensOn && t.rich('head.untilRich', { until: () => <b>{day(window.until)}</b>, relative: relativeDay(language, window.until, page.today, 'plain') })}
        </p>
        <Standing page={page} language={language} />
      </div>
      <ol className="steps" aria-label={t('head.steps')}>
        {STEPS.map((one) => <li key={one} aria-current={one === step ? 'step' : undefined}>{one === 'left' ? (step === 'left' ? sentenceFor(language, 'states', `letter.${page.state}`) : t('head.left')) : sentenceFor(language, 'states', `letter.${one}`)}</li>)}
      </ol>
    </header>
  )
}

/** In a sentence: who waits for whom. */
function Standing({ page, language }: { page: LetterPage; language: Language }) {
  const t = translatorFor(language, 'letter-desk')
  const said = page.state === 'in_review' ? (page.review?.reviewer ? t('review.waitsFor', { name: page.review.reviewer }) : t('review.waits'))
    : page.approval ? t('review.approvedBy', { name: page.approval.by ?? sentenceFor(language, 'common', 'commandLine'), when: formatInstant(language, page.approval.at, page.zone, 'short') })
    : page.state === 'draft' && page.changesWanted ? t('review.changesWanted') : null
  const written = page.state === 'in_review' && page.writers.length > 0 ? t('review.writers', { names: formatList(language, page.writers) }) : null
  if (!said) return null
  return <p className="meta"><Icon name={page.approval ? 'check' : page.changesWanted ? 'pencil' : 'clock'} /> {said} {written}</p>
}
