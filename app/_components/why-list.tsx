import { Day } from '@/app/_ui/day'
import { Ruled, RuledRow } from '@/app/_ui/ruled'
import { Caveat } from '@/app/_ui/states'
import { doubtsOf } from '@/lib/domain/deadline/doubts-of'
import type { DeadlineRow, Step } from '@/lib/domain/deadline/types'
import { whySteps } from '@/lib/domain/deadline/why-steps'
import { ruleArticle } from '@/lib/domain/law/guide/article-address'
import { formatDay } from '@/lib/i18n/dates'
import { provisionalText, stepText } from '@/lib/i18n/deadline-text'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { Dated } from './dated'
import { ArticleLink, StepSources } from './step-sources'

interface WhyProps {
  row: DeadlineRow
  dates: Dated
  language: Language
}

/** "Why this date?": each step with its day in the margin and its sources at the right; the results are shaded, days off hatched. */
export function WhyList({ row, dates, language }: WhyProps) {
  const { steps } = whySteps(row, dates.rows)
  const t = translatorFor(language, 'request')
  return (
    <Ruled ordered tight label={t('why')}>
      {steps.map((step, index) => (
        <RuledRow
          key={index} day={marginOf(language, step, steps.slice(0, index).findLast((one) => one.on !== null)?.on ?? null)}
          result={step.result ?? false} off={step.off ?? false}
        >
          <p>{stepText(language, step)}</p>
          <StepSources step={{ ...step, sources: withCalendar(step, row, dates) }} rule={row.rule} dates={dates} language={language} />
        </RuledRow>
      ))}
    </Ruled>
  )
}

/** Working days are counted on a calendar: it is named even where no day off fell into the count. */
function withCalendar(step: Step, row: DeadlineRow, dates: Dated): Step['sources'] {
  const year = row.steps.find((one) => one.on !== null)?.on?.slice(0, 4)
  if (step.code !== 'count_working_days' || !year) return step.sources
  return [...step.sources, { kind: 'calendar', calendar: dates.calendarId, year: Number(year) }]
}

function marginOf(language: Language, step: Step, before: string | null) {
  if (step.on === null) return step.code.startsWith('count_') ? sentenceFor(language, 'request', `margin.${step.code}`, { n: Number(step.params.n) }) : ''
  const withYear = step.result || before === null || before.slice(0, 4) !== step.on.slice(0, 4)
  return <Day on={step.on}>{formatDay(language, step.on, withYear ? 'long' : 'short')}</Day>
}

/** What isn't sure about a date: calendars that nobody confirmed, practice that moved, a rule that nobody verified. Never hidden. */
export function Doubts({ row, dates, language }: WhyProps) {
  const t = translatorFor(language, 'request')
  const provisional = doubtsOf(row, dates.rows)
  const { doubts } = whySteps(row, dates.rows)
  if (provisional.length === 0 && doubts.length === 0 && row.verified) return null
  return (
    <div className="caveats">
      {provisional.map((one) => <Caveat key={`${one.calendar} ${one.year}`}>{provisionalText(language, one)}</Caveat>)}
      {doubts.map((step, index) => (
        <Caveat key={index}>
          {stepText(language, step)}{' '}
          {step.sources.map((source) => (source.kind === 'law' ? <span className="meta" key={source.cite}>(<ArticleLink article={source} rule={row.rule} version={dates.law.version} />)</span> : null))}
        </Caveat>
      ))}
      {!row.verified && <Caveat>{t('unverified')} <span className="meta">(<ArticleLink article={ruleArticle(row, dates.law.id, dates.law.version)} rule={row.rule} version={dates.law.version} />)</span></Caveat>}
    </div>
  )
}
