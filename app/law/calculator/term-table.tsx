import { ArticleLink } from '@/app/_components/step-sources'
import type { Dated } from '@/app/_components/dated'
import { DataTable } from '@/app/_ui/data-table'
import { Day } from '@/app/_ui/day'
import { Pill } from '@/app/_ui/pill'
import { SectionHead } from '@/app/_ui/section-head'
import type { DeadlineRow } from '@/lib/domain/deadline/types'
import { ruleArticle } from '@/lib/domain/law/guide/article-address'
import { formatDay } from '@/lib/i18n/dates'
import { deadlineStateText, ruleName } from '@/lib/i18n/deadline-text'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'

/** Every term of the law, those too that nothing has started, with its article and what isn't sure about it. */
export function TermTable({ rows, dates, language }: { rows: readonly DeadlineRow[]; dates: Dated; language: Language }) {
  const t = translatorFor(language, 'calculator')
  return (
    <section aria-labelledby="terms">
      <SectionHead id="terms" title={t('result.all')} count={rows.length} />
      <DataTable
        className="slips" caption={t('table.caption')} rows={rows} rowKey={({ rule }) => rule}
        columns={[
          { key: 'rule', head: t('table.rule'), names: true, cell: ({ rule }) => ruleName(language, rule) },
          { key: 'due', head: t('table.due'), cell: ({ dueOn, dueAt }) => (dueOn ? <><Day on={dueOn}>{formatDay(language, dueOn)}</Day>{dueAt && `, ${dueAt.slice(11, 16)}`}</> : '–') },
          { key: 'state', head: t('table.state'), cell: (row) => <>{deadlineStateText(language, row.state)} <Marks row={row} language={language} /></> },
          { key: 'article', head: t('table.article'), cell: (row) => <ArticleLink article={ruleArticle(row, dates.law.id, dates.law.version)} rule={row.rule} version={dates.law.version} /> },
        ]}
      />
    </section>
  )
}

function Marks({ row, language }: { row: DeadlineRow; language: Language }) {
  const t = translatorFor(language, 'calculator')
  return (
    <>
      {row.provisional.length > 0 && <Pill tone="act" icon="alert" bare>{t('result.provisional')}</Pill>}
      {!row.verified && <Pill tone="act" icon="alert" bare>{t('result.unverified')}</Pill>}
    </>
  )
}
