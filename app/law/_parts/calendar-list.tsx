import Link from 'next/link'
import { STANDINGS } from '@/app/_components/standings'
import { DataTable } from '@/app/_ui/data-table'
import { Pill } from '@/app/_ui/pill'
import { SectionHead } from '@/app/_ui/section-head'
import { yearOf } from '@/lib/domain/calendar/year'
import { calendarName } from '@/lib/i18n/deadline-text'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import { publicLaw } from '@/lib/queries/law/public-law'

/** All calendars, with how far last year, this one and the next can be relied on. */
export function CalendarList({ language, year }: { language: Language; year: number }) {
  const t = translatorFor(language, 'law-guide')
  const { book } = publicLaw()
  const cell = (id: string, of: number) => {
    const standing = yearOf(book, id, of)?.status ?? 'version_not_loaded'
    return <Pill {...STANDINGS[standing]} bare>{sentenceFor(language, 'holidays', `standing_${standing}`)}</Pill>
  }
  return (
    <section aria-labelledby="calendars">
      <SectionHead id="calendars" title={t('calendars.title')} />
      <p className="soft after-head">{t('calendars.lede')}</p>
      <DataTable
        className="slips" caption={t('calendars.caption')} rows={Object.keys(book.calendars)} rowKey={(id) => id}
        columns={[
          { key: 'calendar', head: t('calendars.calendar'), names: true, cell: (id) => <Link prefetch={false} href={`/law/calendars/${encodeURIComponent(id)}`}>{calendarName(language, id)}</Link> },
          ...[year - 1, year, year + 1].map((of) => ({ key: String(of), head: String(of), cell: (id: string) => <><span className="year-label">{of}: </span>{cell(id, of)}</> })),
        ]}
      />
    </section>
  )
}
