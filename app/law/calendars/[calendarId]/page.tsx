import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { readerLanguage } from '@/app/_components/reader'
import { STANDINGS } from '@/app/_components/standings'
import { DataTable } from '@/app/_ui/data-table'
import { Day } from '@/app/_ui/day'
import { Pill } from '@/app/_ui/pill'
import { Ruled, RuledRow } from '@/app/_ui/ruled'
import { SectionHead } from '@/app/_ui/section-head'
import { Banner } from '@/app/_ui/states'
import { today } from '@/lib/clock'
import { FIRST_YEAR_SHOWN, LAST_YEAR_SHOWN, yearsOf } from '@/lib/domain/calendar/years-of'
import type { CalendarYearRow } from '@/lib/domain/calendar/years-of'
import { calendarSource } from '@/lib/i18n/calendar-source'
import { formatDay } from '@/lib/i18n/dates'
import { calendarName } from '@/lib/i18n/deadline-text'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import { publicLaw } from '@/lib/queries/law/public-law'
import { GuideHead } from '../../_parts/guide-head'
import { WithLinks } from '../../_parts/with-links'

interface Props {
  params: Promise<{ calendarId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The calendar of the address; compared encoded, for an address may hold what can't be decoded. */
async function found({ params }: Props) {
  const { calendarId } = await params
  const { book } = publicLaw()
  const [id, calendar] = Object.entries(book.calendars).find(([one]) => one === calendarId || encodeURIComponent(one) === calendarId) ?? []
  return id === undefined || !calendar ? null : { id, calendar, book }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const language = await readerLanguage()
  const here = await found(props)
  return { title: here ? calendarName(language, here.id) : translatorFor(language, 'law-guide')('title') }
}

export default async function CalendarPage(props: Props) {
  const here = await found(props)
  if (!here) notFound()
  const { id, calendar, book } = here
  const language = await readerLanguage()
  const t = translatorFor(language, 'law-guide')
  const asked = (await props.searchParams)['year']
  const year = typeof asked === 'string' ? Number(asked) : Number(today('UTC').slice(0, 4))
  const years = yearsOf(book, id, FIRST_YEAR_SHOWN, LAST_YEAR_SHOWN)
  const bad = !(Number.isInteger(year) && year >= FIRST_YEAR_SHOWN && year <= LAST_YEAR_SHOWN)
  return (
    <div className="guide">
      <GuideHead language={language} at="calendars" title={calendarName(language, id)} under={{ label: calendarName(language, id) }} />
      <p className="soft">
        {calendar.inherits && `${t('calendars.inherits', { calendar: calendarName(language, calendar.inherits) })} `}
        {t(calendar.weekend.length ? 'calendars.weekend' : 'calendars.noWeekend')}
      </p>
      <div className="sections">
        {bad
          ? <Banner tone="act"><p>{t('calendars.badYear', { from: String(FIRST_YEAR_SHOWN), to: String(LAST_YEAR_SHOWN) })}</p></Banner>
          : <DaysOfYear id={id} year={year} row={years.find((one) => one.year === year)} language={language} />}
        <YearTable id={id} years={years} language={language} />
      </div>
    </div>
  )
}

function DaysOfYear({ id, year, row, language }: { id: string; year: number; row: CalendarYearRow | undefined; language: Language }) {
  const t = translatorFor(language, 'law-guide')
  const title = t('calendars.yearTitle', { year: String(year) })
  const words = (code: string) => sentenceFor(language, 'holidays', code, {}, code)
  return (
    <section aria-labelledby="days">
      <SectionHead id="days" title={title}>{row && <Pill {...STANDINGS[row.status]} bare>{words(`standing_${row.status}`)}</Pill>}</SectionHead>
      {!row && <p className="after-head">{t('calendars.none', { year: String(year) })}</p>}
      {row && <p className="meta after-head"><WithLinks>{t('law.source', { source: sourcesOf(row, language) })}</WithLinks></p>}
      {row && row.days.length > 0 && (
        <Ruled tight label={title} className="days-listed">
          {row.days.map((day) => (
            <RuledRow key={day.on} day={<Day on={day.on}>{formatDay(language, day.on, 'short')}</Day>}>
              <p id={day.on}>{words(day.name)}{day.calendar !== id && <span className="meta"> {calendarName(language, day.calendar)}</span>}</p>
              {day.source && <p className="src"><WithLinks>{calendarSource(language, day.source)}</WithLinks></p>}
            </RuledRow>
          ))}
        </Ruled>
      )}
    </section>
  )
}

function YearTable({ id, years, language }: { id: string; years: readonly CalendarYearRow[]; language: Language }) {
  const t = translatorFor(language, 'law-guide')
  return (
    <section aria-labelledby="years">
      <SectionHead id="years" title={t('calendars.years')} />
      <DataTable
        className="slips years-listed" caption={t('calendars.years')} rows={years} rowKey={({ year }) => String(year)}
        columns={[
          { key: 'year', head: t('calendars.year'), names: true, cell: ({ year }) => <Link prefetch={false} href={`/law/calendars/${encodeURIComponent(id)}?year=${year}`}>{year}</Link> },
          { key: 'standing', head: t('calendars.standing'), cell: ({ status }) => <Pill {...STANDINGS[status]} bare>{sentenceFor(language, 'holidays', `standing_${status}`)}</Pill> },
          { key: 'days', head: t('group.holidays'), cell: ({ days }) => t('calendars.days', { count: days.length }) },
          { key: 'source', head: t('calendars.source'), cell: (row) => sourcesOf(row, language) },
        ]}
      />
    </section>
  )
}

/** Where a year was read: its own list, and its region's. */
function sourcesOf({ own, region }: CalendarYearRow, language: Language): string {
  const sources = new Set([own?.source, region?.source].filter((source): source is string => Boolean(source)))
  return [...sources].map((source) => calendarSource(language, source)).join(' · ') || '–'
}
