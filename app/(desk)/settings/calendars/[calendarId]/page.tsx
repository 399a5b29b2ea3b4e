import type { Metadata } from 'next'
import Link from 'next/link'
import { foundOr404, pageActor } from '@/app/_server/page-actor'
import { DataTable } from '@/app/_ui/data-table'
import { Breadcrumbs, PageHead } from '@/app/_ui/page-head'
import { today } from '@/lib/clock'
import { calendarSource } from '@/lib/i18n/calendar-source'
import { calendarName } from '@/lib/i18n/deadline-text'
import { formatNumber } from '@/lib/i18n/numbers'
import { translatorFor } from '@/lib/i18n/translator'
import { calendarPage } from '@/lib/queries/calendar/calendar-list'
import type { CalendarPage } from '@/lib/queries/calendar/calendar-list'
import { YearPill } from '../year-pill'

type Props = { params: Promise<{ calendarId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: calendarName((await pageActor()).language, (await params).calendarId) }
}

export default async function OneCalendarPage({ params }: Props) {
  const { calendarId } = await params
  const { actor, language, zone } = await pageActor()
  const page = await foundOr404(() => calendarPage(actor, calendarId, today(zone)))
  const t = translatorFor(language, 'calendars')
  const name = calendarName(language, page.id)
  return (
    <>
      <Breadcrumbs label={t('back')} crumbs={[{ href: '/settings/calendars', label: t('title') }, { label: name }]} />
      <PageHead title={name} lede={page.inherits && t('inherits', { calendar: calendarName(language, page.inherits) })} />
      <DataTable<CalendarPage['years'][number]>
        className="slips calendars" caption={t('caption')} rows={page.years} rowKey={(line) => String(line.year)}
        columns={[
          { key: 'year', head: t('year'), names: true, cell: (line) => <Link prefetch={false} href={`/settings/calendars/${page.id}/${line.year}`}>{line.year}</Link> },
          { key: 'state', head: t('state'), cell: (line) => <YearPill language={language} state={line} /> },
          { key: 'source', head: t('source'), cell: (line) => (line.source ? <><span className="slip-label">{t('source')}: </span>{calendarSource(language, line.source)}</> : '–') },
          { key: 'days', head: t('daysOff'), number: true, cell: (line) => <><span className="slip-label">{t('daysOff')}: </span>{formatNumber(language, line.days)}</> },
          { key: 'cases', head: t('cases'), number: true, cell: (line) => <><span className="slip-label">{t('cases')}: </span>{formatNumber(language, line.cases)}</> },
        ]}
      />
    </>
  )
}
