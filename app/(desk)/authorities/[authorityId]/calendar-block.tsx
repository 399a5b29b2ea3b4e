import { STANDINGS } from '@/app/_components/standings'
import { DataTable } from '@/app/_ui/data-table'
import { Day } from '@/app/_ui/day'
import { Details } from '@/app/_ui/details'
import { Pill } from '@/app/_ui/pill'
import { Ruled, RuledRow } from '@/app/_ui/ruled'
import { SectionHead } from '@/app/_ui/section-head'
import { calendarSource } from '@/lib/i18n/calendar-source'
import { formatDay, weekdayNames } from '@/lib/i18n/dates'
import { calendarName } from '@/lib/i18n/deadline-text'
import type { Language } from '@/lib/i18n/languages'
import { formatList } from '@/lib/i18n/numbers'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { AuthorityPage } from '@/lib/queries/authority/authority-page'

type Props = { language: Language; calendar: AuthorityPage['calendar']; thisYear: number }

/** Which days don't count for this authority, and how far each year can be relied on. */
export function CalendarBlock({ language, calendar, thisYear }: Props) {
  const t = translatorFor(language, 'authorities')
  const words = (code: string) => sentenceFor(language, 'holidays', code, {}, code)
  const weekend = weekdayNames(language).filter((_, index) => calendar.weekend.includes(index + 1))
  return (
    <section aria-labelledby="calendar">
      <SectionHead id="calendar" title={t('calendar.title')}>{calendarName(language, calendar.id)}</SectionHead>
      {weekend.length > 0 && <p className="soft after-head">{t('calendar.weekend', { days: formatList(language, weekend) })}</p>}
      <DataTable
        className="slips years-listed" caption={t('calendar.years')} rows={calendar.years} rowKey={(line) => String(line.year)}
        columns={[
          { key: 'year', head: t('calendar.year'), names: true, cell: (line) => line.year },
          { key: 'standing', head: t('calendar.standing'), cell: (line) => <Pill {...STANDINGS[line.standing]} bare>{words(`standing_${line.standing}`)}</Pill> },
          { key: 'source', head: t('calendar.source'), cell: (line) => line.sources.map((source) => calendarSource(language, source)).join(' · ') || '–' },
        ]}
      />
      <p className="meta after-head">{t('calendar.effect')}</p>
      {calendar.years.filter((line) => line.year >= thisYear).map((line) => (
        <div key={line.year} className="days-off">
          <Details summary={t('calendar.daysOf', { year: String(line.year), count: line.days.length })}>
            <Ruled tight label={t('calendar.daysOf', { year: String(line.year), count: line.days.length })}>
              {line.days.map((day) => (
                <RuledRow key={day.on} day={<Day on={day.on}>{formatDay(language, day.on, 'short')}</Day>}>
                  {words(day.name)}
                  {day.calendar !== calendar.id && <span className="meta"> {calendarName(language, day.calendar)}</span>}
                </RuledRow>
              ))}
            </Ruled>
          </Details>
        </div>
      ))}
    </section>
  )
}
