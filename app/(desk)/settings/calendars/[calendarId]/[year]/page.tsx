import type { Metadata } from 'next'
import { foundOr404, notFoundIf, pageActor } from '@/app/_server/page-actor'
import { Breadcrumbs, PageHead } from '@/app/_ui/page-head'
import { Banner } from '@/app/_ui/states'
import { Words } from '@/app/_ui/words'
import { today } from '@/lib/clock'
import { calendarName } from '@/lib/i18n/deadline-text'
import { messagesFor } from '@/lib/i18n/messages'
import { translatorFor } from '@/lib/i18n/translator'
import { calendarYearPage } from '@/lib/queries/calendar/calendar-year-page'
import { CitedDays } from './cited-days'
import { Differences } from './differences'
import { formStart } from './form-start'
import { YearForm } from './year-form'
import { YearHistory } from './year-history'
import { YearStanding } from './year-standing'

type Props = { params: Promise<{ calendarId: string; year: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { calendarId, year } = await params
  const { language } = await pageActor()
  return { title: translatorFor(language, 'calendars')('yearName', { calendar: calendarName(language, calendarId), year }) }
}

export default async function CalendarYearPage({ params }: Props) {
  const { calendarId, year } = await params
  const { actor, language, zone } = await pageActor()
  notFoundIf(!/^\d{4}$/.test(year))
  const page = await foundOr404(() => calendarYearPage(actor, calendarId, Number(year), today(zone)))
  const t = translatorFor(language, 'calendars')
  const calendar = calendarName(language, calendarId)
  const above = page.mayConfirm ? [{ href: '/settings/calendars', label: t('title') }, { href: `/settings/calendars/${calendarId}`, label: calendar }] : [{ label: calendar }]
  return (
    <>
      <Breadcrumbs label={t('back')} crumbs={[...above, { label: year }]} />
      <PageHead title={t('yearName', { calendar, year })} />
      <p className="soft under-head"><YearStanding language={language} zone={zone} page={page} /></p>
      {page.waiting > 0 && <Banner tone="wait" icon="clock"><span>{t('waiting', { count: page.waiting })}</span></Banner>}
      <div className="sections">
        <CitedDays language={language} page={page} />
        {page.mayConfirm && <Differences language={language} proposals={page.proposals} />}
        {page.mayConfirm && (
          <Words language={language} messages={messagesFor(language, ['calendars'])}><YearForm version={page.version} start={formStart(language, page)} /></Words>
        )}
        <YearHistory language={language} zone={zone} events={page.history} />
      </div>
    </>
  )
}
