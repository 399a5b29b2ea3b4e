import { CaseEvidence } from '@/app/_components/case-evidence'
import type { Dated } from '@/app/_components/dated'
import { DeadlineBox } from '@/app/_components/deadline-box'
import { HandSet } from '@/app/_components/hand-set'
import { Doubts, WhyList } from '@/app/_components/why-list'
import { Details } from '@/app/_ui/details'
import { isSideRule } from '@/lib/domain/deadline/side-rule'
import type { BoxState } from '@/lib/domain/deadline/box-state'
import { formatDay } from '@/lib/i18n/dates'
import { deadlineStateText, ruleName } from '@/lib/i18n/deadline-text'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'
import type { CaseForms } from '@/lib/queries/request/case-forms'
import type { RequestPage, ShownRow } from '@/lib/queries/request/request-page'
import { DateByHandSlot, UndatedByHandSlot } from './_forms/slots'

interface DatesProps {
  page: RequestPage
  box: BoxState<ShownRow>
  names: Record<string, string>
  forms: CaseForms
  language: Language
}

/** The deadline box, why its date stands as it does, and the same for every other date that something has started. */
export function CaseDates({ page, box, names, forms, language }: DatesProps) {
  const t = translatorFor(language, 'request')
  const others = page.rows.filter((row) => row.rule !== box.row?.rule && row.state !== 'not_started' && (row.steps.length > 0 || row.handSet !== null) && !isSideRule(row.rule))
  return (
    <>
      <DeadlineBox state={box} page={page} names={names} language={language} />
      {box.row && (
        <div className="whybox">
          <Details summary={t('why')} open>
            <Why row={box.row} page={page} forms={forms} language={language} />
          </Details>
        </div>
      )}
      {others.length > 0 && (
        <div className="whybox">
          <Details summary={t('otherDates', { count: others.length })}>
            {others.map((row) => (
              <section key={row.rule} className="otherdate" aria-label={ruleName(language, row.rule)}>
                <h3>{ruleName(language, row.rule)}<span className="n">{row.dueOn ? `${formatDay(language, row.dueOn)}, ` : ''}{deadlineStateText(language, row.state)}</span></h3>
                <HandSet row={row} names={names} zone={page.zone} language={language} />
                <Why row={row} page={page} forms={forms} language={language} />
              </section>
            ))}
          </Details>
        </div>
      )}
      <UndatedByHandSlot forms={forms} language={language} />
    </>
  )
}

function Why({ row, page, forms, language }: { row: ShownRow; page: RequestPage; forms: CaseForms; language: Language }) {
  const dates: Dated = { ...page, evidence: (index) => page.counted[index] && <CaseEvidence index={index} page={page} language={language} /> }
  return (
    <>
      {row.steps.length > 0 && <WhyList row={row} dates={dates} language={language} />}
      <Doubts row={row} dates={dates} language={language} />
      <div className="row byhandrow"><DateByHandSlot forms={forms} language={language} rule={row.rule} /></div>
    </>
  )
}
