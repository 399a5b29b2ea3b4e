import { DataTable } from '@/app/_ui/data-table'
import { SectionHead } from '@/app/_ui/section-head'
import { groundsOf } from '@/lib/domain/law/reference/grounds-of'
import { textLanguage } from '@/lib/domain/law/reference/text-language'
import { formatDay } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'
import { Sureness } from './marks'

/** The grounds on which a law allows a refusal on a day, with the codes that a case records. */
export function Grounds({ law, on, language }: { law: string; on: string; language: Language }) {
  const t = translatorFor(language, 'law-guide')
  const grounds = groundsOf(law, on)
  if (grounds.length === 0) return null
  return (
    <section aria-labelledby="grounds">
      <SectionHead id="grounds" title={t('law.grounds')} count={grounds.length} />
      <DataTable
        className="slips grounds" caption={t('law.groundsCaption')} rows={grounds} rowKey={({ code }) => code}
        columns={[
          { key: 'code', head: t('law.code'), names: true, cell: ({ code }) => <span id={`ground-${code}`}>{code}</span> },
          { key: 'article', head: t('law.article'), cell: ({ cite }) => cite },
          {
            key: 'ground', head: t('law.ground'),
            cell: ({ original, english, duty, until }) => (
              <>
                <span lang={textLanguage(law, original, true)}>{original}</span>
                {english !== original && <p className="meta" lang="en">{english}</p>}
                {duty && <p className="meta" lang="en">{duty}</p>}
                {until && <p className="meta">{t('law.until', { day: formatDay(language, until) })}</p>}
              </>
            ),
          },
          { key: 'kind', head: t('law.kind'), cell: ({ kind }) => t(`ground.${kind}`) },
          { key: 'status', head: t('calendars.standing'), cell: ({ status }) => <Sureness status={status} language={language} /> },
        ]}
      />
    </section>
  )
}
