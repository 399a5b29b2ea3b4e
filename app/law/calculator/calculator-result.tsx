import type { Dated } from '@/app/_components/dated'
import { DeadlineBox } from '@/app/_components/deadline-box'
import { Ladder } from '@/app/_components/ladder'
import { Doubts, WhyList } from '@/app/_components/why-list'
import { Details } from '@/app/_ui/details'
import { SectionHead } from '@/app/_ui/section-head'
import { Banner } from '@/app/_ui/states'
import { boxState } from '@/lib/domain/deadline/box-state'
import { computeDeadlines } from '@/lib/domain/deadline/compute-deadlines'
import { nextDeadline } from '@/lib/domain/deadline/next-deadline'
import { isSideRule } from '@/lib/domain/deadline/side-rule'
import type { DeadlineAnswer, DeadlineInput } from '@/lib/domain/deadline/types'
import type { LawInForce } from '@/lib/domain/law/law-data'
import { bodyHearing } from '@/lib/domain/law/reference/body-hearing'
import { shortLawName } from '@/lib/domain/law/reference/short-name'
import { formatDay } from '@/lib/i18n/dates'
import { calendarName, deadlineStateText, ruleName } from '@/lib/i18n/deadline-text'
import { factText } from '@/lib/i18n/fact-text'
import { hearingText } from '@/lib/i18n/hearing-text'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import { TermTable } from './term-table'

interface ResultProps {
  question: { input: DeadlineInput; lineOf: (index: number) => number }
  data: LawInForce
  language: Language
}

/** The answer of the engine, shown as a case shows it: the date that counts next, its readings, why; all dates in order; every term with its article. */
export function CalculatorResult({ question, data, language }: ResultProps) {
  const t = translatorFor(language, 'calculator')
  const result = computeDeadlines(question.input, data.book, data.laws)
  if (result.ok) return <Answer answer={result.answer} question={question} language={language} />
  const words = result.error.code === 'no_version_loaded' ? t('result.noVersion') : sentenceFor(language, 'validation', result.error.code, {}, t('problem.unknown'))
  return (
    <section aria-labelledby="result" className="calculator-result">
      <SectionHead id="result" title={t('result.title')} />
      <Banner tone="act"><div>{result.error.code === 'no_version_loaded' && <p><b>{translatorFor(language, 'law-guide')('law.noVersion')}</b></p>}<p>{words}</p></div></Banner>
    </section>
  )
}

function Answer({ answer, question: { input, lineOf }, language }: { answer: DeadlineAnswer; question: ResultProps['question']; language: Language }) {
  const t = translatorFor(language, 'calculator')
  const rows = answer.deadlines.map((row) => ({ ...row, handSet: null }))
  const today = input.today
  const box = boxState({ stage: 'awaiting_response', rows, next: nextDeadline(rows, today), error: null })
  const others = rows.filter((row) => row.rule !== box.row?.rule && row.state !== 'not_started' && row.steps.length > 0 && !isSideRule(row.rule))
  const dates: Dated = {
    rows, law: { id: answer.law, version: answer.version }, calendarId: answer.calendar,
    evidence: (index) => input.facts[index] && <a href={`#fact-${lineOf(index)}`}>{factText(language, input.facts[index])}</a>,
  }
  const hears = bodyHearing(answer.law, today, answer.calendar.startsWith('ES-MD') ? 'ES-MD' : undefined)
  const why = (row: (typeof rows)[number]) => <><WhyList row={row} dates={dates} language={language} /><Doubts row={row} dates={dates} language={language} /></>
  return (
    <section aria-labelledby="result" className="calculator-result">
      <SectionHead id="result" title={t('result.title')} />
      <p className="soft after-head">
        {sentenceFor(language, 'calculator', 'result.under', { law: shortLawName(answer.law).name, from: formatDay(language, answer.version), calendar: calendarName(language, answer.calendar) })}
        {hears && ` ${t('result.hears', { body: hearingText(language, hears) })}`}
      </p>
      {box.kind === 'not_begun' && <p>{t('result.notStarted')}</p>}
      <DeadlineBox state={box} page={{ rows, today, zone: 'UTC' }} names={{}} language={language} />
      {box.row && <div className="whybox"><Details summary={translatorFor(language, 'request')('why')} open>{why(box.row)}</Details></div>}
      {others.length > 0 && (
        <div className="whybox">
          <Details summary={translatorFor(language, 'request')('otherDates', { count: others.length })}>
            {others.map((row) => (
              <section key={row.rule} className="otherdate" aria-label={ruleName(language, row.rule)}>
                <h3>{ruleName(language, row.rule)}<span className="n">{row.dueOn ? `${formatDay(language, row.dueOn)}, ` : ''}{deadlineStateText(language, row.state)}</span></h3>
                {why(row)}
              </section>
            ))}
          </Details>
        </div>
      )}
      <div className="two-col calculator-lists">
        <TermTable rows={rows} dates={dates} language={language} />
        <section aria-labelledby="ladder">
          <SectionHead id="ladder" title={translatorFor(language, 'request')('dates.title')} />
          <Ladder page={{ rows, today }} keyRule={box.row?.rule ?? null} language={language} />
        </section>
      </div>
    </section>
  )
}
