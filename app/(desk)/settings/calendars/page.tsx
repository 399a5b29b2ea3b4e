import type { Metadata } from 'next'
import Link from 'next/link'
import { foundOr404, pageActor } from '@/app/_server/page-actor'
import { DataTable } from '@/app/_ui/data-table'
import { PageHead } from '@/app/_ui/page-head'
import { Banner } from '@/app/_ui/states'
import { today } from '@/lib/clock'
import { calendarName } from '@/lib/i18n/deadline-text'
import { formatNumber } from '@/lib/i18n/numbers'
import { translatorFor } from '@/lib/i18n/translator'
import { calendarList } from '@/lib/queries/calendar/calendar-list'
import type { CalendarLine } from '@/lib/queries/calendar/calendar-list'
import { pendingLawData } from '@/lib/queries/calendar/law-data-state'
import { YearPill } from './year-pill'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor((await pageActor('/settings/calendars')).language, 'calendars')('title') }
}

export default async function CalendarsPage() {
  const { actor, language, zone } = await pageActor('/settings/calendars')
  const { years, lines } = await foundOr404(() => calendarList(actor, today(zone)))
  const pending = pendingLawData(actor)
  const t = translatorFor(language, 'calendars')
  return (
    <>
      <PageHead title={t('title')} lede={t('lede')} />
      {pending && <Banner tone="act"><span>{t('today.law', { count: pending.moving })}</span><Link prefetch={false} href="/settings/law-data">{t('law.title')}</Link></Banner>}
      <DataTable<CalendarLine>
        className="slips calendars" caption={t('caption')} rows={lines} rowKey={(line) => line.id}
        columns={[
          { key: 'calendar', head: t('calendar'), names: true, cell: (line) => <Link prefetch={false} href={`/settings/calendars/${line.id}`}>{calendarName(language, line.id)}</Link> },
          ...years.map((year, index) => ({
            key: String(year), head: String(year), cell: (line: CalendarLine) => {
              const state = line.years[index]
              return state && (
                <Link className="plain" prefetch={false} href={`/settings/calendars/${line.id}/${year}`}>
                  <span className="slip-label">{year}: </span><YearPill language={language} state={state} /><span className="vh">: {t('yearName', { calendar: calendarName(language, line.id), year: String(year) })}</span>
                </Link>
              )
            },
          })),
          { key: 'cases', head: t('openCases'), number: true, cell: (line) => <><span className="slip-label">{t('openCases')}: </span>{formatNumber(language, line.cases)}</> },
        ]}
      />
    </>
  )
}
