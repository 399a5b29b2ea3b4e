import Link from 'next/link'
import { DataTable } from '@/app/_ui/data-table'
import { Day } from '@/app/_ui/day'
import { SectionHead } from '@/app/_ui/section-head'
import { formatDay, weekdayNames } from '@/lib/i18n/dates'
import { calendarName } from '@/lib/i18n/deadline-text'
import type { Language } from '@/lib/i18n/languages'
import { formatList } from '@/lib/i18n/numbers'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { CalendarYearPage, CitedDay } from '@/lib/queries/calendar/calendar-year-page'
import { SourceText } from './source-text'

/** The days off of the year, each with its name, whose it is, and where that can be looked up; under them those that people took out here. */
export function CitedDays({ language, page }: { language: Language; page: CalendarYearPage }) {
  const t = translatorFor(language, 'calendars')
  const { calendar, year } = page.state
  const named = (code: string) => sentenceFor(language, 'holidays', code, {}, code)
  const usual = usualSource(page.days)
  const others = page.days.some((day) => day.source !== usual)
  const weekend = weekdayNames(language).filter((_, index) => page.weekend.includes(index + 1))
  return (
    <section aria-labelledby="days-off">
      <SectionHead id="days-off" title={t('days.title')} count={page.days.length} />
      {weekend.length > 0 && <p className="soft after-head">{t('weekend', { days: formatList(language, weekend) })}</p>}
      {usual && <p className="meta after-head cited">{t(others ? 'sourceElse' : 'sourceAll')} <SourceText language={language} source={usual} /></p>}
      {page.days.length === 0 ? <p>{t('days.none')}</p> : (
        <DataTable<CitedDay>
          className="slips" caption={t('yearName', { calendar: calendarName(language, calendar), year: String(year) })} rows={page.days} rowKey={(day) => day.on}
          columns={[
            { key: 'on', head: t('day'), names: true, cell: (day) => <Day on={day.on}>{formatDay(language, day.on, 'long')}</Day> },
            { key: 'name', head: t('name'), cell: (day) => <>{named(day.name)}{day.here && <span className="other">{t('here')}</span>}</> },
            {
              key: 'kind', head: t('kind'), cell: (day) => (
                <>{t(`kinds.${day.kind}`)}{day.listedBy !== calendar && <> · <Link prefetch={false} href={`/settings/calendars/${day.listedBy}/${year}`}>{calendarName(language, day.listedBy)}</Link></>}</>
              ),
            },
            ...(others ? [{
              key: 'source', head: t('source'), className: 'cited', cell: (day: CitedDay) => day.source !== usual && (day.source ? <SourceText language={language} source={day.source} /> : '–'),
            }] : []),
          ]}
        />
      )}
      {page.takenOut.length > 0 && (
        <>
          <h3 className="after-head">{t('takenOut.title')}</h3>
          <ul className="plain-list">
            {page.takenOut.map((day) => (
              <li key={day.on}><Day on={day.on}>{formatDay(language, day.on, 'long')}</Day>, {named(day.name)}. <span className="meta"><SourceText language={language} source={day.source} /></span></li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** The source that most days of the list share, said once above it; null where they share none. */
function usualSource(days: readonly CitedDay[]): string | null {
  const counts = new Map<string, number>()
  for (const { source } of days) if (source) counts.set(source, (counts.get(source) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most && most[1] > 1 ? most[0] : null
}
